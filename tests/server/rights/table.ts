import type { Actor } from "@/lib/access/actor";
import { can, type Action, type Thing } from "@/lib/access/rights";
import { shippedDefinition } from "@/tests/support/form-content";
import type { ActionArgument } from "@/tests/support/server-actions";
import type { Place, Visitor, World } from "./world";

/**
 * What a door asks for: one of these rights to a thing, that somebody is signed in, or nothing at all.
 * `nobody` are doors that are closed outside a demo, `token` those that ask for a program's token and
 * take no session.
 */
export type Entrance = {
  right: Action | readonly Action[] | "signedIn" | "everyone" | "nobody" | "token";
  of?: "report" | "board" | "region";
  /** How one knocks: with something that changes nothing when it is allowed. */
  request: (place: Place) => Request;
  /** Where knocking does change something, so that the trace may grow. */
  changes?: true;
  /** Where knocking ends the session. */
  signsOut?: true;
  /** A right to the same thing that one needs besides. */
  also?: Action;
  /** Who gets in, of those who have the right. */
  narrower?: (visitor: Visitor, place: Place) => boolean;
  /** What it says where the state of the thing refuses what the role could do. */
  tooLate?: RegExp;
};

export type Request = {
  /** The address; for an action a page that has it. */
  path: string;
  /** For route handlers other than GET. */
  body?: unknown;
  /** For actions. */
  args?: readonly ActionArgument[];
};

/** The thing of a world that an entrance is about. */
export function thingOf(world: World, of: NonNullable<Entrance["of"]>): Thing {
  return world[of];
}

/** Whether somebody has the right to the thing of a world that an entrance asks for; it has to be about one. */
export function hasRight({ right, of, also }: Entrance, actor: Actor, world: World): boolean {
  if (!of || right === "signedIn" || right === "everyone" || right === "nobody" || right === "token") throw new Error("a right is a right to something");
  const thing = thingOf(world, of);
  return [right].flat().some((one) => can(actor, one, thing)) && (also === undefined || can(actor, also, thing));
}

type Fields = Readonly<Record<string, string>>;

const form = (values: Fields): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.append(name, value);
  return data;
};
const state = { attempt: 0, values: {}, errors: {} };
const key = shippedDefinition.id;
const NO_DRAFT = "018f0000-0000-7000-8000-000000000005";

const at = (path: string) => () => ({ path });
const inReport = (path = "") => ({ reportId }: Place) => ({ path: `/verantwoording/${reportId}${path}` });
const reportApi = (path: string, body?: unknown) => ({ reportId }: Place) => ({ path: `/api/verantwoording/${reportId}${path}`, body });
const inRegion = (path: string) => ({ regionSlug }: Place) => ({ path: `${path}?regio=${regionSlug}` });
const inRound = (path = "") => ({ roundSlug, regionSlug }: Place) => ({ path: `/rondes/${roundSlug}${path}?regio=${regionSlug}` });
const atBoard = ({ boardId, regionSlug }: Place) => ({ path: `/besturen/${boardId}?regio=${regionSlug}` });

/** An action of an office's form, and of a button that asks for confirmation. */
const formAction = (page: (place: Place) => Request, fields: (place: Place) => Fields) => (place: Place) => ({
  ...page(place),
  args: [state, form({ regio: place.regionSlug, ...fields(place) })],
});
const decision = (page: (place: Place) => Request, fields: (place: Place) => Fields) => (place: Place) => ({
  ...page(place),
  args: [form({ regio: place.regionSlug, ...fields(place) })],
});

/** An indicator as its form sends it. */
const INDICATOR = {
  label: "Deelname",
  type: "percent",
  decimals: 0,
  unit: "",
  periodKind: "schoolYear",
  perPartnership: false,
  part: "",
  question: "",
  definition: "",
  source: "",
};

const ACCOUNT = "action app/(person)/account/actions.ts";

const PUBLIC: Readonly<Record<string, Entrance>> = {
  "page /": { right: "signedIn", request: at("/") },
  "page /inloggen": { right: "everyone", request: at("/inloggen") },
  "page /aanmelden": { right: "everyone", request: at("/aanmelden?token=x") },
  "page /uitloggen": { right: "everyone", request: at("/uitloggen") },
  "page /hulp": { right: "everyone", request: at("/hulp") },
  "page /hulp/gegevens": { right: "everyone", request: at("/hulp/gegevens") },
  "page /postbus": { right: "nobody", request: at("/postbus") },
  "page /welkom": { right: "signedIn", request: at("/welkom") },
  "action app/(public)/inloggen/actions.ts#askForLink": { right: "everyone", request: () => ({ path: "/inloggen", args: [state, form({})] }) },
  "action app/(public)/uitloggen/actions.ts#signOut": {
    right: "everyone",
    request: () => ({ path: "/uitloggen", args: [] }),
    changes: true,
    signsOut: true,
  },
  "action app/(public)/welkom/actions.ts#setUp": { right: "signedIn", request: () => ({ path: "/welkom", args: [state, form({})] }) },
  "page /controleren": { right: "everyone", request: at("/controleren") },
  "page /account": { right: "signedIn", request: at("/account") },
  "page /account/gegevens": { right: "signedIn", request: at("/account/gegevens") },
  "route GET /account/gegevens/json": { right: "signedIn", request: at("/account/gegevens/json"), changes: true },
  [`${ACCOUNT}#rename`]: { right: "signedIn", request: () => ({ path: "/account", args: [state, form({ naam: "" })] }), changes: true },
  [`${ACCOUNT}#endSession`]: { right: "signedIn", request: () => ({ path: "/account", args: [form({ sessie: "x" })] }) },
  [`${ACCOUNT}#leave`]: { right: "signedIn", request: () => ({ path: "/account", args: [form({ rol: "x" })] }) },
  [`${ACCOUNT}#signOutEverywhere`]: { right: "everyone", request: () => ({ path: "/account", args: [] }), changes: true, signsOut: true },
  "action app/(person)/account/overdragen/[role]/actions.ts#passOn": {
    right: "signedIn",
    request: ({ administratorMembershipId }) => ({ path: `/account/overdragen/${administratorMembershipId}`, args: [state, form({})] }),
  },
  "page /verantwoording": { right: "signedIn", request: at("/verantwoording") },
  "route GET /api/auth/[...nextauth]": { right: "everyone", request: at("/api/auth/csrf") },
  "route POST /api/auth/[...nextauth]": { right: "everyone", request: () => ({ path: "/api/auth/_log", body: {} }) },
};

const REPORT: Readonly<Record<string, Entrance>> = {
  "page /verantwoording/[reportId]": { right: "report.readDraft", of: "report", request: inReport() },
  "page /verantwoording/[reportId]/[part]": { right: "report.readDraft", of: "report", request: inReport("/knooppunt") },
  "page /verantwoording/[reportId]/controleren": { right: "report.readDraft", of: "report", request: inReport("/controleren") },
  "page /verantwoording/[reportId]/ondertekenen": { right: "report.readDraft", of: "report", request: inReport("/ondertekenen") },
  "page /verantwoording/[reportId]/ontvangst": { right: "report.readDraft", of: "report", request: inReport("/ontvangst") },
  "page /verantwoording/[reportId]/over-dit-formulier": { right: "report.readDraft", of: "report", request: inReport("/over-dit-formulier") },
  "page /verantwoording/[reportId]/logboek": { right: "report.readDraft", of: "report", request: inReport("/logboek") },
  "route GET /verantwoording/[reportId]/pdf": {
    right: ["report.readDraft", "report.readSubmitted", "report.readAdopted"],
    of: "report",
    request: inReport("/pdf"),
    changes: true,
  },
  "route GET /verantwoording/[reportId]/word": {
    right: ["report.readDraft", "report.readSubmitted", "report.readAdopted"],
    of: "report",
    request: inReport("/word"),
    changes: true,
  },
  "page /verantwoording/[reportId]/downloaden": {
    right: ["report.readDraft", "report.readSubmitted", "report.readAdopted"],
    of: "report",
    request: inReport("/downloaden"),
  },
  "route PUT /api/verantwoording/[reportId]/antwoorden/[questionKey]": {
    right: "report.write",
    of: "report",
    // An answer from a revision that is not there any more.
    request: reportApi("/antwoorden/thuiszitters", { value: null, revision: 999, saveId: "018f0000-0000-7000-8000-000000000001" }),
    tooLate: /"code":"(frozen|otherWriter)"/,
  },
  "route POST /api/verantwoording/[reportId]/bestanden": {
    right: "report.write",
    of: "report",
    // No kind of file that is taken.
    request: reportApi("/bestanden?vraag=bijlagen", {}),
    tooLate: /"code":"(frozen|otherWriter)"/,
  },
  "page /verantwoording/[reportId]/inlezen": { right: "report.readDraft", of: "report", request: inReport("/inlezen") },
  "route POST /api/verantwoording/[reportId]/inlezen": {
    right: "report.write",
    of: "report",
    // Nobody says what it is.
    request: reportApi("/inlezen", {}),
    tooLate: /"code":"(frozen|otherWriter)"/,
  },
  "route POST /api/verantwoording/[reportId]/inlezen/[draftId]": {
    right: "report.write",
    of: "report",
    // Of a form that nobody read in.
    request: reportApi(`/inlezen/${NO_DRAFT}`, { answers: [{ questionKey: "thuiszitters", value: null, revision: 999, saveId: "018f0000-0000-7000-8000-000000000004" }] }),
    tooLate: /"code":"(frozen|otherWriter)"/,
  },
  "route DELETE /api/verantwoording/[reportId]/inlezen/[draftId]": { right: "report.readDraft", of: "report", request: reportApi(`/inlezen/${NO_DRAFT}`, {}) },
  "route GET /api/verantwoording/[reportId]/bestanden/[fileId]": {
    right: ["report.readDraft", "report.readSubmitted", "report.readAdopted"],
    of: "report",
    request: (place) => reportApi(`/bestanden/${place.fileId}`)(place),
    changes: true,
  },
  "route GET /api/verantwoording/[reportId]/geschiedenis": { right: "report.readHistory", of: "report", request: reportApi("/geschiedenis?vraag=thuiszitters") },
  "route GET /api/verantwoording/[reportId]/notities": { right: "report.note", of: "report", request: reportApi("/notities?vraag=thuiszitters") },
  "route POST /api/verantwoording/[reportId]/notities": {
    right: "report.note",
    of: "report",
    request: reportApi("/notities", { questionKey: "thuiszitters", text: "Wie weet dit?" }),
  },
  "route PATCH /api/verantwoording/[reportId]/notities/[noteId]": {
    right: "report.note",
    of: "report",
    request: (place) => reportApi(`/notities/${place.noteId}`, { resolved: false })(place),
  },
  "route DELETE /api/verantwoording/[reportId]/notities/[noteId]": {
    right: "report.note",
    of: "report",
    request: (place) => reportApi(`/notities/${place.noteId}`, {})(place),
    narrower: ({ actor }, { editorEmail }) => actor?.email === editorEmail,
  },
  "route POST /api/verantwoording/[reportId]/aanwezig": {
    right: "report.readDraft",
    of: "report",
    request: reportApi("/aanwezig", { pageId: "018f0000-0000-7000-8000-000000000002", partId: "knooppunt", leaving: true, revisions: {} }),
  },
  "route GET /api/verantwoording/[reportId]/geschiedenis/[version]": {
    right: "report.readHistory",
    of: "report",
    request: (place) => reportApi(`/geschiedenis/${place.historyId}`)(place),
  },
  "action app/(board)/verantwoording/[reportId]/actions.ts#submit": {
    right: "report.sign",
    of: "report",
    // Signed for another state of the answers than they are in.
    request: (place) => ({
      ...inReport("/ondertekenen")(place),
      args: [{ reportId: place.reportId, name: "B. Eiken", function: "bestuurder", confirmed: true, seen: "0".repeat(64) }],
    }),
    // Who pressed twice gets the receipt of the first.
    tooLate: /"code":"(frozen|otherWriter)"|"receipt":/,
  },
  "page /rondes/[round]/beoordelen/[reportId]": {
    right: ["report.readSubmitted", "report.readAdopted"],
    of: "report",
    request: (place) => inRound(`/beoordelen/${place.reportId}`)(place),
  },
  "action app/(region)/rondes/[round]/beoordelen/[reportId]/actions.ts#adopt": {
    right: "report.adopt",
    of: "report",
    request: (place) => decision(inRound(`/beoordelen/${place.reportId}`), () => ({ verantwoording: place.reportId, versie: "99" }))(place),
    tooLate: /al vastgesteld of is weer bij het bestuur/,
  },
};

const remarkAction = (side: "board" | "office", args: (place: Place) => ActionArgument) => (place: Place) => ({
  ...(side === "board" ? inReport()(place) : inRound(`/beoordelen/${place.reportId}`)(place)),
  args: [args(place)],
});
const REMARKS = "action app/(region)/rondes/[round]/beoordelen/[reportId]/remark-actions.ts";
const ofOffice = ({ actor }: Visitor) => actor?.memberships.some((membership) => "regionId" in membership) ?? false;
const ofBoard = ({ actor }: Visitor) => actor?.memberships.some((membership) => "boardId" in membership) ?? false;
const notOpen = /"code":"notOpen"/;

const REVIEW: Readonly<Record<string, Entrance>> = {
  [`${REMARKS}#add`]: {
    right: "report.remark",
    of: "report",
    request: remarkAction("office", ({ reportId }) => ({ reportId, version: 1, questionKey: "bestaatNiet", text: "Waarom?" })),
    tooLate: notOpen,
  },
  [`${REMARKS}#resolve`]: { right: "report.remark", of: "report", request: remarkAction("office", ({ remarkId }) => ({ id: remarkId })), changes: true, tooLate: notOpen },
  [`${REMARKS}#reopen`]: { right: "report.remark", of: "report", request: remarkAction("office", ({ remarkId }) => ({ id: remarkId })), changes: true, tooLate: notOpen },
  [`${REMARKS}#change`]: {
    right: "report.remark",
    of: "report",
    request: remarkAction("office", ({ remarkId }) => ({ id: remarkId, text: "Waarom is dit zo?" })),
    changes: true,
    tooLate: notOpen,
  },
  [`${REMARKS}#reply`]: {
    right: "report.replyToRemark",
    of: "report",
    request: remarkAction("office", ({ remarkId }) => ({ id: remarkId, text: "Dank u." })),
    changes: true,
    narrower: ofOffice,
    tooLate: notOpen,
  },
  "action app/(board)/verantwoording/[reportId]/remark-actions.ts#reply": {
    right: "report.replyToRemark",
    of: "report",
    request: remarkAction("board", ({ remarkId }) => ({ id: remarkId, text: "Omdat het zo was." })),
    changes: true,
    narrower: ofBoard,
    tooLate: notOpen,
  },
  // Answered by now, so that it stays.
  [`${REMARKS}#remove`]: { right: "report.remark", of: "report", request: remarkAction("office", ({ remarkId }) => ({ id: remarkId })), tooLate: notOpen },
  "page /rondes/[round]/beoordelen/[reportId]/teruggeven": {
    // Who comes too late reads what a colleague did.
    right: "report.readSubmitted",
    of: "report",
    request: (place) => inRound(`/beoordelen/${place.reportId}/teruggeven`)(place),
    narrower: ofOffice,
  },
  "action app/(region)/rondes/[round]/beoordelen/[reportId]/teruggeven/actions.ts#giveBack": {
    right: "report.return",
    of: "report",
    request: (place) =>
      formAction(inRound(`/beoordelen/${place.reportId}/teruggeven`), ({ reportId, roundSlug }) => ({
        verantwoording: reportId,
        ronde: roundSlug,
        versie: "99",
        datum: "2099-01-01",
        bericht: "Licht toe.",
        "vragen[]": "thuiszitters",
      }))(place),
    tooLate: /intussen teruggegeven of vastgesteld/,
  },
  "action app/(board)/verantwoording/[reportId]/actions.ts#withdraw": {
    right: "report.withdraw",
    of: "report",
    request: (place) => decision(inReport(), ({ reportId }) => ({ verantwoording: reportId, versie: "99" }))(place),
    tooLate: /is niet meer ingediend|Alleen een bestuurder/,
  },
  "action app/(board)/verantwoording/[reportId]/controleren/actions.ts#ask": {
    right: "report.write",
    of: "report",
    request: (place) => ({ ...inReport("/controleren")(place), args: [{ reportId: place.reportId }] }),
    changes: true,
    narrower: ofBoard,
    tooLate: /"code":"(frozen|otherWriter)"/,
  },
  "route POST /api/verantwoording/[reportId]/antwoorden/[questionKey]/opzij": {
    right: "report.write",
    of: "report",
    // No text.
    request: reportApi("/antwoorden/thuiszitters/opzij", { value: null, basedOn: 1, saveId: "018f0000-0000-7000-8000-000000000003" }),
    tooLate: /"code":"(frozen|otherWriter)"/,
  },
  "page /verantwoording/[reportId]/versies": { right: "report.readDraft", of: "report", request: inReport("/versies") },
  "page /verantwoording/[reportId]/versies/[version]": { right: "report.readSubmitted", of: "report", request: inReport("/versies/1"), also: "report.readDraft" },
  "page /rondes/[round]/beoordelen/[reportId]/versies": {
    right: "report.readSubmitted",
    of: "report",
    request: (place) => inRound(`/beoordelen/${place.reportId}/versies`)(place),
    narrower: ofOffice,
  },
  "page /rondes/[round]/beoordelen/[reportId]/versies/[version]": {
    right: "report.readSubmitted",
    of: "report",
    request: (place) => inRound(`/beoordelen/${place.reportId}/versies/1`)(place),
    narrower: ofOffice,
  },
};

const onBehalfPage = (place: Place) => inRound(`/namens/${place.reportId}`)(place);

/** Each with what makes it fail for who may do it, so that it changes nothing. */
const ON_BEHALF: Readonly<Record<string, Entrance>> = {
  "page /rondes/[round]/namens/[reportId]": { right: "region.readProgress", of: "region", request: onBehalfPage },
  "action app/(region)/rondes/[round]/namens/[reportId]/actions.ts#begin": {
    right: "report.beginOnBehalf",
    of: "report",
    // The board has begun itself.
    request: (place) => decision(onBehalfPage, ({ reportId }) => ({ verantwoording: reportId }))(place),
    tooLate: /is al ingediend|al namens het bestuur/,
  },
  "page /verantwoording/[reportId]/bevestigen": { right: "report.readDraft", of: "report", request: inReport("/bevestigen") },
  "action app/(board)/verantwoording/[reportId]/actions.ts#takeBack": {
    right: "report.takeBack",
    of: "report",
    request: (place) => decision(inReport(), ({ reportId }) => ({ verantwoording: reportId, sinds: "2020-01-01" }))(place),
    tooLate: /al zelf in|intussen ingediend/,
  },
  "action app/(board)/verantwoording/[reportId]/ondertekenen/actions.ts#file": {
    right: "report.fileOnBehalf",
    of: "report",
    request: (place) =>
      formAction(inReport("/ondertekenen"), ({ reportId }) => ({
        verantwoording: reportId,
        gezien: "999999",
        ontvangen: "post",
        bewijs: "mail",
        bevestigd: "ja",
      }))(place),
  },
  "action app/(board)/verantwoording/[reportId]/ontvangst/actions.ts#askAgain": {
    right: "report.fileOnBehalf",
    of: "report",
    request: (place) => decision(inReport("/ontvangst"), ({ reportId }) => ({ verantwoording: reportId }))(place),
    changes: true,
  },
  "action app/(board)/verantwoording/[reportId]/bevestigen/actions.ts#confirm": {
    right: "report.confirm",
    of: "report",
    request: (place) =>
      formAction(inReport("/bevestigen"), ({ reportId }) => ({
        verantwoording: reportId,
        versie: "99",
        naam: "B. Eiken",
        functie: "bestuurder",
        bevestigd: "ja",
      }))(place),
    tooLate: /niets te bevestigen/,
  },
  "action app/(board)/verantwoording/[reportId]/bevestigen/actions.ts#refuse": {
    right: "report.confirm",
    of: "report",
    request: (place) =>
      formAction(inReport("/bevestigen"), ({ reportId }) => ({
        verantwoording: reportId,
        versie: "99",
        "weigering-naam": "B. Eiken",
        "weigering-functie": "bestuurder",
        reden: "Dit is niet van ons.",
      }))(place),
    tooLate: /niets te bevestigen/,
  },
  "action app/(region)/instellingen/actions.ts#setFilingOnBehalf": {
    right: "region.manageSettings",
    of: "region",
    // As it is already.
    request: formAction(inRegion("/instellingen"), () => ({ namens: "ja" })),
  },
};

const ERRATUM: Readonly<Record<string, Entrance>> = {
  "page /verantwoording/[reportId]/erratum": { right: "report.readAdopted", of: "report", request: inReport("/erratum"), narrower: ofBoard },
  "action app/(board)/verantwoording/[reportId]/erratum/actions.ts#sendErratum": {
    right: "report.addErratum",
    of: "report",
    request: (place) =>
      formAction(inReport("/erratum"), ({ reportId }) => ({
        verantwoording: reportId,
        tekst: "Er staat 12, dat moet 13 zijn.",
        naam: "B. Eiken",
        functie: "bestuurder",
        bevestigd: "ja",
        vraag: "bestaatNiet",
      }))(place),
    tooLate: /Alleen een bestuurder|nog niet vastgesteld/,
  },
};

/** What can be taken out of a round; everyone who may read its dashboard may, each for what they may see. */
const DOWNLOADS: Readonly<Record<string, Entrance>> = {
  "page /rondes/[round]/downloaden": { right: "region.readDashboard", of: "region", request: inRound("/downloaden") },
  "route GET /rondes/[round]/downloaden/werkboek": { right: "region.readDashboard", of: "region", request: inRound("/downloaden/werkboek"), changes: true },
  "route GET /rondes/[round]/downloaden/json": { right: "region.readDashboard", of: "region", request: inRound("/downloaden/json"), changes: true },
  "route GET /rondes/[round]/downloaden/zip": { right: "region.readDashboard", of: "region", request: inRound("/downloaden/zip"), changes: true },
  "route GET /rondes/[round]/downloaden/csv/[blad]": { right: "region.readDashboard", of: "region", request: inRound("/downloaden/csv/cijfers"), changes: true },
};

/** Programs with a token have tests of their own; a session opens nothing here. */
const API: Readonly<Record<string, Entrance>> = {
  "route GET /api/v1/openapi.json": { right: "everyone", request: at("/api/v1/openapi.json") },
  "route GET /api/v1/schema.json": { right: "everyone", request: at("/api/v1/schema.json") },
  "route GET /api/v1/rondes": { right: "token", request: at("/api/v1/rondes") },
  "route GET /api/v1/rondes/[ronde]": { right: "token", request: ({ roundSlug }) => ({ path: `/api/v1/rondes/${roundSlug}` }) },
  "route GET /api/v1/rondes/[ronde]/[tabel]": { right: "token", request: ({ roundSlug }) => ({ path: `/api/v1/rondes/${roundSlug}/cijfers` }) },
  "route GET /api/v1/[...rest]": { right: "nobody", request: at("/api/v1/bestaat-niet") },
};

const OFFICE: Readonly<Record<string, Entrance>> = {
  "page /rondes": { right: "region.readProgress", of: "region", request: inRegion("/rondes") },
  "page /rondes/nieuw": { right: "region.manageRounds", of: "region", request: inRegion("/rondes/nieuw") },
  "page /rondes/[round]": { right: "region.readProgress", of: "region", request: inRound() },
  "page /rondes/[round]/bewerken": { right: "region.manageRounds", of: "region", request: inRound("/bewerken") },
  "page /rondes/[round]/cijfers": { right: "region.manageKeyFigures", of: "region", request: inRound("/cijfers") },
  "page /rondes/[round]/cijfers/inlezen": { right: "region.manageKeyFigures", of: "region", request: inRound("/cijfers/inlezen") },
  "page /rondes/[round]/cijfers/geschiedenis": { right: "region.manageKeyFigures", of: "region", request: inRound("/cijfers/geschiedenis") },
  "page /rondes/[round]/cijfers/geschiedenis/[load]": {
    right: "region.manageKeyFigures",
    of: "region",
    request: (place) => inRound(`/cijfers/geschiedenis/${place.loadId}`)(place),
  },
  "page /rondes/[round]/cijfers/kengetallen": { right: "region.manageKeyFigures", of: "region", request: inRound("/cijfers/kengetallen") },
  "page /rondes/[round]/cijfers/kengetallen/nieuw": { right: "region.manageKeyFigures", of: "region", request: inRound("/cijfers/kengetallen/nieuw") },
  "page /rondes/[round]/cijfers/kengetallen/[indicator]": {
    right: "region.manageKeyFigures",
    of: "region",
    request: (place) => inRound(`/cijfers/kengetallen/${place.indicatorKey}`)(place),
  },
  "route POST /api/rondes/[round]/cijfers/bestand": {
    right: "region.manageKeyFigures",
    of: "region",
    request: ({ roundSlug, regionSlug }) => ({ path: `/api/rondes/${roundSlug}/cijfers/bestand?regio=${regionSlug}`, body: {} }),
  },
  "page /rondes/[round]/dashboard": { right: "region.readDashboard", of: "region", request: inRound("/dashboard") },
  "page /rondes/[round]/dashboard/[figure]": { right: "region.readDashboard", of: "region", request: inRound("/dashboard/aantalThuiszitters") },
  "page /rondes/[round]/vergelijken": { right: "region.compare", of: "region", request: inRound("/vergelijken") },
  "page /rondes/[round]/verzamelverslag": { right: "region.writeCollective", of: "region", request: inRound("/verzamelverslag") },
  "page /rondes/[round]/verzamelverslag/[part]": { right: "region.writeCollective", of: "region", request: inRound("/verzamelverslag/thuiszitters") },
  // Nothing was handed in yet: it leads to the page that says so.
  "route GET /rondes/[round]/verzamelverslag/word": { right: "region.writeCollective", of: "region", request: inRound("/verzamelverslag/word") },
  "route GET /rondes/[round]/verzamelverslag/pdf": { right: "region.writeCollective", of: "region", request: inRound("/verzamelverslag/pdf") },
  "page /rondes/[round]/beoordelen": { right: "region.readProgress", of: "region", request: inRound("/beoordelen") },
  "page /vastgesteld": { right: "region.readAdopted", of: "region", request: inRegion("/vastgesteld") },
  "page /besturen": { right: "region.readBoards", of: "region", request: inRegion("/besturen") },
  "page /besturen/nieuw": { right: "region.manageBoards", of: "region", request: inRegion("/besturen/nieuw") },
  "page /besturen/importeren": { right: "region.manageBoards", of: "region", request: inRegion("/besturen/importeren") },
  "route GET /besturen/importeren/voorbeeld": { right: "region.manageBoards", of: "region", request: inRegion("/besturen/importeren/voorbeeld") },
  "page /besturen/[boardId]": { right: "region.readBoards", of: "region", request: atBoard },
  "page /formulieren": { right: "region.manageTemplates", of: "region", request: inRegion("/formulieren") },
  "page /formulieren/importeren": { right: "region.manageTemplates", of: "region", request: inRegion("/formulieren/importeren") },
  "page /formulieren/[template]": { right: "region.manageTemplates", of: "region", request: inRegion(`/formulieren/${key}`) },
  "page /formulieren/[template]/[version]": { right: "region.manageTemplates", of: "region", request: inRegion(`/formulieren/${key}/1`) },
  "route GET /formulieren/[template]/[version]/json": { right: "region.manageTemplates", of: "region", request: inRegion(`/formulieren/${key}/1/json`), changes: true },
  "page /gebruikers": { right: "region.manageUsers", of: "region", request: inRegion("/gebruikers") },
  "page /logboek": { right: "region.readTrace", of: "region", request: inRegion("/logboek") },
};

const BOARD: Readonly<Record<string, Entrance>> = {
  "page /mensen": {
    right: "board.managePeople",
    of: "board",
    request: ({ boardNumber }) => ({ path: `/mensen?bestuur=${boardNumber}` }),
    // The office has these people among its users.
    narrower: ({ actor }) => actor?.memberships.some(({ role }) => role === "boardSignatory") ?? false,
  },
  "action app/(region)/gebruikers/actions.ts#revoke": {
    right: "region.manageUsers",
    of: "region",
    // The last administrator.
    request: (place) => decision(inRegion("/gebruikers"), ({ administratorMembershipId }) => ({ rol: administratorMembershipId }))(place),
    tooLate: /Dit is niet gevonden/,
  },
};

const notFoundText = /Dit is niet gevonden/;
const PERSON_ACTIONS = "action app/(region)/gebruikers/[userId]/actions.ts";
const atUser = ({ administratorId, regionSlug }: Place) => ({ path: `/gebruikers/${administratorId}?regio=${regionSlug}` });

const ADMINISTRATION: Readonly<Record<string, Entrance>> = {
  "page /beheer": { right: "region.manageSettings", of: "region", request: inRegion("/beheer") },
  "page /instellingen": { right: "region.manageSettings", of: "region", request: inRegion("/instellingen") },
  "action app/(region)/instellingen/actions.ts#setReading": {
    right: "region.manageSettings",
    of: "region",
    request: formAction(inRegion("/instellingen"), () => ({ "swvs[]": "018f0000-0000-7000-8000-000000000004" })),
  },
  "action app/(region)/instellingen/actions.ts#setRetention": {
    right: "region.manageSettings",
    of: "region",
    request: formAction(inRegion("/instellingen"), () => ({ jaren: "0" })),
  },
  "page /instellingen/sleutels": { right: "region.manageTokens", of: "region", request: inRegion("/instellingen/sleutels") },
  "action app/(region)/instellingen/sleutels/actions.ts#makeToken": {
    right: "region.manageTokens",
    of: "region",
    request: formAction(inRegion("/instellingen/sleutels"), () => ({ naam: "" })),
  },
  "action app/(region)/instellingen/sleutels/actions.ts#revokeToken": {
    right: "region.manageTokens",
    of: "region",
    // One that has ended.
    request: decision(inRegion("/instellingen/sleutels"), ({ tokenId }) => ({ sleutel: tokenId })),
    tooLate: /Deze sleutel is er niet meer/,
  },
  "page /mail": { right: "region.readMail", of: "region", request: inRegion("/mail") },
  "page /mail/[mailId]": {
    right: "region.readMail",
    of: "region",
    request: ({ mailId, regionSlug }) => ({ path: `/mail/${mailId}?regio=${regionSlug}` }),
  },
  "action app/(region)/mail/[mailId]/actions.ts#resend": {
    right: "region.readMail",
    of: "region",
    // One that was sent already.
    request: decision(({ mailId, regionSlug }) => ({ path: `/mail/${mailId}?regio=${regionSlug}` }), ({ mailId }) => ({ mail: mailId })),
  },
  "page /gebruikers/[userId]": { right: "region.manageUsers", of: "region", request: atUser },
  "page /account/overdragen/[role]": {
    // The role is the administrator's.
    right: "region.manageUsers",
    of: "region",
    request: ({ administratorMembershipId }) => ({ path: `/account/overdragen/${administratorMembershipId}` }),
  },
  "action app/(region)/gebruikers/actions.ts#inviteAgain": {
    right: "region.manageUsers",
    of: "region",
    // Somebody who signed in long ago.
    request: decision(inRegion("/gebruikers"), ({ administratorMembershipId }) => ({ rol: administratorMembershipId, verzoek: NO_DRAFT })),
    tooLate: notFoundText,
  },
  // The last administrator.
  [`${PERSON_ACTIONS}#takeOut`]: {
    right: "region.manageUsers",
    of: "region",
    request: decision(atUser, ({ administratorId }) => ({ persoon: administratorId })),
    tooLate: notFoundText,
  },
  [`${PERSON_ACTIONS}#forget`]: {
    right: "region.manageUsers",
    of: "region",
    request: decision(atUser, ({ administratorId }) => ({ persoon: administratorId })),
    tooLate: notFoundText,
  },
};

const ROUND_ACTIONS = "action app/(region)/rondes/[round]/actions.ts";
const COLLECTIVE_ACTIONS = "action app/(region)/rondes/[round]/verzamelverslag/[part]/actions.ts";
const BOARD_ACTIONS = "action app/(region)/besturen/[boardId]/actions.ts";

const OFFICE_ACTIONS: Readonly<Record<string, Entrance>> = {
  // A round that is open, a round that never was.
  [`${ROUND_ACTIONS}#open`]: { right: "region.manageRounds", of: "region", request: decision(inRound(), ({ roundSlug }) => ({ ronde: roundSlug })) },
  [`${ROUND_ACTIONS}#close`]: { right: "region.manageRounds", of: "region", request: decision(inRound(), ({ draftSlug }) => ({ ronde: draftSlug })) },
  [`${ROUND_ACTIONS}#reopen`]: { right: "region.manageRounds", of: "region", request: decision(inRound(), ({ roundSlug }) => ({ ronde: roundSlug })) },
  [`${ROUND_ACTIONS}#invite`]: { right: "region.manageRounds", of: "region", request: formAction(inRound(), ({ roundSlug }) => ({ ronde: roundSlug })) },
  [`${ROUND_ACTIONS}#setDeadline`]: {
    right: "region.manageRounds",
    of: "region",
    request: formAction(inRound(), ({ roundSlug, boardId }) => ({ ronde: roundSlug, bestuur: boardId, datum: "2020-01-01" })),
  },
  "action app/(region)/rondes/[round]/bewerken/actions.ts#saveRound": {
    right: "region.manageRounds",
    of: "region",
    request: formAction(inRound("/bewerken"), ({ roundSlug }) => ({ ronde: roundSlug })),
  },
  [`${COLLECTIVE_ACTIONS}#saveText`]: {
    right: "region.writeCollective",
    of: "region",
    // A text from a revision that is not there any more.
    request: (place) => ({
      ...inRound("/verzamelverslag/thuiszitters")(place),
      args: [{ regio: place.regionSlug, ronde: place.roundSlug, part: "thuiszitters", value: { type: "doc", content: [{ type: "paragraph" }] }, revision: 999 }],
    }),
  },
  [`${COLLECTIVE_ACTIONS}#choose`]: {
    right: "region.writeCollective",
    of: "region",
    // From a report that is not adopted.
    request: formAction(inRound("/verzamelverslag/thuiszitters"), ({ roundSlug, reportId }) => ({
      ...{ ronde: roundSlug, onderdeel: "thuiszitters", verantwoording: reportId, vraag: "thuiszitters", alinea: "0" },
      "citaat-thuiszitters-0[]": "0",
    })),
  },
  [`${COLLECTIVE_ACTIONS}#remove`]: {
    right: "region.writeCollective",
    of: "region",
    request: decision(inRound("/verzamelverslag/thuiszitters"), ({ roundSlug }) => ({ ronde: roundSlug, citaat: "x" })),
  },
  "action app/(region)/rondes/nieuw/actions.ts#makeRound": {
    right: "region.manageRounds",
    of: "region",
    request: formAction(inRegion("/rondes/nieuw"), () => ({})),
  },
  // A name that is taken makes nothing.
  "action app/(region)/rondes/[round]/cijfers/kengetallen/nieuw/actions.ts#make": {
    right: "region.manageKeyFigures",
    of: "region",
    request: formAction(inRound("/cijfers/kengetallen/nieuw"), ({ roundSlug }) => ({ ronde: roundSlug, kengetal: JSON.stringify({ ...INDICATOR, label: "Deelname" }) })),
  },
  "action app/(region)/rondes/[round]/cijfers/kengetallen/[indicator]/actions.ts#change": {
    right: "region.manageKeyFigures",
    of: "region",
    request: formAction(
      (place) => inRound(`/cijfers/kengetallen/${place.indicatorKey}`)(place),
      ({ roundSlug, indicatorKey }) => ({ ronde: roundSlug, sleutel: indicatorKey, kengetal: JSON.stringify(INDICATOR) }),
    ),
    changes: true,
  },
  "action app/(region)/rondes/[round]/cijfers/actions.ts#saveFigures": {
    right: "region.manageKeyFigures",
    of: "region",
    request: formAction(inRound("/cijfers"), ({ roundSlug }) => ({ ronde: roundSlug, cijfer: "leerlingenTotaal" })),
  },
  [`${BOARD_ACTIONS}#change`]: {
    right: "region.manageBoards",
    of: "region",
    request: formAction(atBoard, ({ boardId }) => ({ bestuur: boardId, naam: "Stichting", "swv[]": "PO0000", vanaf: "2024-08-01" })),
  },
  [`${BOARD_ACTIONS}#keepSchool`]: {
    right: "region.manageBoards",
    of: "region",
    request: formAction(atBoard, ({ boardId }) => ({
      bestuur: boardId,
      code: "99ZZ",
      school: "De Eikel",
      type: "bao",
      gemeente: "Bergveld",
      schoolSwv: "PO0000",
    })),
  },
  [`${BOARD_ACTIONS}#dropSchool`]: {
    right: "region.manageBoards",
    of: "region",
    request: decision(atBoard, ({ boardId, schoolId }) => ({ bestuur: boardId, schoolId })),
    changes: true,
  },
  "action app/(region)/besturen/nieuw/actions.ts#add": {
    right: "region.manageBoards",
    of: "region",
    request: formAction(inRegion("/besturen/nieuw"), () => ({ nummer: "99999", naam: "Stichting", "swv[]": "PO0000", vanaf: "2024-08-01" })),
  },
  "action app/(region)/besturen/importeren/actions.ts#importFile": {
    right: "region.manageBoards",
    of: "region",
    request: decision(inRegion("/besturen/importeren"), () => ({ tekst: "nummer;naam", vanaf: "2024-08-01", stap: "proef" })),
  },
  "action app/(region)/formulieren/importeren/actions.ts#importFile": {
    right: "region.manageTemplates",
    of: "region",
    request: decision(inRegion("/formulieren/importeren"), () => ({ tekst: "{}", stap: "proef" })),
  },
  "action app/(region)/formulieren/[template]/actions.ts#saveOwnContent": {
    right: "region.manageTemplates",
    of: "region",
    request: formAction(inRegion(`/formulieren/${key}`), () => ({ formulier: key, versie: "1" })),
  },
  "action app/(region)/gebruikers/actions.ts#invite": {
    right: "board.managePeople",
    of: "board",
    // Somebody who has this role already.
    request: (place) => ({
      ...inRegion("/gebruikers")(place),
      args: [form({ naam: "M Linde", adres: place.editorEmail, rol: "boardEditor", bestuur: place.boardId })],
    }),
  },
};

/** Every door of the portal with the right it asks for; a door that is not here fails the test. */
export const ENTRANCES: Readonly<Record<string, Entrance>> = {
  ...PUBLIC,
  ...REPORT,
  ...REVIEW,
  ...ON_BEHALF,
  ...ERRATUM,
  ...BOARD,
  ...OFFICE,
  ...DOWNLOADS,
  ...API,
  ...OFFICE_ACTIONS,
  ...ADMINISTRATION,
};
