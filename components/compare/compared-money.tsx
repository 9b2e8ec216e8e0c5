import { DataTable } from "@/components/ui/data-table";
import type { ComparedReport } from "@/lib/data/dashboard/load-comparison";
import { amountCell } from "@/lib/document/entry-text";
import { effectiveAmount } from "@/lib/report/effective-value";
import { moneyBalance } from "@/lib/report/money";
import { applies } from "@/lib/template/question";
import type { MoneyTableQuestion, SpendingRowsQuestion } from "@/lib/template/questions/definition";
import { formatAmount } from "@/lib/values/amount";

/** Received amounts by row, a column for each board. */
export function ComparedMoneyTable({ question, reports }: { question: MoneyTableQuestion; reports: readonly ComparedReport[] }) {
  return (
    <DataTable
      caption={question.label}
      rows={question.rows}
      rowKey={({ id }) => id}
      columns={[
        { key: "row", header: "Bedrag", rowHeader: true, cell: ({ label }) => label },
        ...reports.map((report) => ({
          key: report.boardId,
          header: report.board,
          numeric: true,
          cell: (row: MoneyTableQuestion["rows"][number]) => <Amounts question={question} row={row} report={report} />,
        })),
      ]}
    />
  );
}

function Amounts({ question, row, report }: { question: MoneyTableQuestion; row: MoneyTableQuestion["rows"][number]; report: ComparedReport }) {
  const { content } = report;
  const { definition, board } = content.context;
  if (!applies(definition, row.appliesTo, board)) return <>n.v.t.</>;
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

type Balance = ReturnType<typeof moneyBalance>;
type SumLine = { label: string; of: (balance: Balance) => number };

/** What the spending rows add up to, beside what was received for it. */
export function ComparedSums({ question, reports }: { question: SpendingRowsQuestion; reports: readonly ComparedReport[] }) {
  const received: SumLine[] = question.balancesWith === undefined ? [] : [
    { label: "Ontvangen", of: (balance) => balance.received },
    { label: "Verschil", of: (balance) => balance.remainder },
  ];
  const lines: SumLine[] = [{ label: "Besteed", of: (balance) => balance.spent }, ...received];
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
          header: report.board,
          numeric: true,
          cell: ({ of }: SumLine) => {
            const balance = moneyBalance(report.content, question);
            const pm = balance.pmRows > 0 ? ` (${balance.pmRows}× PM)` : "";
            return `${formatAmount(of(balance))}${pm}`;
          },
        })),
      ]}
    />
  );
}
