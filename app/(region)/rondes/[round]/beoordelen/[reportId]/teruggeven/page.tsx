import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { roundAddress } from "@/components/region/region-address";
import { roundCrumbs } from "@/components/region/round-crumbs";
import { nameOfQuestion } from "@/components/report/question-label";
import { ReturnForm } from "@/components/review/return-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { TextLink } from "@/components/ui/text-link";
import { loadRemarks } from "@/lib/data/reports/load-remarks";
import { loadSubmittedReport } from "@/lib/data/reports/load-submission";
import type { ReportContent } from "@/lib/report/content";
import { unresolved, type Remark } from "@/lib/report/remark";
import { alsoReopened, nameableKeys } from "@/lib/report/reopening";
import { visibleQuestions } from "@/lib/report/visibility";
import { questionsOfPart } from "@/lib/template/question";
import { requireRound, type RegionQuery } from "@/lib/server/region-page";
import { calendarDay } from "@/lib/values/date";
import { giveBack } from "./actions";

export const metadata: Metadata = { title: "Teruggeven" };

type Props = { params: Promise<{ round: string; reportId: string }>; searchParams: RegionQuery };

/** Two weeks, in milliseconds: how long a board usually gets. */
const USUAL_TIME = 14 * 86_400_000;

export default async function ReturnPage({ params, searchParams }: Props) {
  const { actor, region, round } = await requireRound("region.readProgress", params, searchParams);
  const report = await loadSubmittedReport(actor, (await params).reportId);
  const read = report && (await loadRemarks(actor, report.reportId));
  if (!report || !read || report.round.slug !== round.slug || report.regionSlug !== region.slug) notFound();
  const back = roundAddress(round, region, `/beoordelen/${report.reportId}`);
  const remarks = unresolved(read.remarks);
  const parts = choices(report.content, remarks);
  return (
    <PageBody width="text">
      <Breadcrumbs
        items={[
          ...roundCrumbs(round, region),
          { label: "Beoordelen", href: roundAddress(round, region, "/beoordelen") },
          { label: report.boardName, href: back },
          { label: "Teruggeven" },
        ]}
      />
      <PageTitle
        title="Teruggeven"
        lead={`U geeft versie ${report.submission.version} terug aan ${report.boardName}. Het bestuur past aan wat u vraagt, ondertekent opnieuw en dient versie ${report.submission.version + 1} in.`}
      />
      <div className="mt-8">
        {report.status === "submitted" ? (
          <ReturnForm
            action={giveBack}
            hidden={{
              verantwoording: report.reportId,
              versie: String(report.submission.version),
              ronde: round.slug,
              regio: region.slug,
            }}
            parts={parts}
            named={parts.flatMap(({ questions }) => questions.filter((question) => question.remarks > 0).map(({ key }) => key))}
            day={calendarDay(new Date(new Date().getTime() + USUAL_TIME))}
            board={report.boardName}
            back={back}
          />
        ) : (
          <Notice title="Teruggeven kan nu niet" level={2}>
            {report.status === "adopted" ? "Deze verantwoording is vastgesteld." : "Deze verantwoording is al bij het bestuur."}{" "}
            <TextLink href={back}>Naar de verantwoording</TextLink>
          </Notice>
        )}
      </div>
    </PageBody>
  );
}

/** The questions that the board sees or can come to see, by part, with their open remarks and what goes along with them. */
function choices(content: ReportContent, remarks: readonly Remark[]) {
  const { context } = content;
  const nameable = nameableKeys(context);
  return context.definition.parts.flatMap((part) => {
    const visible = new Set(visibleQuestions(part, content).map(({ id }) => id));
    const questions = questionsOfPart(part, context).filter(({ id }) => nameable.includes(id));
    if (visible.size === 0) return [];
    return [
      {
        id: part.id,
        title: part.shortTitle,
        questions: questions.map(({ id, label }) => ({
          key: id,
          label: nameOfQuestion(id, context)?.label ?? label,
          asked: visible.has(id),
          remarks: remarks.filter(({ questionKey }) => questionKey.split(".", 1)[0] === id).length,
          along: alsoReopened([id], context).map(({ key }) => key),
        })),
      },
    ];
  });
}
