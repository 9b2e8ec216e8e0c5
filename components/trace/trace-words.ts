import { z } from "zod";
import { ROLE_LABELS } from "@/lib/access/role-label";
import type { AuditAction } from "@/lib/data/audit";
import type { Refusal } from "@/lib/data/people/refused-sign-in";
import type { TraceEvent } from "@/lib/data/trace/load-trace";
import type { TraceSubject } from "@/lib/data/trace/subjects";
import type { Audience } from "@/lib/document/audience";
import { formatDateTime } from "@/lib/values/date";
import type { ImportSource } from "@/lib/importing/review/review";

/** What happened, in words; the compiler misses none. */
export const HAPPENED: Readonly<Record<AuditAction, string>> = {
  "report.submitted": "Verantwoording ingediend",
  "report.adopted": "Verantwoording vastgesteld",
  "report.returned": "Verantwoording teruggegeven",
  "report.withdrawn": "Verantwoording ingetrokken",
  "report.openedForReview": "Verantwoording geopend om te beoordelen",
  "report.remarked": "Opmerking geplaatst",
  "report.remarkChanged": "Opmerking gewijzigd",
  "report.remarkRemoved": "Opmerking verwijderd",
  "report.remarkAnswered": "Op een opmerking gereageerd",
  "report.remarkResolved": "Opmerking afgehandeld",
  "report.remarkReopened": "Opmerking weer geopend",
  "report.erratumAdded": "Erratum toegevoegd",
  "report.begunOnBehalf": "Het SWV vult in namens het bestuur",
  "report.takenBack": "Het bestuur vult weer zelf in",
  "report.confirmationAsked": "Het bestuur gevraagd om te bevestigen",
  "report.confirmed": "Door het bestuur bevestigd",
  "report.refused": "Door het bestuur geweigerd",
  "report.answerRestored": "Eerdere versie van een antwoord teruggezet",
  "report.fileAdded": "Bestand toegevoegd",
  "report.imported": "Bestand ingelezen",
  "report.removedAfterRetention": "Verantwoording verwijderd na de bewaartermijn",
  "report.exported": "Verantwoording gedownload",
  "round.exported": "Gegevens van een ronde gedownload",
  "round.created": "Ronde gemaakt",
  "round.changed": "Ronde gewijzigd",
  "round.opened": "Ronde geopend",
  "round.closed": "Ronde gesloten",
  "round.reopened": "Ronde weer geopend",
  "round.boardDeadlineSet": "Eigen datum voor een bestuur",
  "round.boardsInvited": "Besturen uitgenodigd",
  "round.collectiveTextSaved": "Tekst van het verzamelverslag bewaard",
  "round.quotationChosen": "Citaat gekozen voor het verzamelverslag",
  "round.quotationRemoved": "Citaat uit het verzamelverslag gehaald",
  "round.collectiveExported": "Verzamelverslag gedownload",
  "template.versionMade": "Nieuwe versie van het formulier",
  "template.exported": "Formulier gedownload",
  "keyFigure.changed": "Cijfer van het SWV gewijzigd",
  "keyFigure.loaded": "Cijfers van het SWV ingelezen",
  "keyFigure.indicatorMade": "Eigen kengetal gemaakt",
  "keyFigure.indicatorChanged": "Eigen kengetal gewijzigd",
  "board.changed": "Gegevens van een bestuur gewijzigd",
  "boards.imported": "Besturen ingelezen",
  "region.created": "Regio gemaakt",
  "region.settingsChanged": "Instellingen gewijzigd",
  "region.exported": "Gegevens van de regio gedownload",
  "region.tokenMade": "Sleutel voor gegevens gemaakt",
  "region.tokenRevoked": "Sleutel voor gegevens ingetrokken",
  "region.readByToken": "Gegevens opgehaald met een sleutel",
  "mail.sentAgain": "Mail opnieuw verstuurd",
  "figures.rebuilt": "Cijfers opnieuw berekend",
  "person.invited": "Iemand toegevoegd",
  "person.invitedAgain": "Uitnodiging opnieuw verstuurd",
  "person.renamed": "Naam gewijzigd",
  "membership.granted": "Rol gegeven",
  "membership.revoked": "Rol ingetrokken",
  "person.signedIn": "Ingelogd",
  "person.signInRefused": "Inloggen geweigerd",
  "person.signedOut": "Uitgelogd",
  "person.exported": "Eigen gegevens gedownload",
  "person.removed": "Persoon verwijderd",
};

/** What one can ask the trace about. */
export const SUBJECTS: readonly { value: TraceSubject; label: string }[] = [
  { value: "report", label: "Verantwoordingen" },
  { value: "round", label: "Rondes" },
  { value: "template", label: "Formulieren" },
  { value: "keyFigure", label: "Cijfers van het SWV" },
  { value: "board", label: "Besturen" },
  { value: "membership", label: "Rollen" },
  { value: "person", label: "Personen en inloggen" },
  { value: "mail", label: "Mail" },
  { value: "region", label: "Instellingen" },
];

export function happened({ action }: TraceEvent): string {
  return HAPPENED[action];
}

/** Words for what stands with an event; what has none here says nothing to a reader. */
const DETAILS: Readonly<Record<string, string>> = {
  version: "versie",
  receipt: "ontvangstnummer",
  format: "als",
  audience: "met",
  piece: "alleen",
  role: "rol",
  round: "ronde",
  deadline: "inleveren tot en met",
  closesAt: "sluit op",
  dueAt: "uiterlijk",
  number: "versie",
  template: "formulier",
  name: "naam",
  partnerships: "SWV",
  school: "school",
  removedSchool: "verwijderde school",
  figure: "cijfer",
  period: "periode",
  source: "bron",
  file: "bestand",
  values: "waarden",
  replaced: "vervangen",
  removed: "verdwenen",
  indicator: "kengetal",
  part: "onderdeel",
  question: "vraag",
  questions: "vragen",
  by: "met",
  mails: "mails",
  onBehalf: "namens het bestuur,",
  where: "waar",
  reason: "reden",
  sheet: "blad",
  token: "sleutel",
  resource: "wat",
  newBoards: "nieuwe besturen",
  renamedBoards: "hernoemde besturen",
  newSchools: "nieuwe scholen",
  changedSchools: "gewijzigde scholen",
  figures: "cijfers",
};

const WHERE: Readonly<Record<string, string>> = { here: "in die browser", elsewhere: "in een andere browser", everywhere: "overal" };
const COUNTS: Readonly<Record<Audience, string>> = {
  board: "alle cijfers",
  staff: "alle cijfers",
  outside: "kleine aantallen als <5",
};
const FORMATS: Readonly<Record<string, string>> = { pdf: "PDF", word: "Word", excel: "Excel", bestand: "bestand" };
const PIECES: Readonly<Record<string, string>> = { short: "de korte versie", parts: "gekozen onderdelen" };
const SOURCES: Readonly<Record<ImportSource, string>> = { thisYear: "verantwoording van dit jaar", lastYear: "verantwoording van vorig jaar" };
const WAYS: Readonly<Record<string, string>> = { link: "een link", code: "een code", openid: "de organisatie", demo: "een demo-account" };

const REASONS: Readonly<Record<Refusal["reason"], string>> = {
  wrongCode: "verkeerde code",
  used: "link was al gebruikt",
  expired: "link was te oud",
  otherBrowser: "link van een andere browser",
  unverified: "adres niet bevestigd",
  otherAccount: "ander account bij de organisatie",
  tooWeak: "ingelogd zonder tweede stap",
};

/** The details of an event in one line, to whom it was done in front. */
export function detailsInWords(event: TraceEvent): string {
  const { action, details } = event;
  const words = Object.entries(details).flatMap(([key, value]) => {
    const label = DETAILS[key];
    const text = valueInWords(key, value);
    return label === undefined || text === "" ? [] : [`${label} ${text}`];
  });
  const settings = action === "region.settingsChanged" ? settingsInWords(details) : [];
  return [...whomInWords(event), ...settings, ...words].join(", ");
}

function whomInWords({ action, whom }: TraceEvent): string[] {
  if (whom === null) return [];
  if (action === "membership.granted" || action === "person.invitedAgain") return [`aan ${whom}`];
  return [action === "membership.revoked" ? `van ${whom}` : whom];
}

const settingsSchema = z.object({
  retentionYears: z.object({ from: z.number(), to: z.number() }).optional(),
  filesOnBehalf: z.object({ to: z.boolean() }).optional(),
  boardsReadAdopted: z.object({ opened: z.array(z.string()), closed: z.array(z.string()) }).optional(),
});

function settingsInWords(details: TraceEvent["details"]): string[] {
  const { data } = settingsSchema.safeParse(details);
  if (!data) return [];
  const { retentionYears, filesOnBehalf, boardsReadAdopted } = data;
  const reading = (codes: readonly string[] = [], words: string) =>
    codes.length > 0 ? [`besturen lezen elkaars vastgestelde verantwoordingen ${words} ${codes.join(", ")}`] : [];
  return [
    ...(retentionYears ? [`bewaartermijn van ${retentionYears.from} naar ${retentionYears.to} jaar`] : []),
    ...(filesOnBehalf ? [`het SWV mag ${filesOnBehalf.to ? "nu wel" : "niet meer"} namens een bestuur invullen`] : []),
    ...reading(boardsReadAdopted?.opened, "nu wel bij"),
    ...reading(boardsReadAdopted?.closed, "niet meer bij"),
  ];
}

function valueInWords(key: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => valueInWords(key, item)).join(", ");
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return "";
  if (key === "role" && value in ROLE_LABELS) return ROLE_LABELS[value as keyof typeof ROLE_LABELS];
  if (key === "audience" && value in COUNTS) return COUNTS[value as Audience];
  if (key === "source" && value in SOURCES) return SOURCES[value as ImportSource];
  if (key === "by") return WAYS[value] ?? value;
  // Never a reason in somebody's own words: those stand with what they were written for.
  if (key === "reason") return value in REASONS ? REASONS[value as Refusal["reason"]] : "";
  if (key === "where") return WHERE[value] ?? value;
  if (key === "format") return FORMATS[value] ?? value.toUpperCase();
  if (key === "piece") return PIECES[value] ?? value;
  return /^\d{4}-\d{2}-\d{2}T/.test(value) ? formatDateTime(new Date(value)) : value;
}
