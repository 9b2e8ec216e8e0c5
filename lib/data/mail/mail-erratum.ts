import type { Prisma } from "@/lib/data/generated/client";
import type { ReportRow } from "@/lib/data/reports/report-row";
import type { Erratum } from "@/lib/document/errata";
import { erratumMail } from "@/lib/mail/erratum";
import { labelOf } from "@/lib/report/question-name";
import type { FormContext } from "@/lib/template/context";
import { mailPeople, readersOfRegion } from "./mail-people";
import { reportEvent, reportLetter, reviewAddress } from "./report-event";

/** Tells who reviews reports that a board attached a correction to an adopted one. */
export async function mailErratum(
  tx: Prisma.TransactionClient,
  report: ReportRow,
  erratum: Erratum,
  context: FormContext,
): Promise<void> {
  const facts = {
    ...reportLetter(report),
    address: reviewAddress(report),
    about: erratum.questionKey === "" ? null : labelOf(erratum.questionKey, context),
    text: erratum.text,
    signatory: { name: erratum.signatoryName, function: erratum.signatoryFunction },
  };
  const event = reportEvent(report, `report.erratumAdded:${erratum.id}`);
  await mailPeople(tx, await readersOfRegion(tx, report.round.regionId), event, ({ name }) => erratumMail({ ...facts, name }));
}
