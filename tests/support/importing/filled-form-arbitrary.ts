import fc from "fast-check";
import { normaliseRichText } from "@/lib/rich-text/normalise";
import type { Block, Inline, RichText } from "@/lib/rich-text/types";
import type { TemplateDefinition } from "@/lib/template/definition";
import { choosable, type FilledForm } from "./printed-form";

const WORDS = (
  "de het een van in op met voor naar bij uit en of dat die wij onze school scholen leerling leerlingen leerkracht team ouders begeleider overleg " +
  "ondersteuning ondersteuningsbehoefte ontwikkelingsperspectief handelingsgericht kwaliteitskalender groepsbespreking intern extern samen gemeente jeugdhulp " +
  "jaar periode aanpak resultaat doel plan evaluatie observatie analyse rekenen taal lezen gedrag aandacht plek vraag stap groep kind gesprek afspraak " +
  "structureel regelmatig voldoende zichtbaar passend duidelijk vroegtijdig vijf drie tien meer minder kwaliteit verbetering begeleiding scholing expertise " +
  "hoogbegaafdheid taalontwikkelingsstoornis onderwijszorgarrangement basisondersteuning schoolondersteuningsprofiel doorgaande lijn wordt werd zijn hebben"
).split(" ");
const ODD = ["IB'er", "SO", "SBO", "TLV", "2023-2024", "12,5%", "reken-", "ib-kwaliteit", "pdca", "€ 1.250", "één", "“samen doen”", "Zuid-Beek", "groep 3/4", "(zie hierna)", "OPP's"];

const word = fc.oneof({ weight: 14, arbitrary: fc.constantFrom(...WORDS) }, { weight: 1, arbitrary: fc.constantFrom(...ODD).filter((odd) => !odd.endsWith("-")) });
const sentence = fc.array(word, { minLength: 4, maxLength: 18 }).map((words) => `${capital(words.join(" "))}.`);
const prose = fc.array(sentence, { minLength: 1, maxLength: 7 }).map((sentences) => sentences.join(" "));

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const plain = (text: string): Inline => ({ type: "text", text });
const paragraph = prose.map((text): Block => ({ type: "paragraph", content: [plain(text)] }));
const emphasised = fc.tuple(sentence, sentence, sentence, fc.constantFrom("bold" as const, "italic" as const)).map(([before, core, behind, type]): Block => ({
  type: "paragraph",
  content: [plain(`${before} `), { type: "text", text: core, marks: [{ type }] }, plain(` ${behind}`)],
}));
const item = (text: string) => ({ type: "listItem" as const, content: [{ type: "paragraph" as const, content: [plain(text)] }] });
const bullets = fc.array(prose, { minLength: 2, maxLength: 5 }).map((items): Block => ({ type: "bulletList", content: items.map(item) }));
const ordered = fc.array(prose, { minLength: 2, maxLength: 4 }).map((items): Block => ({ type: "orderedList", attrs: { start: 1 }, content: items.map(item) }));
const heading = fc.array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 4 }).map((words): Block => ({ type: "heading", attrs: { level: 1 }, content: [plain(capital(words.join(" ")))] }));
const table = fc.array(fc.array(fc.array(word, { minLength: 1, maxLength: 5 }), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 4 }).map((rows): Block => ({
  type: "table",
  content: rows.map((row, index) => ({
    type: "tableRow",
    content: row.map((words) => ({
      type: index === 0 ? ("tableHeader" as const) : ("tableCell" as const),
      attrs: { colspan: 1, rowspan: 1 },
      content: [{ type: "paragraph" as const, content: [plain(capital(words.join(" ")))] }],
    })),
  })),
}));

/** What a shape can carry: plain text has no headings or tables to speak of. */
export type Richness = { formatted: boolean; tables: boolean };

function textArbitrary({ formatted, tables }: Richness): fc.Arbitrary<RichText> {
  const blocks = fc.array(
    fc.oneof(
      { weight: 6, arbitrary: paragraph },
      { weight: 2, arbitrary: bullets },
      { weight: 1, arbitrary: ordered },
      ...(formatted ? [{ weight: 2, arbitrary: emphasised }, { weight: 1, arbitrary: fc.tuple(heading, paragraph).map(([first]) => first) }] : []),
      ...(tables ? [{ weight: 1, arbitrary: table }] : []),
    ),
    { minLength: 1, maxLength: 5 },
  );
  const long = fc.array(paragraph, { minLength: 16, maxLength: 30 });
  const short = fc.constantFrom("0", "n.v.t.", "Geen.", "0 thuiszitters, 1 leerling deels in onderwijs.").map((text): Block[] => [{ type: "paragraph", content: [plain(text)] }]);
  return fc
    .oneof({ weight: 7, arbitrary: blocks.map(apart) }, { weight: 1, arbitrary: long }, { weight: 2, arbitrary: short })
    .map((content) => normaliseRichText({ type: "doc", content: endingInText(content) }));
}

/** Two lists, or two tables, in a row are one to who reads them. */
function apart(blocks: readonly Block[]): Block[] {
  return blocks.filter((block, index) => block.type === "paragraph" || block.type !== blocks[index - 1]?.type);
}

function endingInText(blocks: readonly Block[]): Block[] {
  const last = blocks.at(-1);
  return last?.type === "heading" ? [...blocks, { type: "paragraph", content: [plain("Daar werken wij aan.")] }] : [...blocks];
}

const amount = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 1, max: 2_000_000 }).map((euros) => euros * 100) }, { weight: 1, arbitrary: fc.constant(0) });
const purpose = fc.array(word, { minLength: 2, maxLength: 14 }).map((words) => words.join(" "));

/** A form that somebody filled in, wholly or in part. */
export function filledFormArbitrary(definition: TemplateDefinition, richness: Richness): fc.Arbitrary<FilledForm> {
  const fields = definition.parts.flatMap((part) => (part.printed ? part.fields : []));
  const idsOf = (kind: string) => fields.filter((field) => field.kind === kind);
  const text = textArbitrary(richness);
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 5 });
  const texts = fc.record(Object.fromEntries(fields.filter((field) => field.kind === "longText" && !field.shownWhenDiffers).map(({ id }) => [id, maybe(text)])));
  const numbers = fc.record(
    Object.fromEntries(idsOf("indicatorNumbers").map(({ id }) => [id, fc.uniqueArray(fc.constantFrom(...choosable(definition, id)), { maxLength: 4 })])),
  );
  const spending = fc.record(
    Object.fromEntries(idsOf("spendingRows").map(({ id }) => [id, fc.array(fc.record({ amount: fc.oneof({ weight: 9, arbitrary: amount }, { weight: 1, arbitrary: fc.constant("pm" as const) }), purpose }), { maxLength: 7 })])),
  );
  const partnerships = fc.constantFrom(0, 1, 2).map((ticked) =>
    ["Kustland", "Heuvelrug-Oost", "Waterrijk"].map((name, index) => ({ code: `PO910${index + 1}`, name, short: `K${index}`, ticked: index === ticked })),
  );
  return fc.record({ texts, numbers, spending, partnerships, received: amount, doelgroep: maybe(amount), choice: fc.subarray(["first", "second"]) }).map(
    ({ texts: written, numbers: chosen, spending: spent, partnerships: swvs, received, doelgroep, choice }): FilledForm => {
      const own = swvs.find(({ ticked }) => ticked)?.code ?? "";
      return {
        board: "Stichting De Wilgenroos",
        signatory: { name: "M. van Duinen", function: "voorzitter college van bestuur" },
        period: "23-24",
        partnerships: swvs,
        texts: Object.fromEntries(Object.entries(written).flatMap(([id, value]) => (value ? [[id, value]] : []))),
        numbers: Object.fromEntries(Object.entries(chosen).map(([id, list]) => [id, [...list].sort((a, b) => a - b)])),
        spending: spent,
        choices: Object.fromEntries(fields.flatMap((field) => (field.kind === "multiChoice" ? [[field.id, field.options.filter((_, index) => choice.includes(index === 0 ? "first" : "second")).map(({ id }) => id)]] : []))),
        received: Object.fromEntries(
          fields.flatMap((field) =>
            field.kind === "moneyTable"
              ? [[field.id, Object.fromEntries(field.rows.flatMap((row, index) => (index === 0 ? [[row.id, { [own]: received }]] : doelgroep === undefined ? [] : [[row.id, { [own]: doelgroep }]])))]]
              : [],
          ),
        ),
        notApplicable: [],
      };
    },
  );
}
