import { DefinitionList } from "@/components/ui/definition-list";
import { partnershipInFull } from "@/lib/document/printing";
import type { FormContext } from "@/lib/template/context";
import type { DerivedQuestion } from "@/lib/template/questions/definition";
import { periodLabel } from "@/lib/values/period";

/** Lines that the portal fills in by itself, to read. */
export function DerivedList({ questions, context }: { questions: readonly DerivedQuestion[]; context: FormContext }) {
  const items = questions.flatMap((question) => lineOf(question, context) ?? []);
  return items.length === 0 ? null : <DefinitionList items={items} />;
}

function lineOf(question: DerivedQuestion, { board, period }: FormContext) {
  switch (question.from) {
    case "board.name":
      return { term: "Bestuur", description: board.name };
    case "board.partnerships":
      return {
        term: board.partnerships.length === 1 ? "Samenwerkingsverband" : "Samenwerkingsverbanden",
        description: board.partnerships.map(partnershipInFull).join(", "),
      };
    case "round.period":
      return { term: PERIOD_TERM[period.kind], description: periodLabel(period) };
    case "signature.name":
      return { term: "Namens het bestuur", description: "Vult u in bij het ondertekenen" };
    // Stands with the name.
    case "signature.function":
    case "part.doesNotApply":
      return undefined;
  }
}

const PERIOD_TERM = { schoolYear: "Schooljaar", calendarYear: "Kalenderjaar", quarter: "Kwartaal" } as const;
