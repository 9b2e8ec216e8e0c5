import { plainName } from "@/lib/values/plain-name";

/** Whom a row is about: a board, an SWV as a whole, the country, or nobody (a row of totals, say). */
export type Place =
  | { kind: "board"; boardId: string }
  | { kind: "partnership"; code: string }
  | { kind: "national" }
  | { kind: "skip" };

export type KnownPlaces = {
  boards: readonly { id: string; number: string; name: string }[];
  partnerships: readonly { code: string; name: string; shortName: string }[];
};

/** A place as a form and a mapping write it: `board:<id>`, `partnership:PO9101`, `national`, `skip`. */
export function placeText(place: Place): string {
  if (place.kind === "board") return `board:${place.boardId}`;
  return place.kind === "partnership" ? `partnership:${place.code}` : place.kind;
}

/** The opposite of {@link placeText}, for places that are there; null for any other text. */
export function placeOfText(text: string, known: KnownPlaces): Place | null {
  if (text === "national" || text === "skip") return { kind: text };
  const [kind, id = ""] = text.split(":");
  if (kind === "board" && known.boards.some((board) => board.id === id)) return { kind, boardId: id };
  return kind === "partnership" && known.partnerships.some(({ code }) => code === id) ? { kind, code: id } : null;
}

const NATIONAL = new Set(["landelijk", "landelijkgemiddelde", "landelijkewaarde", "nederland", "nl", "land"]);

/**
 * Finds whom a name is about. Boards go by number or name, with or without "Stichting" before it;
 * SWVs by code or name. A name that two places have is `ambiguous`.
 */
export function placeFinder({ boards, partnerships }: KnownPlaces): (name: string) => Place | "unknown" | "ambiguous" {
  const found = new Map<string, Place | "ambiguous">();
  const add = (name: string, place: Place) => {
    const plain = plainPlace(name);
    if (plain === "") return;
    const known = found.get(plain);
    const same = known === undefined || (known !== "ambiguous" && placeText(known) === placeText(place));
    found.set(plain, same ? place : "ambiguous");
  };
  for (const { id, number, name } of boards) {
    add(name, { kind: "board", boardId: id });
    add(number, { kind: "board", boardId: id });
    add(number + name, { kind: "board", boardId: id });
  }
  for (const { code, name, shortName } of partnerships) {
    for (const written of [code, name, shortName, `SWV ${shortName}`, `SWV ${code}`, `${code} ${shortName}`]) {
      add(written, { kind: "partnership", code });
    }
  }
  return (name) => {
    const plain = plainPlace(name);
    if (NATIONAL.has(plain)) return { kind: "national" };
    // A spreadsheet takes the zeros off a number that begins with them.
    return found.get(plain) ?? (/^\d{1,4}$/.test(plain) ? found.get(plain.padStart(5, "0")) : undefined) ?? "unknown";
  };
}

/** A name without the words for a legal form, which one list has and another has not. */
export function plainPlace(name: string): string {
  return plainName(name.replace(/^\s*(stichting|st\.|vereniging|ver\.)\s+/i, ""));
}
