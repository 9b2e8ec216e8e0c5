import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { framePropsOf } from "@/components/report/frame-props";
import { NextLink } from "@/components/report/next-link";
import { PartErrors } from "@/components/report/part-errors";
import { PartForm } from "@/components/report/part-form";
import { groupsOfSteps, placeOfStep } from "@/components/report/part-groups";
import { PartIntro } from "@/components/report/part-intro";
import { PartQuestions } from "@/components/report/part-questions";
import { ownKeysOf, sliceForPart } from "@/components/report/part-slice";
import { ReportFrame } from "@/components/report/report-frame";
import { reportPath } from "@/components/report/report-paths";
import { TakeOverPart } from "@/components/report/take-over-part";
import { UntilReady } from "@/components/report/until-ready";
import { AlsoHere } from "@/components/together/also-here";
import { RemarksOf } from "@/components/review/board-remarks";
import { PartlyOpen } from "@/components/review/partly-open";
import { TextLink } from "@/components/ui/text-link";
import { carriedAnswers } from "@/lib/report/carry-forward";
import { progressOf } from "@/lib/report/progress";
import { isReopened } from "@/lib/report/status";
import { reply } from "../remark-actions";
import { reportForm } from "../report-form";

type Props = { params: Promise<{ reportId: string; part: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { reportId, part } = await params;
  const { form } = await reportForm(reportId);
  return { title: form.content.context.definition.parts.find(({ id }) => id === part)?.shortTitle };
}

/** One part of the form. */
export default async function PartPage({ params }: Props) {
  const { reportId, part: partId } = await params;
  const { form, now } = await reportForm(reportId);
  const { nav, saved, groups } = framePropsOf(form, now);
  const { asked, content } = form;
  // A part in which nothing was reopened is there to read.
  const place = placeOfStep(groups, partId) ?? placeOfStep(groupsOfSteps(content, progressOf(content)), partId);
  if (!place) notFound();
  if (!form.editable) redirect(reportPath.overview(form.id));
  const { part, before, after } = place;
  const reopenedKeys = asked?.given.reopenedKeys ?? null;
  const ownKeys = ownKeysOf(content, part).filter((key) => isReopened(reopenedKeys, key));
  const carried = form.previous ? carriedAnswers(part, content.context, form.previous) : {};
  const lastYear = form.previous && {
    label: form.previous.label,
    carried: Object.fromEntries(Object.entries(carried).filter(([key]) => ownKeys.includes(key))),
  };
  return (
    <PartForm
      key={part.id}
      content={sliceForPart(form.content, part)}
      stored={{ revisions: form.revisions, takenOver: form.takenOver.filter((key) => ownKeys.includes(key)) }}
      lastYear={lastYear}
      ownKeys={ownKeys}
    >
      <ReportFrame
        nav={{ ...nav, current: part.id }}
        saved={saved}
        back={
          before ? (
            <TextLink href={reportPath.part(form.id, before.id)}>Vorige: {before.shortTitle}</TextLink>
          ) : (
            <TextLink href={reportPath.overview(form.id)}>Overzicht</TextLink>
          )
        }
        next={
          <NextLink href={after ? reportPath.part(form.id, after.id) : reportPath.check(form.id)}>
            {after ? `Volgende: ${after.shortTitle}` : "Volgende: Controleren"}
          </NextLink>
        }
      >
        <PartErrors />
        <PartIntro part={part} place={place} context={form.content.context} />
        <AlsoHere partId={part.id} />
        {asked ? (
          <div className="mt-6 max-w-text">
            <PartlyOpen given={asked.given} anything={ownKeys.length > 0} overview={reportPath.overview(form.id)} />
          </div>
        ) : null}
        <div className={asked ? "mt-8" : "mt-4"}>
          <UntilReady>
            <TakeOverPart partId={part.id} />
            <PartQuestions
              part={part}
              content={form.content}
              previous={form.previous}
              reopenedKeys={reopenedKeys}
              remarksOf={
                asked
                  ? (keys) => <RemarksOf read={asked.remarks} keys={keys} context={content.context} reply={form.canFile ? null : reply} />
                  : undefined
              }
            />
          </UntilReady>
        </div>
      </ReportFrame>
    </PartForm>
  );
}
