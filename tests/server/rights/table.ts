import type { Action, Thing } from "@/lib/access/rights";
import type { ActionArgument } from "@/tests/support/server-actions";
import type { Place, World } from "./world";

/**
 * What a door asks for: a right to a thing, that somebody is signed in, or nothing at all. `then` says
 * what else must hold; `request` is how one knocks, with something that changes nothing when allowed.
 */
export type Entrance = {
  right: Action | "signedIn" | "everyone";
  of?: "report" | "board" | "region";
  request: (place: Place) => Request;
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

const form = (values: Readonly<Record<string, string>>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.append(name, value);
  return data;
};
const state = { attempt: 0, values: {}, errors: {} };
const inRound = (path = "") => ({ roundSlug, regionSlug }: Place) => ({ path: `/rondes/${roundSlug}${path}?regio=${regionSlug}` });
const inRegion = (path: string) => ({ regionSlug }: Place) => ({ path: `${path}?regio=${regionSlug}` });
const inReport = (path = "") => ({ reportId }: Place) => ({ path: `/verantwoording/${reportId}${path}` });
const at = (path: string) => () => ({ path });

/** Every door of the portal with the right it asks for; a door that is not here fails the test. */
export const ENTRANCES: Readonly<Record<string, Entrance>> = {
  // Pages for everyone.
  "page /": { right: "signedIn", request: at("/") },
  "page /inloggen": { right: "everyone", request: at("/inloggen") },
  "page /aanmelden": { right: "everyone", request: at("/aanmelden?token=x") },
  "page /uitloggen": { right: "everyone", request: at("/uitloggen") },
  "page /hulp": { right: "everyone", request: at("/hulp") },

  // A report, for its board.
  "page /verantwoording": { right: "signedIn", request: at("/verantwoording") },
  "page /verantwoording/[reportId]": { right: "report.readDraft", of: "report", request: inReport() },
  "page /verantwoording/[reportId]/[part]": { right: "report.readDraft", of: "report", request: inReport("/knooppunt") },
  "page /verantwoording/[reportId]/controleren": { right: "report.readDraft", of: "report", request: inReport("/controleren") },
  "page /verantwoording/[reportId]/ondertekenen": { right: "report.readDraft", of: "report", request: inReport("/ondertekenen") },
  "page /verantwoording/[reportId]/over-dit-formulier": { right: "report.readDraft", of: "report", request: inReport("/over-dit-formulier") },
  "page /verantwoording/[reportId]/logboek": { right: "report.readDraft", of: "report", request: inReport("/logboek") },

  // The office.
  "page /rondes": { right: "region.readProgress", of: "region", request: inRegion("/rondes") },
  "page /rondes/nieuw": { right: "region.manageRounds", of: "region", request: inRegion("/rondes/nieuw") },
  "page /rondes/[round]": { right: "region.readProgress", of: "region", request: inRound() },
  "page /rondes/[round]/bewerken": { right: "region.manageRounds", of: "region", request: inRound("/bewerken") },
  "page /rondes/[round]/cijfers": { right: "region.manageKeyFigures", of: "region", request: inRound("/cijfers") },
  "page /rondes/[round]/dashboard": { right: "region.readDashboard", of: "region", request: inRound("/dashboard") },
  "page /rondes/[round]/vergelijken": { right: "region.compare", of: "region", request: inRound("/vergelijken") },
  "page /rondes/[round]/beoordelen": { right: "region.readProgress", of: "region", request: inRound("/beoordelen") },
  "page /besturen": { right: "region.readBoards", of: "region", request: inRegion("/besturen") },
  "page /besturen/nieuw": { right: "region.manageBoards", of: "region", request: inRegion("/besturen/nieuw") },
  "page /besturen/importeren": { right: "region.manageBoards", of: "region", request: inRegion("/besturen/importeren") },
  "page /formulieren": { right: "region.manageTemplates", of: "region", request: inRegion("/formulieren") },
  "page /gebruikers": { right: "region.manageUsers", of: "region", request: inRegion("/gebruikers") },
  "page /logboek": { right: "region.readTrace", of: "region", request: inRegion("/logboek") },

  "action app/(region)/rondes/[round]/actions.ts#open": {
    right: "region.manageRounds",
    of: "region",
    request: (place) => ({ ...inRound()(place), args: [form({ regio: place.regionSlug, ronde: place.roundSlug })] }),
  },
  "action app/(region)/rondes/[round]/actions.ts#setDeadline": {
    right: "region.manageRounds",
    of: "region",
    request: (place) => ({
      ...inRound()(place),
      args: [state, form({ regio: place.regionSlug, ronde: place.roundSlug, bestuur: place.boardId, datum: "2020-01-01" })],
    }),
  },
};
