"use client";

import { BOARD_COLUMNS } from "@/lib/boards/columns";
import type { BoardsImportPlan } from "@/lib/boards/plan-import";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { ImportForm } from "./import-form";
import type { ImportAction } from "./import-state";
import { DayField } from "./named-fields";
import { PlanList } from "./plan-list";
import { counted } from "./round-words";

export interface BoardsImportProps {
  action: ImportAction<BoardsImportPlan>;
  hidden: Readonly<Record<string, string>>;
  /** The first day that is suggested, `2024-08-01`. */
  from: string;
  example: string;
  boards: string;
}

/** Boards and schools from a CSV file. */
export function BoardsImport({ action, hidden, from, example, boards }: BoardsImportProps) {
  return (
    <ImportForm
      action={action}
      hidden={hidden}
      values={{ vanaf: from }}
      accept=".csv,.txt,text/csv,text/plain"
      fileLabel="CSV-bestand"
      fileHint={
        <>
          Een regel per school, met de kolommen {BOARD_COLUMNS.join(", ")}. Uit Excel: kies Opslaan als en dan CSV.{" "}
          <a href={example} download>
            Download een voorbeeld
          </a>
        </>
      }
      textHint="Met de namen van de kolommen op de eerste regel."
      fields={(state) => (
        <DayField
          state={state}
          name="vanaf"
          label="Nieuwe besturen doen mee vanaf"
          hint="Een bestuur is in een ronde als het op de teldatum meedeed."
        />
      )}
      isSound={({ doubts, ...plan }) => doubts.length === 0 && changesSomething(plan)}
      plan={(plan) => <BoardsPlan plan={plan} />}
      done={(plan) => (
        <Notice tone="ok" title="Ingeladen" level={2}>
          {summary(plan)} <TextLink href={boards}>Naar de besturen</TextLink>
        </Notice>
      )}
    />
  );
}

function BoardsPlan({ plan }: { plan: BoardsImportPlan }) {
  const { doubts } = plan;
  if (doubts.length > 0) {
    return (
      <>
        <Notice tone="warn" title={`Er is nog niets ingeladen: ${counted(doubts.length, "regel klopt", "dingen kloppen")} niet`} level={2}>
          Verbeter het bestand en kies het opnieuw. Pas als alles klopt, wordt het in één keer ingeladen.
        </Notice>
        <DataTable
          caption="Wat er niet klopt"
          rows={doubts.slice(0, MOST_DOUBTS)}
          rowKey={({ line, column, message }) => `${line} ${column} ${message}`}
          columns={[
            { key: "line", header: "Regel", rowHeader: true, width: "narrow", cell: ({ line }) => line },
            { key: "column", header: "Kolom", width: "narrow", cell: ({ column }) => column },
            { key: "message", header: "Wat u kunt doen", cell: ({ message }) => message },
          ]}
        />
        {doubts.length > MOST_DOUBTS ? <p>En nog {doubts.length - MOST_DOUBTS} andere.</p> : null}
      </>
    );
  }
  if (!changesSomething(plan)) {
    return (
      <Notice title="Dit bestand verandert niets" level={2}>
        Alle {counted(plan.unchangedSchools, "school staat", "scholen staan")} er al precies zo in.
      </Notice>
    );
  }
  return (
    <>
      <h2>Dit verandert er</h2>
      <p>{summary(plan)} Er is nog niets ingeladen.</p>
      <PlanList title="Nieuwe besturen" items={plan.newBoards.map(({ number, name }) => `${name} (${number})`)} />
      <PlanList
        title="Besturen met een andere naam"
        items={plan.renamedBoards.map(({ number, from, to }) => `${number}: ${from} wordt ${to}`)}
      />
      <PlanList title="Gaan meedoen" items={plan.joining.map(({ number, partnership }) => `${number} in ${partnership}`)} />
      <PlanList title="Nieuwe scholen" items={plan.newSchools.map(({ code, name, boardNumber }) => `${name} (${code}), bestuur ${boardNumber}`)} />
      <PlanList
        title="Gewijzigde scholen"
        items={plan.changedSchools.map(({ code, name, changes }) => `${name} (${code}): ${changes.join("; ")}`)}
      />
      <p className="text-small text-ink-3">Besturen en scholen die niet in het bestand staan, blijven zoals ze zijn.</p>
    </>
  );
}

const MOST_DOUBTS = 200;

function changesSomething(plan: Omit<BoardsImportPlan, "doubts">): boolean {
  const { newBoards, renamedBoards, joining, newSchools, changedSchools } = plan;
  return [newBoards, renamedBoards, joining, newSchools, changedSchools].some(({ length }) => length > 0);
}

function summary({ newBoards, newSchools, changedSchools, unchangedSchools }: BoardsImportPlan): string {
  return [
    counted(newBoards.length, "nieuw bestuur", "nieuwe besturen"),
    counted(newSchools.length, "nieuwe school", "nieuwe scholen"),
    counted(changedSchools.length, "gewijzigde school", "gewijzigde scholen"),
    `${unchangedSchools} ongewijzigd.`,
  ].join(", ");
}
