import { DataTable } from "@/components/ui/data-table";
import { partnershipInShort } from "@/lib/document/printing";
import { accountedText, sumText } from "@/lib/document/sum-text";
import { isWithoutRows, type AmountSum } from "@/lib/report/amount-sum";
import type { MoneyBalance } from "@/lib/report/money";
import type { PartnershipLabel } from "@/lib/template/context";
import { formatAmount } from "@/lib/values/amount";
import { remainderText } from "./remainder-text";

/** Under the rows: what they add up to, against what was received. */
export function MoneySummary({
  balance,
  balances,
  explained,
  partnerships,
}: {
  balance: MoneyBalance;
  /** Whether the rows account for a received amount at all. */
  balances: boolean;
  /** Whether the form asks for an explanation of a difference, which then tells what is left. */
  explained: boolean;
  partnerships: readonly PartnershipLabel[];
}) {
  return (
    <>
      <p className="border-t-2 border-ink pt-2 font-semibold">
        {balances ? accountedText(balance, balances) : `Samen ${accountedText(balance, balances)}`}
      </p>
      {balances && balance.remainder !== undefined && (balance.remainder === 0 ? balance.received.amount !== 0 : !explained) ? (
        <p className="text-hint text-ink-2">{remainderText(balance.remainder)}</p>
      ) : null}
      {balance.spent.pm > 0 ? (
        <p className="text-hint text-ink-3">
          {balance.spent.pm === 1 ? "Eén regel is PM en telt" : `${balance.spent.pm} regels zijn PM en tellen`} niet mee.
        </p>
      ) : null}
      {partnerships.length > 1 ? (
        <PerPartnership balance={balance} balances={balances} partnerships={partnerships} />
      ) : null}
    </>
  );
}

function PerPartnership({
  balance,
  balances,
  partnerships,
}: {
  balance: MoneyBalance;
  balances: boolean;
  partnerships: readonly PartnershipLabel[];
}) {
  const lines = balance.perPartnership.map((line) => {
    const partnership = partnerships.find(({ code }) => code === line.code);
    return {
      code: line.code,
      name: partnership ? partnershipInShort(partnership) : line.code,
      received: balances ? sumText(line.received, "niet ingevuld") : "",
      spent: spentText(line.spent),
    };
  });
  const rows =
    !isWithoutRows(balance.jointSpent)
      ? [...lines, { code: "gezamenlijk", name: "Gezamenlijk", received: "", spent: spentText(balance.jointSpent) }]
      : lines;
  return (
    <div className="mt-4 max-w-text">
      <DataTable
        caption="Per samenwerkingsverband"
        dense
        columns={[
          { key: "name", header: "Samenwerkingsverband", rowHeader: true, cell: (row) => row.name },
          ...(balances
            ? [
                {
                  key: "received",
                  header: "Ontvangen",
                  numeric: true,
                  cell: (row: (typeof rows)[number]) => row.received,
                },
              ]
            : []),
          { key: "spent", header: "Verantwoord", numeric: true, cell: (row) => row.spent },
        ]}
        rows={rows}
        rowKey={(row) => row.code}
      />
    </div>
  );
}

/** Without a row nothing of it is accounted for yet. */
function spentText(spent: AmountSum): string {
  return sumText({ ...spent, open: 0 }, formatAmount(0));
}
