import { cellKey } from "@/lib/template/answers/figure-answer";
import type { KeyFigureValue } from "@/lib/report/content";
import type { DemoBoard } from "./boards/demo-board";
import type { DemoRound } from "./calendar";
import type { BoardYear } from "./board-year";

/** A value that the SWV holds, with the SWV and the part of the figure it is about. */
type HeldValue = Pick<KeyFigureValue, "figure" | "entry" | "source"> & { partnership: string | null; value: string | null };

/** All that the SWV counts or pays itself of one board in one year. */
export function keyFiguresOf(board: DemoBoard, year: BoardYear, round: DemoRound): KeyFigureValue[] {
  return [...pupils(year, round), ...referrals(board, year, round), ...anchors(year), ...money(year, round)].map(
    ({ figure, entry, source, partnership, value }) => ({ figure, cell: cellKey({ partnership, value }), entry, source }),
  );
}

function pupils(year: BoardYear, round: DemoRound): HeldValue[] {
  const source = `teldatum 1 februari ${round.countDate.getUTCFullYear()}`;
  return year.pupils.flatMap((line) =>
    (["bao", "sbo", "so"] as const).map((type) => ({
      figure: "leerlingenTotaal",
      entry: line[type] === 0 ? ("nvt" as const) : line[type],
      source,
      partnership: line.code,
      value: type,
    })),
  );
}

function referrals(board: DemoBoard, { referrals: facts }: BoardYear, round: DemoRound): HeldValue[] {
  if (!facts) return [];
  const source = `Kengetallen TLV ${round.label}`;
  const split = !board.traits.includes("referralsUnsplit");
  const own = facts.byPartnership.flatMap(({ code, so, sbo, asked }) => {
    const held = (figure: string, entry: number): HeldValue => ({ figure, entry, source, partnership: code, value: null });
    const bySchoolType = split ? [held("verwijzingenSo", so), held("verwijzingenSbo", sbo)] : [];
    return [...bySchoolType, held("tlvAangevraagd", asked), held("tlvGehonoreerd", so + sbo)];
  });
  if (!split) return own;
  const back = (figure: string, entry: number): HeldValue => ({
    figure,
    entry,
    source: `herbeoordelingen ${round.label}`,
    partnership: null,
    value: null,
  });
  return [...own, back("terugVanuitSo", facts.back.so), back("terugVanuitSbo", facts.back.sbo)];
}

function anchors({ anchors: { measuredIn, scores } }: BoardYear): HeldValue[] {
  return scores.map((entry, index) => ({
    figure: "ankerpuntScore",
    entry,
    source: `SOP-meting ${measuredIn}`,
    partnership: null,
    value: String(index + 1),
  }));
}

function money(year: BoardYear, round: DemoRound): HeldValue[] {
  const source = `bekostigingsbeschikking ${round.label}`;
  return year.received.flatMap(({ code, general, special }) => {
    const held = (figure: string, euros: number): HeldValue => ({
      figure,
      entry: euros * 100,
      source,
      partnership: code,
      value: null,
    });
    return [
      held("ontvangenTerugploeg", general),
      ...(year.outflow ? [held("ontvangenDoelgroep", special)] : []),
    ];
  });
}
