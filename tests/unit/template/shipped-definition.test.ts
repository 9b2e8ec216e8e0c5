import { describe, expect, it } from "vitest";
import { templateDefinitionSchema } from "@/lib/template/definition";
import { amountEntrySchema } from "@/lib/template/answers/marker-schema";
import { indicatorsOfQuestion } from "@/lib/template/indicators";
import type { Field } from "@/lib/template/questions/definition";
import shipped from "@/lib/template/shipped/schoolbesturen-aan-zet.json";
import printed from "@/tests/fixtures/printed-form.json";

const definition = templateDefinitionSchema.parse(shipped);

type PrintedFootnote = { marker: string; text: string; appliesToRows: string[] };
type PrintedBlock = { type: string; text?: string; caption?: string; items?: unknown[] };
type PrintedField = {
  id: string;
  required?: boolean;
  options?: { value: string; label: string }[];
  rows?: { id: string; label: string; note?: string; appliesTo: string; cells: string }[];
  rowFields?: { id: string; kind: string; label: string }[];
  minRows?: number;
  check?: string;
  amountMayBe?: string[];
  shownWhen?: string;
  choices?: number[];
  suffixLabel?: string;
  minSelected?: number;
  perChosenNumber?: object;
};

/** A question of the printed form; it says more of some than of others. */
function printedField(id: string): PrintedField {
  const found = printed.parts.flatMap(({ fields }) => fields as PrintedField[]).find((field) => field.id === id);
  if (!found) throw new Error(`the printed form has no ${id}`);
  return found;
}

function shippedField(id: string): Field {
  const found = definition.parts.flatMap(({ fields }) => fields).find((field) => field.id === id);
  if (!found) throw new Error(`the shipped form has no ${id}`);
  return found;
}

describe("the shipped form", () => {
  it("has the 30 parts of the printed form, in its order, with its titles word for word", () => {
    const facts = (part: { id: string; title: string; shortTitle: string; appliesTo: string }) => ({
      id: part.id,
      title: part.title,
      shortTitle: part.shortTitle,
      appliesTo: part.appliesTo,
    });
    expect(definition.parts).toHaveLength(30);
    expect(definition.parts.map(facts)).toEqual(printed.parts.map(facts));
  });

  it("keeps the explanations, subtitles and groups", () => {
    for (const [index, part] of definition.parts.entries()) {
      const source: { explanation?: string | null; subtitle?: string; group?: string | null } = printed.parts[index] ?? {};
      expect(part.explanation ?? null, part.id).toBe(source.explanation ?? null);
      expect(part.subtitle ?? null, part.id).toBe(source.subtitle ?? null);
      expect(part.group ?? null, part.id).toBe(source.group ?? null);
    }
  });

  it("has every question under its canonical key and with its label", () => {
    const questions = definition.parts.flatMap((part) =>
      part.fields.map((field) => ({ part: part.id, id: field.id, label: field.label })),
    );
    const expected = printed.parts.flatMap((part) =>
      (part.fields as { id: string; label?: string }[]).map((field) => ({
        part: part.id,
        id: field.id,
        // The printed form gives these two no label of their own.
        label: field.label ?? { ontvangen: "Ontvangen", bijlagen: "Bijlagen" }[field.id],
      })),
    );
    expect(questions).toEqual(expected);
  });

  it("has the 43 indicators with their texts", () => {
    expect(definition.indicators).toHaveLength(43);
    expect(definition.indicators).toEqual(printed.indicators);
  });

  it("has the 45 figures with their rules", () => {
    expect(definition.figures).toHaveLength(45);
    const rules = (figure: object) => {
      const { checks: _checks, fromAnswer: _from, shareOf: _share, counts: _counts, check, derivedFrom, formula, ...rest } = {
        checks: null,
        fromAnswer: null,
        shareOf: null,
        counts: null,
        check: null,
        derivedFrom: null,
        formula: null,
        ...figure,
      };
      return rest;
    };
    const expected = printed.figures.map((figure) => {
      const { qualifier, ...rest }: { qualifier?: { id: string; label: string } } = figure;
      return qualifier ? { ...rest, qualifier: { id: qualifier.id, label: qualifier.label } } : rest;
    });
    expect(definition.figures.map(rules)).toEqual(expected.map(rules));
  });

  it("takes figures that are not asked from answers or from other figures", () => {
    const sources = Object.fromEntries(
      definition.figures
        .filter((figure) => figure.source !== "asked")
        .map((figure) => [figure.id, figure.fromAnswer?.kind ?? figure.shareOf]),
    );
    expect(sources).toEqual({
      marktaandeelSo: "verwijzingenSo",
      marktaandeelSbo: "verwijzingenSbo",
      marktaandeelLeerlingen: "leerlingenTotaal.bao",
      ontvangenTerugploeg: "moneyTableRow",
      ontvangenDoelgroep: "moneyTableRow",
      aanwendingCategorie: "spendingByChoice",
      eigenMiddelenOnbekend: "spendingHasPm",
      indicatorNummers: "indicatorNumbers",
    });
  });

  it("offers the choices of the printed form, under its values", () => {
    const choices = definition.parts.flatMap(({ fields }) => fields.flatMap((field) => (field.kind === "multiChoice" ? [field] : [])));
    expect(choices.map(({ id }) => id)).toEqual(["aanleverwijze"]);
    for (const { id, options, required } of choices) {
      const source = printedField(id);
      expect(options).toEqual(source.options?.map(({ value, label }) => ({ id: value, label })));
      expect(required).toBe(source.required);
    }
  });

  it("asks the printed rows of received money, with their notes and the footnote, which follows the period", () => {
    const part = definition.parts.find(({ id }) => id === "middelenSwv");
    const table = part?.fields.find(({ kind }) => kind === "moneyTable");
    const rows = printedField("ontvangen").rows?.map(({ cells: _cells, ...row }) => row);
    expect(rows).toHaveLength(2);
    expect(table?.kind === "moneyTable" && table.rows).toEqual(rows);
    const notes = printed.parts.flatMap(({ footnotes = [] }: { footnotes?: PrintedFootnote[] }) => footnotes);
    expect(notes).toHaveLength(1);
    expect(definition.parts.flatMap(({ footnotes = [] }) => footnotes)).toEqual(
      notes.map(({ marker, text, appliesToRows }) => ({ marker, text: text.replace(/\d{4}-\d{4}/, "{periode}"), rows: appliesToRows })),
    );
  });

  it.each(["aanwendingSwv", "aanwendingEigen"])("asks of each row of %s what the printed form does", (id) => {
    const source = printedField(id);
    const field = shippedField(id);
    if (field.kind !== "spendingRows") throw new Error(`${id} holds no rows`);
    const kinds: Record<string, string> = { euroAmount: "amount", longText: "text", choice: "choice" };
    expect(field.minRows).toBe(source.minRows);
    expect(field.rowFields.map((row) => [row.id, row.label, row.kind])).toEqual(
      source.rowFields?.map((row) => [row.id, row.label, row.id === "swv" ? "partnership" : kinds[row.kind]]),
    );
    expect(field.balancesWith).toBe(source.check === undefined ? undefined : /sum\((\w+)\);/.exec(source.check)?.[1]);
    // Whole euros, 0 and "PM" are amounts; a part of a euro is not.
    expect(source.amountMayBe).toEqual(["integer euros", "0", "PM"]);
    const taken = [12_300, 0, "pm"].map((amount) => amountEntrySchema.safeParse(amount).success);
    expect([...taken, amountEntrySchema.safeParse(150).success]).toEqual([true, true, true, false]);
  });

  it("divides spending by the kinds of the printed figure, and asks why money and spending differ", () => {
    const rows = shippedField("aanwendingSwv");
    const kind = rows.kind === "spendingRows" ? rows.rowFields.find(({ id }) => id === "soort") : undefined;
    const figure = printed.figures.find(({ id }) => id === "aanwendingCategorie");
    expect(kind?.kind === "choice" && kind.options).toEqual(figure?.dimension?.values);
    expect(printedField("aanwendingSwvVerschil").shownWhen).toBe("sum(aanwendingSwv) differs from sum(ontvangen)");
    expect(shippedField("aanwendingSwvVerschil")).toMatchObject({ required: false, shownWhenDiffers: { rows: "aanwendingSwv", table: "ontvangen" } });
  });

  it("asks numbers out of the printed range, with the printed words, and a text for each that is chosen", () => {
    const numbers = definition.parts.flatMap(({ fields }) => fields.flatMap((field) => (field.kind === "indicatorNumbers" ? [field] : [])));
    expect(numbers).toHaveLength(4);
    for (const { id, suffixLabel, minSelected, required } of numbers) {
      const source = printedField(id);
      expect(indicatorsOfQuestion(definition, id).map(({ number }) => number)).toEqual(source.choices);
      expect({ suffixLabel, minSelected, required }).toEqual({ suffixLabel: source.suffixLabel, minSelected: source.minSelected, required: source.required });
    }
    const perNumber = printed.parts.flatMap(({ fields }) => (fields as PrintedField[]).flatMap(({ id, perChosenNumber }) => (perChosenNumber ? [id] : [])));
    const texts = definition.parts.flatMap(({ fields }) => fields.flatMap((field) => (field.kind === "longText" && field.perNumberOf ? [field.id] : [])));
    expect(texts).toEqual(perNumber);
  });

  it("prints the fixed texts that are given word for word, in their place among the others", () => {
    const types: Record<string, string> = { chevrons: "bulletList", figure: "caption" };
    const sources = printed.parts as { id: string; text?: string; blocks?: PrintedBlock[] }[];
    let verbatim = 0;
    for (const { id, text, blocks = text === undefined ? [] : [{ type: "p", text }] } of sources) {
      const own = definition.parts.find((part) => part.id === id)?.blocks ?? [];
      expect(own.map(({ type }) => type), id).toEqual(blocks.map(({ type }) => types[type] ?? type));
      for (const [index, { type: _type, caption, ...words }] of blocks.entries()) {
        const given = caption === undefined ? words : { text: caption };
        if (Object.keys(given).length === 0) continue;
        verbatim += 1;
        expect(own[index], `${id} ${index}`).toMatchObject(given);
      }
    }
    expect(verbatim).toBe(8);
  });

  it("checks figures against each other as the printed form says", () => {
    const said = (printed.figures as { id: string; check?: string }[]).flatMap(({ id, check }) => (check === undefined ? [] : [[id, check]]));
    expect(said).toEqual([
      ["tlvGehonoreerd", "verwijzingenSo + verwijzingenSbo when both are known; <= tlvAangevraagd (warning)"],
      ["verwezenPerGroep", "sum = tlvGehonoreerd (warning)"],
    ]);
    const checked = definition.figures.flatMap(({ id, checks }) => (checks === undefined ? [] : [[id, checks]]));
    expect(checked).toEqual([
      [
        "tlvGehonoreerd",
        [
          { kind: "equalsSumOf", figures: ["verwijzingenSo", "verwijzingenSbo"] },
          { kind: "atMost", figure: "tlvAangevraagd" },
        ],
      ],
      ["verwezenPerGroep", [{ kind: "valuesSumTo", figure: "tlvGehonoreerd" }]],
    ]);
  });

  it("hides small counts of everything but schools", () => {
    const others = definition.figures.filter(({ counts }) => counts === "other");
    expect(others.map(({ id, unit }) => [id, unit])).toEqual([
      ["baoBaoKnooppunten", "scholen"],
      ["scholen1F", "scholen"],
    ]);
  });

  it("names no SWV and no site: those belong to a region", () => {
    expect(/PO310\d|https?:|www\./.exec(JSON.stringify(definition))?.[0]).toBeUndefined();
  });
});
