"use client";

import dynamic from "next/dynamic";
import { FieldSaved } from "@/components/report/field-saved";
import { useVisibleIds } from "@/components/report/part-context";
import { TakenOverMark } from "@/components/report/taken-over-mark";
import { untilReady } from "@/components/report/until-ready";
import { QuestionTools } from "@/components/together/question-tools";
import type { Field } from "@/lib/template/questions/definition";
import { IndicatorNumbersEditor } from "./indicator-numbers/indicator-numbers-editor";
import { DifferenceQuestionEditor } from "./long-text/difference-question";
import { LongTextQuestionEditor } from "./long-text/long-text-question";
import { MultiChoiceEditor } from "./multi-choice/multi-choice-editor";

// Few parts have these; their script comes with the page, and only where they stand. Not for what appears by typing:
// until its script is there React draws nothing, and takes back what was typed meanwhile.
const MoneyTableEditor = dynamic(() => import("./money-table/money-table-editor").then((m) => untilReady(m.MoneyTableEditor)));
const SpendingRowsEditor = dynamic(() =>
  import("./spending-rows/spending-rows-editor").then((m) => untilReady(m.SpendingRowsEditor)),
);
const AnnexListEditor = dynamic(() => import("./annex-list/annex-list-editor").then((m) => untilReady(m.AnnexListEditor)));

export type QuestionEditorProps = {
  field: Field;
  part: string;
  /** How the question is called on screen; the form's own label may repeat the title of the part. */
  label: string;
  /** Parts that an annex can follow. */
  places?: readonly { id: string; title: string }[];
};

/** The editor of one question, by its kind; nothing while the question is not asked. */
export function QuestionEditor(props: QuestionEditorProps) {
  const { field, part, label } = props;
  const visible = useVisibleIds(part).split(" ");
  if (field.kind === "derived" || !visible.includes(field.id)) return null;
  return (
    <>
      <EditorOfKind {...props} />
      <TakenOverMark question={field} />
      <FieldSaved keys={[field.id]} />
      <QuestionTools questions={[field]} label={label} />
    </>
  );
}

/** The fields of a question without what stands around them on its page. */
export function EditorOfKind({ field, label, places = [] }: Omit<QuestionEditorProps, "part">) {
  switch (field.kind) {
    case "derived":
      return null;
    case "longText":
      return field.shownWhenDiffers ? (
        <DifferenceQuestionEditor question={field} />
      ) : (
        <LongTextQuestionEditor question={field} label={label} />
      );
    case "multiChoice":
      return <MultiChoiceEditor question={field} label={label} />;
    case "indicatorNumbers":
      return <IndicatorNumbersEditor question={field} label={label} />;
    case "moneyTable":
      return <MoneyTableEditor question={field} label={label} />;
    case "spendingRows":
      return <SpendingRowsEditor question={field} label={label} />;
    case "annexList":
      return <AnnexListEditor question={field} places={places} />;
  }
}
