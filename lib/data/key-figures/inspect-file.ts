import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/data/client";
import type { RegionRow } from "@/lib/data/regions/find-region";
import { findRound, type RoundRow } from "@/lib/data/rounds/find-round";
import { findHeading, withHeading, type HeadedColumn } from "@/lib/key-figures/heading";
import { signatureOf, type Mapping } from "@/lib/key-figures/mapping";
import { placeFinder } from "@/lib/key-figures/place";
import type { KnownRound } from "@/lib/key-figures/read-values";
import { suggestMapping } from "@/lib/key-figures/suggest-mapping";
import type { Target } from "@/lib/key-figures/target";
import { problem, type Problem } from "@/lib/result";
import { cellText, type Sheet } from "@/lib/tables/sheet";
import { loadKnownRound } from "./known-round";
import { rememberedMapping } from "./mappings";

/** A sheet of a file as somebody sees it who says what its columns hold. */
export type SheetView = {
  /** Which sheet of the file, counted from 0. */
  index: number;
  name: string;
  rows: number;
  /** Rows in which the names of the columns may stand, with what stands there. */
  headings: { row: number; text: string }[];
  columns: (HeadedColumn & { samples: string[] })[];
  mapping: Mapping;
  /** Whether a file with these headings was loaded before. */
  remembered: boolean;
};

export type FileView = {
  sheets: SheetView[];
  targets: Pick<Target, "key" | "label" | "own">[];
  partnerships: { code: string; label: string }[];
  boards: { id: string; name: string }[];
};

const SAMPLES = 3;
const HEADINGS_OFFERED = 12;

/** Whether somebody may load files here; asked before a file is received. */
export async function mayLoadFile(actor: Actor, slug: string, regionSlug: string | undefined): Promise<boolean> {
  return (await findRound(actor, "region.manageKeyFigures", slug, regionSlug)) !== null;
}

/**
 * What stands in a file, and what each column most likely holds: as it was read the last time, or as
 * its headings say.
 *
 * @param headingRow in which row of which sheet the names stand, where somebody said so
 */
export async function inspectFile(
  actor: Actor,
  slug: string,
  regionSlug: string | undefined,
  sheets: readonly Sheet[],
  headingRow: { sheet: number; row: number } | null,
): Promise<{ ok: true; value: FileView } | { ok: false; problem: Problem<"notFound" | "noHeading"> }> {
  const found = await findRound(actor, "region.manageKeyFigures", slug, regionSlug);
  if (!found) return problem("notFound");
  const { known } = await loadKnownRound(database(), found.region, found.round);
  const views: SheetView[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const chosen = headingRow?.sheet === index ? headingRow.row : findHeading(sheet);
    if (chosen !== null && sheet.rows.some(({ row }) => row === chosen)) views.push(await viewOf(sheet, index, chosen, found, known));
  }
  if (views.length === 0) return problem("noHeading");
  return {
    ok: true,
    value: {
      sheets: views,
      targets: known.targets.map(({ key, label, own }) => ({ key, label, own })),
      partnerships: known.places.partnerships.map(({ code, shortName }) => ({ code, label: `${code} (${shortName})` })),
      boards: known.places.boards.map(({ id, name }) => ({ id, name })),
    },
  };
}

async function viewOf(sheet: Sheet, index: number, heading: number, { region }: { region: RegionRow; round: RoundRow }, known: KnownRound): Promise<SheetView> {
  const headed = withHeading(sheet, heading);
  const before = await rememberedMapping(database(), region.id, signatureOf(headed));
  const suggested = suggestMapping(headed, { targets: known.targets, find: placeFinder(known.places), period: known.period });
  return {
    index,
    name: sheet.name,
    rows: headed.rows.length,
    headings: sheet.rows.slice(0, HEADINGS_OFFERED).map(({ row, cells }) => ({
      row,
      text: cells.map(cellText).filter((text) => text !== "").join(" · ").slice(0, 120),
    })),
    columns: headed.columns.map((column) => ({
      ...column,
      samples: [...new Set(headed.rows.slice(0, 50).map(({ cells }) => cellText(cells[column.column])))].filter((text) => text !== "").slice(0, SAMPLES),
    })),
    // Which period a file without one is about is asked each time: this year's is not last year's.
    mapping: before ? { ...stillThere(before, known), headingRow: heading, period: before.period === "" ? "" : suggested.period } : suggested,
    remembered: before !== null,
  };
}

/** Without the figures that this round's form does not have. */
function stillThere(mapping: Mapping, { targets }: KnownRound): Mapping {
  const keys = new Set(["", ...targets.map(({ key }) => key)]);
  return {
    ...mapping,
    columns: mapping.columns.map((role) => (role.as === "figure" && !keys.has(role.target) ? { column: role.column, as: "ignore" } : role)),
    names: Object.fromEntries(Object.entries(mapping.names).filter(([, key]) => keys.has(key))),
  };
}
