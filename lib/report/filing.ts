import { formatDate } from "@/lib/values/date";

/** How a board's report reached the office. */
export const RECEIVED = ["post", "mail", "other"] as const;
export type Received = (typeof RECEIVED)[number];

export const RECEIVED_WORDS: Readonly<Record<Received, string>> = {
  post: "per post ontvangen",
  mail: "per e-mail ontvangen",
  other: "op een andere manier ontvangen",
};

/** Somebody of the board, as printed. */
export type Signer = { name: string; function: string };

/** What a board said of a version that was filed on its behalf. */
export type Verdict = Signer & { at: Date } & ({ confirmed: true } | { confirmed: false; reason: string });

/** How a version came to be filed by the office on behalf of its board, and what the board says of it. */
export type Filing = {
  received: Received;
  note: string;
  /** What the board signed on paper; null where it was asked to confirm instead. */
  statement: (Signer & { file: { id: string; name: string } }) | null;
  verdict: Verdict | null;
};

/** Who stands for a version: who signed it, or who of the office filed it for the board. */
export type SignedBy = { signatoryName: string; signatoryFunction: string; filing: Filing | null };

/** The function under which somebody of the office files. */
export const OFFICE_FUNCTION = "medewerker SWV";

/** Who of the board stands behind a version; null while nobody does. */
export function boardSigner({ signatoryName, signatoryFunction, filing }: SignedBy): Signer | null {
  if (!filing) return { name: signatoryName, function: signatoryFunction };
  if (filing.verdict) return filing.verdict.confirmed ? filing.verdict : null;
  return filing.statement;
}

/** Whether a version waits for its board to confirm it. */
export function isUnconfirmed({ filing }: Pick<SignedBy, "filing">): boolean {
  return filing !== null && filing.statement === null && filing.verdict === null;
}

/** Of a version that was filed on behalf of its board: whether the board stands behind it. */
export type OnBehalfState = "unconfirmed" | "confirmed";

/** Null where the board signed the version itself. */
export function onBehalfState({ filing }: Pick<SignedBy, "filing">): OnBehalfState | null {
  if (filing === null) return null;
  return isUnconfirmed({ filing }) ? "unconfirmed" : "confirmed";
}

/** What stands beside a board's name where its version was filed on its behalf. */
export const ON_BEHALF_WORDS: Readonly<Record<OnBehalfState, string>> = {
  unconfirmed: "namens het bestuur, nog niet bevestigd",
  confirmed: "namens het bestuur",
};

/** What stands before {@link signedText}. */
export function signedTerm({ filing }: Pick<SignedBy, "filing">): string {
  return filing ? "Ingediend namens het bestuur door" : "Ondertekend door";
}

/** `B. Eiken, voorzitter`, or who filed for the board and what the board says of that. */
export function signedText({ signatoryName, signatoryFunction, filing }: SignedBy): string {
  const by = `${signatoryName}, ${signatoryFunction}`;
  return filing ? `${by} (${RECEIVED_WORDS[filing.received]}), ${boardText(filing)}` : by;
}

/** What the board says of it: `bevestigd door B. Eiken, voorzitter, op 3 oktober 2025`. */
export function boardText({ statement, verdict }: Filing): string {
  if (verdict) {
    const by = `door ${verdict.name}, ${verdict.function}, op ${formatDate(verdict.at)}`;
    return verdict.confirmed ? `bevestigd ${by}` : `geweigerd ${by}: ${verdict.reason}`;
  }
  return statement
    ? `met een verklaring die is ondertekend door ${statement.name}, ${statement.function}`
    : "nog niet bevestigd door het bestuur";
}
