import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { ConfirmButtonProps } from "@/components/ui/confirm-button";
import type { ReportContent } from "@/lib/report/content";
import { hasBegun, type Progress } from "@/lib/report/progress";
import type { ReportStatus, RoundPhase } from "@/lib/report/status";
import { signedTerm, signedText, type SignedBy } from "@/lib/report/filing";
import { formatDateTime } from "@/lib/values/date";
import type { GroupOfSteps } from "./part-groups";
import { reportPath } from "./report-paths";
import { WithdrawButton } from "./withdraw-button";

type FormForNextStep = {
  id: string;
  status: ReportStatus;
  editable: boolean;
  round: { phase: RoundPhase };
  content: Pick<ReportContent, "answers">;
  canWithdraw: boolean;
  onBehalfSince: Date | null;
  verdict: "open" | "others" | null;
  submission: (SignedBy & { version: number; receipt: string; submittedAt: Date }) | null;
  withdrawn: { version: number; withdrawnAt: Date } | null;
};

/** The one thing to do now. */
export function NextStep({
  form,
  groups,
  progress,
  withdraw,
}: {
  form: FormForNextStep;
  groups: readonly GroupOfSteps[];
  progress: Progress;
  withdraw: ConfirmButtonProps["action"];
}) {
  if (!form.editable) return <Handed form={form} withdraw={withdraw} />;
  const steps = groups.flatMap((group) => group.steps);
  // What the SWV filled in beforehand can make a part done; only what the board typed is a beginning.
  const begun = hasBegun(form.content);
  const open = steps.find(({ state }) => state === "busy") ?? steps.find(({ state }) => state === "todo");
  const next = begun ? open : steps[0];
  return (
    <div className="space-y-4">
      {form.withdrawn ? (
        <Notice title={`Versie ${form.withdrawn.version} is ingetrokken`} level={2}>
          Uw bestuur trok deze versie in op {formatDateTime(form.withdrawn.withdrawnAt)}. Dien opnieuw in als alles klopt.
        </Notice>
      ) : null}
      <p className="max-w-read">
        {next
          ? begun
            ? `Ga verder waar u was. Nog ${partsLeft(progress)} te gaan.`
            : "U kunt met meer mensen tegelijk werken. Alles wat u typt, wordt vanzelf opgeslagen."
          : "Alles is ingevuld. Kijk de verantwoording nog één keer na. Daarna kan een bestuurder ondertekenen."}
      </p>
      <p className="flex flex-wrap items-center gap-x-6 gap-y-3">
        {next ? (
          <LinkButton href={reportPath.part(form.id, next.part.id)}>
            {begun ? "Verder met" : "Begin met"}: {next.part.shortTitle}
          </LinkButton>
        ) : (
          <LinkButton href={reportPath.check(form.id)}>Controleren en ondertekenen</LinkButton>
        )}
        {next && begun ? <TextLink href={reportPath.check(form.id)}>Bekijk de hele verantwoording</TextLink> : null}
      </p>
    </div>
  );
}

function partsLeft({ done, total }: Progress): string {
  return total - done === 1 ? "1 onderdeel" : `${total - done} onderdelen`;
}

function Handed({ form, withdraw }: { form: FormForNextStep; withdraw: ConfirmButtonProps["action"] }) {
  const { submission } = form;
  if (form.onBehalfSince && (form.status === "concept" || form.status === "returned")) {
    return (
      <p className="max-w-read">
        Het samenwerkingsverband vult deze verantwoording namens uw bestuur in. U leest mee bij{" "}
        <TextLink href={reportPath.check(form.id)}>De verantwoording</TextLink>. Met de knop bovenaan neemt u het over.
      </p>
    );
  }
  if (!submission) {
    return (
      <p className="max-w-read">
        {form.round.phase === "draft"
          ? "Zodra uw samenwerkingsverband de ronde opent, kunt u hier invullen."
          : "Uw bestuur heeft niet ingediend. Vraag uw samenwerkingsverband wat u nog kunt doen."}
      </p>
    );
  }
  return (
    <div className="space-y-4">
      <p className="max-w-read">
        Ingediend op {formatDateTime(submission.submittedAt)}, met ontvangstnummer <strong>{submission.receipt}</strong>
        .{submission.filing ? ` ${signedTerm(submission)} ${signedText(submission)}.` : null}
      </p>
      {form.verdict === "open" ? (
        <Notice tone="warn" title="Bevestig of weiger wat namens u is ingediend" level={2}>
          <LinkButton href={reportPath.confirm(form.id)}>Lees en bevestig</LinkButton>
        </Notice>
      ) : null}
      <p className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <LinkButton href={reportPath.check(form.id)}>Bekijk de verantwoording</LinkButton>
        <TextLink href={reportPath.receipt(form.id)}>PDF en ontvangstbewijs</TextLink>
        {form.status === "adopted" ? <TextLink href={reportPath.erratum(form.id)}>Erratum toevoegen</TextLink> : null}
      </p>
      {form.canWithdraw ? (
        <section aria-labelledby="intrekken" className="border-t border-line pt-4">
          <h2 id="intrekken" className="text-h3">
            Toch nog iets verbeteren?
          </h2>
          <p className="mt-1 mb-3 max-w-read">
            U kunt intrekken zolang het samenwerkingsverband uw verantwoording niet heeft geopend.
          </p>
          <WithdrawButton reportId={form.id} version={submission.version} action={withdraw} />
        </section>
      ) : null}
    </div>
  );
}
