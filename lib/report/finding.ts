/** What can be missing or odd in a report. Errors stop a submission, warnings never do. */
export type FindingCode =
  | "missing"
  | "missingFigure"
  | "tooFewChosen"
  | "unreadableNumber"
  | "rowWithoutAmount"
  | "rowWithoutText"
  | "rowWithoutChoice"
  | "tooFewRows"
  | "differenceUnexplained"
  | "contradictionUnexplained"
  | "revisionUnexplained"
  | "annexWithoutTitle"
  | "notTheSumOf"
  | "moreThan"
  | "valuesDoNotSumTo";

export type Finding = {
  severity: "error" | "warning";
  part: string;
  question: string;
  /** Where in the answer: a cell key, a row's id, or `rowId.fieldId`. */
  path?: string;
  code: FindingCode;
  /** Values for the sentence: labels, numbers, cents. */
  details?: Readonly<Record<string, string | number>>;
};

/** What a question's check says; the part and question are added by `findings`. */
export type QuestionFinding = Omit<Finding, "part" | "question">;
