import type { AnnexFile } from "../annex-file";
import type { Block } from "@/lib/rich-text/types";
import type { Annex, SpendingRow } from "../answer-schema";

/** What to do where two people changed the same: one's own text, the other's, or theirs and then one's own. */
export type Choice = "mine" | "theirs" | "both";

/** A field's value in a list, a table or a figure; absent where nothing is filled in. */
export type FieldValue = boolean | number | string | readonly string[] | { typed: string } | AnnexFile | undefined;

/** A row of a list that knows itself by an id. */
export type Row = SpendingRow | Annex;

type Place = {
  /** Names the place in the answer; the same as long as the three versions are. */
  place: string;
  /** Whether both can be kept, one after the other. */
  joins: boolean;
};

/** A place that two people changed differently, each in a way of their own. */
export type Conflict =
  /** Formatted text; empty on the side that removed it. `annex` is the id of the annex it stands in. */
  | (Place & { kind: "blocks"; annex: string | null; mine: readonly Block[]; theirs: readonly Block[] })
  /** One field; `path` as in the answer: `["cells", row, code]`, `["rows", id, "fields", field]`. */
  | (Place & { kind: "field"; path: readonly string[]; mine: FieldValue; theirs: FieldValue })
  /** A row that one side removed and the other changed; null on the side that removed it. */
  | (Place & { kind: "row"; mine: Row | null; theirs: Row | null });

/** Takes note of a conflict and tells which side to build on with. */
export type Decide = (conflict: Conflict) => Choice;
