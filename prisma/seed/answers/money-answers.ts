import type { Answer, SpendingRow } from "@/lib/template/answers/answer-schema";
import { JOINT } from "@/lib/template/answers/joint";
import type { Answers } from "@/lib/report/content";
import type { Received } from "../facts/received";
import { richText } from "../markup";
import { demoId, randomFor, type Random } from "../random";
import { differences, ownPurposes, purposes, SPENDING_KINDS, type SpendingKind } from "../texts/spending";
import { regular, type Voice } from "../texts/voice";
import { euros } from "../texts/words";

/** What a board keeps in its one year of underspending, in euros. */
const RESERVED = 38_500;

/** The received amounts and what they were spent on; rows add up to the euro, but for one report. */
export function moneyAnswers(voice: Voice): Answers {
  const { board, year } = voice;
  const random = randomFor("money", board.number, year.index);
  const answers: Record<string, Answer> = {};
  if (random.chance(0.4)) answers.ontvangen = { cells: typedAmounts(year.received, year.outflow !== null) };

  const rows = spendingRows(voice, random);
  const last = rows.at(-1);
  if (board.traits.includes("keepsReserve") && year.index === 1 && last && typeof last.amount === "number") {
    last.amount -= RESERVED * 100;
    const text = differences[0]?.(voice, euros(RESERVED)) ?? "";
    answers.aanwendingSwvVerschil = richText(text);
  }
  answers.aanwendingSwv = rows;
  if (regular(voice)) {
    const own = ownRows(voice, random);
    if (own.length > 0) answers.aanwendingEigen = own;
  }
  return answers;
}

function typedAmounts(received: readonly Received[], special: boolean): Record<string, Record<string, number>> {
  const by = (key: "general" | "special") => Object.fromEntries(received.map((line) => [line.code, line[key] * 100]));
  return { terugploegregeling: by("general"), ...(special ? { doelgroepfinanciering: by("special") } : {}) };
}

function spendingRows(voice: Voice, random: Random): SpendingRow[] {
  const { board, year } = voice;
  const totals = year.received.map(({ code, general, special }) => ({ code, euros: general + special }));
  // A board of two SWVs spends a part of it for all its schools together.
  const several = totals.length > 1;
  const purses = several
    ? [
        ...totals.map(({ code, euros: amount }) => ({ code, euros: amount - jointPart(amount) })),
        { code: JOINT, euros: totals.reduce((sum, { euros: amount }) => sum + jointPart(amount), 0) },
      ]
    : totals;
  const kinds = kindsOf(voice, random);
  const rows = purses.flatMap((purse, index) => {
    const own = several ? kinds.filter((_, at) => at % purses.length === index) : kinds;
    return deal(purse.euros, own.length > 0 ? own : ["overig" as const], random).map((row) => ({ ...row, code: purse.code }));
  });
  const spending = rows.map(({ kind, euros: amount, code }, index): SpendingRow => ({
    id: demoId("spending", board.number, year.index, index),
    amount: amount * 100,
    fields: { soort: kind, doel: purposeOf(kind, voice, random), ...(several ? { swv: code } : {}) },
  }));
  // Nothing needed: a row of zero that says so.
  if (board.style === "plain" && random.chance(0.12)) {
    spending.unshift({
      id: demoId("spending", board.number, year.index, "zero"),
      amount: 0,
      fields: { soort: "calamiteiten", doel: "Calamiteiten: dit jaar niet nodig geweest", ...(several ? { swv: JOINT } : {}) },
    });
  }
  return spending;
}

function jointPart(amount: number): number {
  return Math.floor((amount * 0.2) / 1000) * 1000;
}

/** What a board spends on, the same from year to year with a change at the edges. */
function kindsOf({ board }: Voice, random: Random): SpendingKind[] {
  const preferred: SpendingKind[] = ["zorgstructuur", "extraHanden", "ambulant", "scholing", "inhuur", "ondersteuningsteam"];
  const lasting = randomFor("spending kinds", board.number);
  const order = [...lasting.shuffle(preferred), ...lasting.shuffle(SPENDING_KINDS.filter((kind) => !preferred.includes(kind)))];
  const wanted = { short: random.int(2, 4), plain: random.int(4, 6), long: random.int(7, 9) }[board.style];
  return order.slice(0, wanted);
}

/** Deals an amount over kinds in round numbers; the last row takes what is left. */
function deal(total: number, kinds: readonly SpendingKind[], random: Random): { kind: SpendingKind; euros: number }[] {
  const weights = kinds.map((_, index) => (kinds.length - index) * random.between(0.8, 1.2));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const unit = total > 200_000 ? 1000 : 100;
  let left = total;
  return kinds.map((kind, index) => {
    const share = Math.round((total * (weights[index] ?? 0)) / sum / unit) * unit;
    const amount = index === kinds.length - 1 ? left : Math.min(left, share);
    left -= amount;
    return { kind, euros: amount };
  });
}

function purposeOf(kind: SpendingKind, voice: Voice, random: Random): string {
  return random.pick(purposes[kind])(voice);
}

function ownRows(voice: Voice, random: Random): SpendingRow[] {
  const { board, year } = voice;
  const wanted = { short: random.int(0, 1), plain: random.int(1, 3), long: random.int(2, 5) }[board.style];
  const pm = board.traits.includes("ownMoneyPm");
  return random
    .shuffle(ownPurposes)
    .slice(0, pm ? Math.max(1, wanted) : wanted)
    .map((purpose, index) => ({
      id: demoId("own spending", board.number, year.index, index),
      amount: pm && index === 0 ? ("pm" as const) : Math.round((year.totals.bao * random.between(12, 60)) / 500) * 500 * 100,
      fields: { doel: purpose(voice) },
    }));
}
