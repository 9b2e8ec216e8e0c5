import { DataTable } from "@/components/ui/data-table";
import type { ComparedReport } from "@/lib/data/dashboard/load-comparison";
import { amountCell } from "@/lib/document/entry-text";
import { effectiveAmount } from "@/lib/report/effective-value";
import { sumText } from "@/lib/document/sum-text";
import { moneyBalance, type MoneyBalance } from "@/lib/report/money";
import { partApplies } from "@/lib/report/visibility";
import type { Part } from "@/lib/template/definition";
import { applies } from "@/lib/template/question";
import type { MoneyTableQuestion, SpendingRowsQuestion } from "@/lib/template/questions/definition";
import { formatAmount } from "@/lib/values/amount";
import { boardName } from "./board-name";

/** Received amounts by row, a column for each board. */
export function ComparedMoneyTable({ part, question, reports }: { part: Part; question: MoneyTableQuestion; reports: readonly ComparedReport[] }) {
  return (
    <DataTable
      caption={question.label}
      rows={question.rows}
      rowKey={({ id }) => id}
      columns={[
        { key: "row", header: "Bedrag", rowHeader: true, cell: ({ label }) => label },
        ...reports.map((report) => ({
          key: report.boardId,
          header: boardName(report),
          numeric: true,
          cell: (row: MoneyTableQuestion["rows"][number]) => <Amounts part={part} question={question} row={row} report={report} />,
        })),
      ]}
    />
  );
}

function Amounts({ part, question, row, report }: { part: Part; question: MoneyTableQuestion; row: MoneyTableQuestion["rows"][number]; report: ComparedReport }) {
  const { content } = report;
  const { definition, board } = content.context;
  if (!partApplies(part, content) || !applies(definition, row.appliesTo, board)) return <>n.v.t.</>;
  const several = board.partnerships.length > 1;
  return (
    <ul className="list-none">
      {board.partnerships.map(({ code }) => (
        <li key={code}>
          {several ? `${code}: ` : ""}
          {amountCell(effectiveAmount(content, question, row.id, code), "niet ingevuld").text}
        </li>
      ))}
    </ul>
  );
}

type SumLine = { label: string; of: (balance: MoneyBalance) => string };

const MISSING = "niet ingevuld";
const SPENT: SumLine = { label: "Besteed", of: ({ spent }) => sumText(spent, MISSING) };
const AGAINST_RECEIVED: readonly SumLine[] = [
  { label: "Ontvangen", of: ({ received }) => sumText(received, MISSING) },
  {
    label: "Verschil",
    of: ({ remainder, spent }) => (remainder === undefined || spent.amount === undefined ? "niet bekend" : formatAmount(remainder)),
  },
];

/** What the spending rows add up to, beside what was received for it. */
export function ComparedSums({ part, question, reports }: { part: Part; question: SpendingRowsQuestion; reports: readonly ComparedReport[] }) {
  const lines = [SPENT, ...(question.balancesWith === undefined ? [] : AGAINST_RECEIVED)];
  return (
    <DataTable
      caption={`${question.label} opgeteld`}
      captionHidden
      rows={lines}
      rowKey={({ label }) => label}
      columns={[
        { key: "label", header: "Opgeteld", rowHeader: true, cell: ({ label }) => label },
        ...reports.map((report) => ({
          key: report.boardId,
          header: boardName(report),
          numeric: true,
          cell: ({ of }: SumLine) => (partApplies(part, report.content) ? of(moneyBalance(report.content, question)) : "n.v.t."),
        })),
      ]}
    />
  );
}
