import { labelOf } from "@/lib/report/question-name";
import type { FormContext } from "@/lib/template/context";
import { formatDate } from "@/lib/values/date";
import type { ErrataBlock } from "./model";

/** A correction that a board attached to its adopted report. */
export type Erratum = {
  id: string;
  /** Empty for the report as a whole. */
  questionKey: string;
  text: string;
  signatoryName: string;
  signatoryFunction: string;
  createdAt: Date;
};

/** The corrections as they stand after the report, the oldest first. */
export function errataBlock(errata: readonly Erratum[], context: FormContext): ErrataBlock {
  return {
    kind: "errata",
    source: { part: "errata" },
    title: errata.length === 1 ? "Erratum" : "Errata",
    note: "Na de vaststelling door het schoolbestuur toegevoegd. De verantwoording hiervoor is niet veranderd.",
    items: errata.map(({ questionKey, text, signatoryName, signatoryFunction, createdAt }) => ({
      title: `${formatDate(createdAt)}, over ${questionKey === "" ? "de hele verantwoording" : labelOf(questionKey, context)}`,
      text,
      signed: `${signatoryName}, ${signatoryFunction}`,
    })),
  };
}
