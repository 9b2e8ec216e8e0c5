import type { ReactNode } from "react";
import { HAPPENED } from "@/components/trace/trace-words";
import { DataTable, type DataColumn } from "@/components/ui/data-table";
import { DefinitionList } from "@/components/ui/definition-list";
import { ROLE_LABELS } from "@/lib/access/role-label";
import type { OwnData } from "@/lib/data/people/own-data";
import type { OwnMade, OwnText } from "@/lib/data/people/own-writing";
import { formatDate, formatDateTime } from "@/lib/values/date";

const MADE: Readonly<Record<OwnMade["kind"], string>> = {
  formVersion: "versie van een formulier",
  token: "sleutel voor gegevens",
  quotation: "citaat voor het verzamelverslag",
  keyFigureLoad: "ingelezen cijfers",
};

const KINDS: Readonly<Record<OwnText["kind"], string>> = {
  note: "notitie voor collega’s",
  remark: "opmerking",
  reply: "reactie",
  erratum: "erratum",
  collectiveText: "tekst in het verzamelverslag",
};

/** How much of the trace the page shows; the file has all of it. */
const SHOWN = 100;

/** What the portal holds about a person, kind by kind; kinds of which there is nothing are named at the end. */
export function OwnDataView({ data }: { data: OwnData }) {
  const { person, writing } = data;
  const kinds: { title: string; rows: number; table: ReactNode }[] = [
    kind("Uw rollen", data.roles, [
      { key: "rol", header: "Rol", rowHeader: true, cell: ({ role }) => ROLE_LABELS[role] },
      { key: "bij", header: "Bij", cell: ({ place }) => place },
      { key: "sinds", header: "Sinds", width: "nowrap", cell: ({ since }) => formatDate(since) },
    ]),
    kind("Hoe vaak u antwoorden opsloeg", writing.saves, [
      { key: "waarin", header: "Verantwoording", rowHeader: true, cell: ({ report }) => report },
      { key: "keer", header: "Keer", numeric: true, cell: ({ count }) => count },
      { key: "eerst", header: "Voor het eerst", width: "nowrap", cell: ({ first }) => formatDate(first) },
      { key: "laatst", header: "Voor het laatst", width: "nowrap", cell: ({ last }) => formatDate(last) },
    ]),
    kind("Notities, opmerkingen en reacties", writing.texts, [
      { key: "wat", header: "Wat", rowHeader: true, width: "nowrap", cell: ({ kind: what }) => KINDS[what] },
      { key: "tekst", header: "Tekst", width: "wide", cell: ({ text }) => <span className="whitespace-pre-wrap">{text}</span> },
      { key: "waarin", header: "Verantwoording", cell: ({ report }) => report },
      { key: "op", header: "Op", width: "nowrap", cell: ({ at }) => formatDate(at) },
    ]),
    kind("Ondertekend", writing.signed, [
      { key: "wat", header: "Verantwoording", rowHeader: true, cell: ({ report, version }) => `${report}, versie ${version}` },
      { key: "als", header: "Als", cell: ({ name, function: position }) => `${name}, ${position}` },
      { key: "op", header: "Op", width: "nowrap", cell: ({ at }) => formatDate(at) },
    ]),
    kind("Bevestigd of geweigerd namens een bestuur", writing.verdicts, [
      { key: "wat", header: "Verantwoording", rowHeader: true, cell: ({ report, version }) => `${report}, versie ${version}` },
      { key: "als", header: "Als", cell: ({ name, function: position }) => `${name}, ${position}` },
      { key: "hoe", header: "Wat u zei", width: "wide", cell: ({ confirmed, reason }) => (confirmed ? "bevestigd" : `geweigerd: ${reason}`) },
      { key: "op", header: "Op", width: "nowrap", cell: ({ at }) => formatDate(at) },
    ]),
    kind("Teruggegeven", writing.returned, [
      { key: "wat", header: "Verantwoording", rowHeader: true, cell: ({ report }) => report },
      { key: "tekst", header: "Wat u vroeg", width: "wide", cell: ({ message }) => <span className="whitespace-pre-wrap">{message}</span> },
      { key: "op", header: "Op", width: "nowrap", cell: ({ at }) => formatDate(at) },
    ]),
    kind("Bestanden", writing.files, [
      { key: "naam", header: "Bestand", rowHeader: true, cell: ({ name }) => name },
      { key: "waarin", header: "Verantwoording", cell: ({ report }) => report },
      { key: "op", header: "Op", width: "nowrap", cell: ({ at }) => formatDate(at) },
    ]),
    kind("Wat u voor het SWV maakte", writing.made, [
      { key: "wat", header: "Wat", rowHeader: true, cell: ({ kind: what }) => MADE[what] },
      { key: "naam", header: "Naam", cell: ({ name }) => name },
      { key: "op", header: "Op", width: "nowrap", cell: ({ at }) => formatDate(at) },
    ]),
    kind("Waar u inlogde", data.sessions, [
      { key: "browser", header: "Browser", rowHeader: true, cell: ({ browser }) => browser },
      { key: "van", header: "Van", width: "nowrap", cell: ({ since }) => formatDateTime(since) },
      { key: "tot", header: "Laatst gebruikt", width: "nowrap", cell: ({ lastSeenAt }) => formatDateTime(lastSeenAt) },
    ]),
    kind("Inloglinks die u vroeg", data.links, [
      { key: "op", header: "Gevraagd op", rowHeader: true, cell: ({ askedAt }) => formatDateTime(askedAt) },
      { key: "gebruikt", header: "Gebruikt op", cell: ({ usedAt }) => (usedAt ? formatDateTime(usedAt) : "niet gebruikt") },
    ]),
    kind("Mail aan u", data.mails, [
      { key: "over", header: "Onderwerp", rowHeader: true, cell: ({ subject }) => subject },
      { key: "op", header: "Verstuurd op", width: "nowrap", cell: ({ sentAt }) => (sentAt ? formatDateTime(sentAt) : "niet verstuurd") },
    ]),
    kind(data.trace.length > SHOWN ? `Logboek, de nieuwste ${SHOWN}` : "Logboek", data.trace.slice(0, SHOWN), [
      { key: "wat", header: "Wat", rowHeader: true, cell: ({ action }) => HAPPENED[action] },
      { key: "wie", header: "Wie", cell: ({ byThemselves }) => (byThemselves ? "u" : "iemand anders") },
      { key: "op", header: "Wanneer", width: "nowrap", cell: ({ at }) => formatDateTime(at) },
    ]),
  ];
  const absent = kinds.filter(({ rows }) => rows === 0).map(({ title }) => title);
  return (
    <div className="space-y-10">
      <DefinitionList
        items={[
          { term: "Naam", description: person.name },
          { term: "E-mailadres", description: <span className="wrap-anywhere">{person.email}</span> },
          { term: "Bekend sinds", description: formatDate(person.knownSince) },
          { term: "Laatst ingelogd", description: person.signedInAt ? formatDateTime(person.signedInAt) : "nog niet" },
          ...(person.organisationAccount
            ? [
                {
                  term: "Account bij uw organisatie",
                  description: (
                    <span className="wrap-anywhere">
                      {person.organisationAccount.subject} bij {person.organisationAccount.issuer}
                    </span>
                  ),
                },
              ]
            : []),
          ...(writing.keyFigures === 0 ? [] : [{ term: "Cijfers van het SWV die u invulde", description: writing.keyFigures }]),
        ]}
      />
      {kinds
        .filter(({ rows }) => rows > 0)
        .map(({ title, table }) => (
          <section key={title}>{table}</section>
        ))}
      {absent.length === 0 ? null : <p className="max-w-read text-ink-2">Hiervan is niets bewaard: {listed(absent)}.</p>}
    </div>
  );
}

function kind<Row>(title: string, rows: readonly Row[], columns: readonly DataColumn<Row>[]) {
  const numbered = rows.map((row, index) => ({ row, key: String(index) }));
  const table = (
    <>
      <h2 className="mb-3">{title}</h2>
      <DataTable
        caption={title}
        captionHidden
        rows={numbered}
        rowKey={({ key }) => key}
        columns={columns.map((column) => ({ ...column, cell: ({ row }: { row: Row }) => column.cell(row) }))}
        dense
      />
    </>
  );
  return { title, rows: rows.length, table };
}

function listed(titles: readonly string[]): string {
  const words = titles.map((title) => title.charAt(0).toLowerCase() + title.slice(1));
  return new Intl.ListFormat("nl", { type: "conjunction" }).format(words);
}
