import { DefinitionList, type DefinitionListProps } from "@/components/ui/definition-list";
import { partnershipInFull } from "@/lib/document/printing";
import { accountedText } from "@/lib/document/sum-text";
import { moneyBalance } from "@/lib/report/money";
import { visibleQuestions } from "@/lib/report/visibility";
import { answerTo, type ReportContent } from "@/lib/report/content";
import { periodTitle } from "@/lib/values/period";

/** The whole in a few lines, to check before signing. */
export function SignSummary({ content, lines }: { content: ReportContent; lines: DefinitionListProps["items"] }) {
  const { definition, board, period } = content.context;
  const money = definition.parts.flatMap((part) =>
    visibleQuestions(part, content).flatMap((question) => {
      if (question.kind !== "spendingRows") return [];
      if (!answerTo(content.answers, question)?.length) return [{ term: part.shortTitle, description: "niet ingevuld" }];
      const text = accountedText(moneyBalance(content, question), question.balancesWith !== undefined);
      return [{ term: part.shortTitle, description: text }];
    }),
  );
  return (
    <DefinitionList
      items={[
        { term: "Bestuur", description: board.name },
        { term: "Over", description: periodTitle(period) },
        {
          term: board.partnerships.length === 1 ? "Samenwerkingsverband" : "Samenwerkingsverbanden",
          description: board.partnerships.map(partnershipInFull).join(", "),
        },
        ...money,
        ...lines,
      ]}
    />
  );
}
