import { describe, expect, it } from "vitest";
import { importForm } from "@/lib/importing/import-form";
import { proposalJson } from "@/lib/importing/proposal-json";
import { readMarkdown } from "@/lib/importing/markdown/read-markdown";
import { readText } from "@/lib/importing/read-text";
import type { SourceDocument } from "@/lib/importing/source";
import { z } from "zod";
import { lostIn } from "@/tests/support/importing/accounted";
import { shippedDefinition } from "@/tests/support/importing/forms";

const json = z.object({
  cover: z.record(z.string(), z.unknown()),
  answers: z.record(z.string(), z.unknown()),
  annexes: z.array(z.object({ title: z.string(), text: z.string(), after: z.string().nullable() })),
  unplaced: z.array(z.object({ text: z.string(), where: z.string() })),
  problems: z.array(z.object({ code: z.string() })),
});

/** What the command prints of a file; nothing that stands in it may be lost. */
function importedFrom(read: SourceDocument) {
  const proposal = importForm(read, shippedDefinition);
  expect(lostIn(read, proposal, shippedDefinition)).toEqual([]);
  return json.parse(proposalJson(proposal, shippedDefinition, ({ code }) => code));
}

const imported = (text: string) => importedFrom(readText(text));

const LONG = "De school bespreekt elke periode met het team welke leerlingen meer nodig hebben en wie dat gaat doen. ";

const [mission] = shippedDefinition.parts.find(({ title }) => title === "Missie")?.blocks ?? [];
const OWN_PROSE = mission && "text" in mission ? mission.text : "";

describe("titles", () => {
  it("knows a part of which the title was lost by what stands under it", () => {
    const { answers } = imported(
      `THUISZITTERS\nNiemand.\n\nInstroom in PO met 4 jaar, tenzij - Doorstroom van PO naar VO op gemiddeld 12 jaar, tenzij - Schooladvies PO houdt stand in 3e jaar VO -\nGeen onnodige vertraging in PO-loopbaan -Soepele (ver)plaatsingsprocessen\nWeinig vertraging.\n\nVERWIJZINGEN NAAR SO/SBO\nTwee.`,
    );
    expect(answers).toEqual({ thuiszitters: "Niemand.", ononderbroken: "Weinig vertraging.", verwijzingen: "Twee." });
  });

  it("knows which part a shared label is of by the indicators below it", () => {
    const { answers } = imported(
      "ALGEMEEN\nHoe is de sturing belegd en geborgd in de interne processen?\nEerst.\n\nHoe is de sturing belegd en geborgd in de interne processen?\nDaarna.\nTenminste één van de onderstaande indicatoren uitgewerkt als voorbeeld: Nummer(s): 36 en 38\nEen voorbeeld.\n\n35 Het knooppunt maakt in elke school onderdeel uit van de ondersteuningsstructuur\n36 Er is aandacht voor kwaliteit en borging van het knooppunt",
    );
    expect(answers).toEqual({ algemeenSturing: "Eerst.", knooppuntSturing: "Daarna.", knooppuntNummers: [36, 38], knooppuntVoorbeeld: "Een voorbeeld." });
  });

  it("leaves words that are a title elsewhere with the answer", () => {
    const { answers } = imported("ONTWIKKELING ANKERPUNTEN ONDERSTEUNING\nAnkerpunt 1 - Kwaliteitsstandaard\nWij keken naar drie dingen.\n\nThuiszitters\n\nWij hadden er geen.\n\nTHUISZITTERS\nNul.\n\nVERWIJZINGEN NAAR SO/SBO\n");
    expect(answers).toEqual({ ankerpunt1: "Wij keken naar drie dingen.\n\nThuiszitters\n\nWij hadden er geen.", thuiszitters: "Nul." });
  });

  it("takes a misspelt title, and a part that was left empty stays empty", () => {
    const { answers } = imported("VERWIJZINGEN NAAR SO/SBO\n\nLEERLINGEN TERUGGEPLAATST VANUIT GESPECIALISERDE ONDERWIJSVORZIENINGEN\nEén leerling.\n\nEXTERNE FUNCTIE\nn.v.t.\n");
    expect(answers).toEqual({ teruggeplaatst: "Eén leerling.", externeFunctie: "n.v.t." });
  });
});

describe("money", () => {
  const money = (rows: string, header = "vanuit SWV:   PO9101 (KL)        PO9102 (HR)     PO9103 (WR)") =>
    imported(`AANWENDING MIDDELEN SWV\n${header}\n${rows}\n\nAANWENDING EIGEN MIDDELEN LUMPSUM BASISONDERWIJS\n\nALGEMEEN\n`);

  it("reads the ways in which people write a row", () => {
    const { answers } = money(
      "Aanwending:\n1. € 12.000 tbv scholing etc.\n2. €11700,- t.b.v. inhuur etc.\n3. € 0 Ten behoeve van een onderzoek etc.\n4. € PM - zorgstructuur\n5. € 1.250 extra handen\n6. €        tbv        etc.",
    );
    expect(answers.aanwendingSwv).toEqual([
      { amount: 1_200_000, purpose: "scholing" },
      { amount: 1_170_000, purpose: "inhuur" },
      { amount: 0, purpose: "een onderzoek" },
      { amount: null, pm: true, purpose: "zorgstructuur" },
      { amount: 125_000, purpose: "extra handen" },
    ]);
  });

  it("keeps a purpose of several paragraphs together, and a total out of it", () => {
    const { answers, unplaced } = money("Aanwending:\n1. € 12.000 tbv scholing van het team,\n\nen van nieuwe collega’s\n\nin twee groepen etc.\n2. € 500 tbv boeken etc.\n\nTotaal: € 12.500");
    expect(answers.aanwendingSwv).toEqual([{ amount: 1_200_000, purpose: "scholing van het team,\nen van nieuwe collega’s\nin twee groepen" }, { amount: 50_000, purpose: "boeken" }]);
    expect(unplaced.map(({ text }) => text)).toEqual(["Totaal: € 12.500"]);
  });

  it.each([
    ["Ontvangen bedrag Terugploegregeling*        (basisbedrag en uitkering reserve) €        €  52800 €", { terugploegregeling: { PO9102: 5_280_000 } }],
    ["Ontvangen bedrag Terugploegregeling* (basisbedrag en uitkering reserve) € 1.000 € PM € 3.000,00", { terugploegregeling: { PO9101: 100_000, PO9102: { amount: null, pm: true }, PO9103: 300_000 } }],
  ])("puts amounts with their SWV: %s", (row, expected) => {
    expect(money(row).answers.ontvangen).toEqual(expected);
  });

  it("puts an amount that stands in another column with the SWV that is ticked", () => {
    const { answers, problems } = money("Ontvangen bedrag Terugploegregeling* € 52.800 €        €", "vanuit SWV: ☐ PO9101 (KL) ☐ PO9102 (HR) ☒ PO9103 (WR)");
    expect(answers.ontvangen).toEqual({ terugploegregeling: { PO9103: 5_280_000 } });
    expect(answers.vanuitSwv).toEqual(["PO9103"]);
    expect(problems).toContainEqual(expect.objectContaining({ code: "otherColumn" }));
  });

  it("keeps cents exact and says that the form has none", () => {
    const { answers, problems } = money("Aanwending:\n1. € 1.200,50 tbv boeken etc.");
    expect(answers.aanwendingSwv).toEqual([{ amount: 120_050, purpose: "boeken" }]);
    expect(problems).toContainEqual(expect.objectContaining({ code: "notWholeEuros" }));
  });

  it.each([
    ["a number behind the amount", "1. € 12.000 200 uur IB", [[1_200_000, "200 uur IB"]]],
    ["a space between thousands", "1. € 12 000 scholing", [[1_200_000, "scholing"]]],
    ["a space between thousands before a lead-in", "1. € 12 500 tbv scholing etc.", [[1_250_000, "scholing"]]],
    ["what may be one number or two", "1. € 900 120 werkboeken", [["900 120", "werkboeken"]]],
    ["a thousand in short", "1. € 12k extra handen", [["12k", "extra handen"]]],
    ["less than nothing", "1. € -500 correctie", [["-500", "correctie"]]],
    ["between two amounts", "1. € 5.000-6.000 boeken", [["5.000-6.000", "boeken"]]],
    ["a dash and a lead-in", "1. € 12.000 - tbv IB", [[1_200_000, "IB"]]],
    ["a point and a dash behind the amount", "1. 12.000.- tbv IB", [[1_200_000, "IB"]]],
    ["a lead-in without a space", "1. € 12.000 t.b.v.scholing", [[1_200_000, "scholing"]]],
    ["empty rows with a dash", "1. € 500 tbv boeken etc.\n2. € - tbv etc.\n3. € n.v.t. tbv n.v.t.", [[50_000, "boeken"]]],
    ["amounts at the end among others", "1. € 12.000 tbv IB\n2. Scholing team: € 3.000\n3. Ondersteuning: PM\n4. Nog te kiezen", [[1_200_000, "IB"], [300_000, "Scholing team"], ["pm", "Ondersteuning"], [null, "Nog te kiezen"]]],
    ["a total that begins with its amount", "1. € 12.000 tbv IB\n2. € 500 tbv boeken\n€ 12.500 totaal", [[1_200_000, "IB"], [50_000, "boeken"]]],
    ["a list within a purpose", "1. € 12.000 tbv IB:\n1. taal\n2. rekenen\n2. € 500 tbv boeken", [[1_200_000, "IB:\n1. taal\n2. rekenen"], [50_000, "boeken"]]],
  ])("reads a row with %s", (_, rows, expected) => {
    const { answers, problems } = money(`Aanwending:\n${rows}`);
    const found = z.array(z.object({ amount: z.number().nullable(), pm: z.boolean().optional(), typed: z.string().optional(), purpose: z.string() })).parse(answers.aanwendingSwv);
    expect(found.map(({ amount, pm, typed, purpose }) => [typed ?? (pm ? "pm" : amount), purpose])).toEqual(expected);
    expect(problems.filter(({ code }) => code === "unreadableAmount")).toHaveLength(found.filter(({ typed }) => typed !== undefined).length);
  });

  it.each([
    ["plain amounts", "| 1 | 500 | materiaal |\n| 2 | 1.250 | boeken |"],
    ["signs", "| 1 | € 500 | materiaal |\n| 2 | € 1.250 | boeken |"],
  ])("takes a column of one or two digits for numbering: %s", (_, rows) => {
    const { answers } = importedFrom(readMarkdown(`**AANWENDING MIDDELEN SWV**\n\n**Aanwending:**\n\n| | | |\n| --- | --- | --- |\n${rows}\n\n**ALGEMEEN**\n`));
    expect(answers.aanwendingSwv).toEqual([{ amount: 50_000, purpose: "materiaal" }, { amount: 125_000, purpose: "boeken" }]);
  });

  it("goes on behind a row without a number in a table with a header", () => {
    const { answers, unplaced } = importedFrom(
      readMarkdown("**AANWENDING MIDDELEN SWV**\n\n**Aanwending:**\n\n| | Bedrag | Waarvoor |\n| --- | --- | --- |\n| 1 | 500 | materiaal |\n| | 250 | schriften |\n| 2 | 1.250 | boeken |\n| | 2.000 | |\n\n**ALGEMEEN**\n"),
    );
    expect(answers.aanwendingSwv).toEqual([{ amount: 50_000, purpose: "materiaal" }, { amount: 25_000, purpose: "schriften" }, { amount: 125_000, purpose: "boeken" }]);
    expect(unplaced.map(({ text }) => text)).toEqual(["2.000"]);
  });

  it("ends the last row where an annex begins that is only a short line and much text", () => {
    const { answers, annexes } = money(`Aanwending:\n1. € 12.000 tbv scholing\n2. € 500 boeken\n\nOns beleid voor inclusie\n\n${LONG.repeat(10)}\n\n${LONG.repeat(10)}`);
    expect(answers.aanwendingSwv).toEqual([{ amount: 1_200_000, purpose: "scholing" }, { amount: 50_000, purpose: "boeken" }]);
    expect(annexes.map(({ title }) => title)).toEqual(["Ons beleid voor inclusie"]);
  });

  it("reads several rows out of one cell", () => {
    const text = "**AANWENDING MIDDELEN SWV**\n\n**Aanwending:**\n\n| Bedrag en doel |\n| --- |\n| 1. € 12.000 tbv scholing etc.<br>2. € 500 tbv boeken etc. |\n\n**ALGEMEEN**\n";
    const { answers } = importedFrom(readMarkdown(text));
    expect(answers.aanwendingSwv).toEqual([{ amount: 1_200_000, purpose: "scholing" }, { amount: 50_000, purpose: "boeken" }]);
  });
});

describe("numbers of indicators", () => {
  const label = "ALGEMEEN\nHoe is de sturing belegd en geborgd in de interne processen?\nGoed.\nTenminste één van de onderstaande indicatoren uitgewerkt als voorbeeld:";
  it.each([
    ["below each other", " Nummer(s):\n3\n5\n6\nOns voorbeeld.", [3, 5, 6], "Ons voorbeeld."],
    ["in the singular", " Nummer: 6\nOns voorbeeld.", [6], "Ons voorbeeld."],
    ["in short", " nr. 6 en 7\nOns voorbeeld.", [6, 7], "Ons voorbeeld."],
    ["with words in brackets", " Nummer(s): 6 (pdca) en 7 (uitwisseling)\nOns voorbeeld.", [6, 7], "Ons voorbeeld."],
    ["before a sentence that begins with a number", " Nummer(s): 6, 7 leerlingen kregen een plan.", [6], "7 leerlingen kregen een plan."],
    ["before a sentence that begins in a small letter", " Nummer(s): 6\nhalfjaarlijks volgen wij 5 groepen.", [6], "halfjaarlijks volgen wij 5 groepen."],
  ])("%s", (_, written, numbers, text) => {
    const { answers } = imported(`${label}${written}\n\n1 Ondersteuningsplan SWV is vertaald in het (strategisch) bestuursplan\n2 Regiovisie is vertaald in het (strategisch) bestuursplan`);
    expect(answers).toMatchObject({ algemeenNummers: numbers, algemeenVoorbeeld: text });
  });
});

describe("what is no answer", () => {
  it("makes a long text between two parts an annex", () => {
    const { answers, annexes } = imported(
      `AANWENDING EIGEN MIDDELEN LUMPSUM BASISONDERWIJS\n1. € 7.400 tbv scholing etc.\n\n\fONS BELEID VOOR INCLUSIE\n\n${LONG.repeat(20)}\n\nUitgangspunten\n\n${LONG.repeat(20)}\n\nREKENSCHAP - EIGEN AANDEEL SCHOOLBESTUUR IN HET COLLECTIEF PROCES\n\nALGEMEEN\nHoe is de sturing belegd en geborgd in de interne processen?\nGoed.`,
    );
    expect(answers).toEqual({ aanwendingEigen: [{ amount: 740_000, purpose: "scholing" }], algemeenSturing: "Goed." });
    expect(annexes).toHaveLength(1);
    expect(annexes[0]).toMatchObject({ title: "ONS BELEID VOOR INCLUSIE", after: "middelenEigen" });
    expect(annexes[0]?.text).toContain("Uitgangspunten");
  });

  it("takes a text that is called an annex off an answer", () => {
    const { answers, annexes } = imported(`THUISZITTERS\n0\n\nBijlage 1: Verzuimbeleid\n\n${LONG.repeat(4)}\n\nVERWIJZINGEN NAAR SO/SBO\nTwee.`);
    expect(answers).toEqual({ thuiszitters: "0", verwijzingen: "Twee." });
    expect(annexes).toEqual([{ title: "Bijlage 1: Verzuimbeleid", text: LONG.repeat(4).trim(), after: "thuiszitters" }]);
  });

  it("knows the form's own prose in the words of another year, and keeps all else that stands among it", () => {
    const { answers, unplaced } = imported(
      `Missie\n${OWN_PROSE.replace("alle leerlingen", "iedere leerling")}\n\nDe stichting heeft twaalf scholen in Lindervoort en koos voor taal.\n\nWij hebben als bestuur in dit jaar vooral aan taal gewerkt.\n\nTHUISZITTERS\nNul.\n\nVERWIJZINGEN NAAR SO/SBO\nTwee.`,
    );
    expect(answers).toEqual({ thuiszitters: "Nul.", verwijzingen: "Twee." });
    expect(unplaced).toEqual([
      {
        text: "De stichting heeft twaalf scholen in Lindervoort en koos voor taal.\nWij hebben als bestuur in dit jaar vooral aan taal gewerkt.",
        where: expect.stringContaining("onder Missie") as string,
      },
    ]);
  });

  it("makes an annex of one that stands among the form's own prose, with its title", () => {
    const { annexes } = imported(`Missie\n${OWN_PROSE}\n\nBijlage 2 Scholen\n\n${LONG.repeat(6)}\n\nREKENSCHAP - EIGEN AANDEEL SCHOOLBESTUUR IN HET COLLECTIEF RESULTAAT\n\nTHUISZITTERS\nNul.\n\nVERWIJZINGEN NAAR SO/SBO\nTwee.`);
    expect(annexes).toEqual([{ title: "Bijlage 2 Scholen", text: LONG.repeat(6).trim(), after: "missie" }]);
  });

  it("loses nothing before the form and reads its cover", () => {
    const { cover, unplaced } = imported(
      "Jaarverslag van onze stichting\n\nSCHOOLBESTUREN AAN ZET - SAMENWERKINGSPLAN\nBESTUUR:  Stichting De Wilgenroos   NAMENS BESTUUR:  M. van Duinen, bestuurder (naam ,functie)\nSCHOOLJAAR: 23/24\nSCHOLEN IN SWV: [x] PO9101 (Kustland)  [ ] PO9102 (Heuvelrug)\n\nTHUISZITTERS\nNul.\n\nVERWIJZINGEN NAAR SO/SBO\nTwee.",
    );
    expect(cover).toEqual({ bestuur: "Stichting De Wilgenroos", namensBestuurNaam: "M. van Duinen", namensBestuurFunctie: "bestuurder", schooljaar: "2023-2024", scholenInSwv: ["PO9101"] });
    expect(unplaced.map(({ text }) => text)).toEqual(["Jaarverslag van onze stichting"]);
  });

  it("keeps a remark below a money table that names an SWV", () => {
    const { unplaced } = imported("AANWENDING MIDDELEN SWV\nvanuit SWV:   PO9101 (KL)        PO9102 (HR)\nOntvangen bedrag Terugploegregeling* € 1.000 € 2.000\nHet bedrag van PO9102 is pas in maart ontvangen.\n\nAanwending:\n1. € 3.000 tbv boeken etc.\n\nALGEMEEN\n");
    expect(unplaced.map(({ text }) => text)).toEqual(["Het bedrag van PO9102 is pas in maart ontvangen."]);
  });

  it("knows an SWV by its name, and not by letters within a word", () => {
    const partnerships = [{ code: "PO9101", name: "Kustland", shortName: "PS" }];
    const text = "AANWENDING MIDDELEN SWV\nOntvangen bedrag Terugploegregeling* € 1.000\nDit is op school besproken.\nSWV Kustland\n\nAanwending:\n1. € 3.000 tbv boeken etc.\n\nALGEMEEN\n";
    const { unplaced } = importForm(readText(text), shippedDefinition, { partnerships });
    expect(unplaced.map(({ text: left }) => left)).toEqual(["Dit is op school besproken."]);
  });

  it("knows a table of contents", () => {
    const { answers, unplaced } = imported("THUISZITTERS ........ 4\nVERWIJZINGEN NAAR SO/SBO ........ 5\n\nTHUISZITTERS\nNul.\n\nVERWIJZINGEN NAAR SO/SBO\nTwee.");
    expect(answers).toEqual({ thuiszitters: "Nul.", verwijzingen: "Twee." });
    expect(unplaced).toEqual([]);
  });
});

describe("text that has lost its pages", () => {
  const page = (number: number) => `${"Op deze school gaat het goed met de leerlingen.\n".repeat(30)}\n\n${number}\n\n`;

  it("takes numbers of pages out, of an answer and of a row of amounts", () => {
    const { answers } = imported(
      `ONTWIKKELING ANKERPUNTEN ONDERSTEUNING\nAnkerpunt 1 - Kwaliteitsstandaard\n${page(6)}${page(7)}AANWENDING MIDDELEN SWV\nvanuit SWV: ☒ PO9101 (KL)\n${"Dit is besproken in elke school.\n".repeat(28)}\nOntvangen bedrag Terugploegregeling*\n\n8\n\nAanwending:\n1. € 3.000 tbv boeken etc.\n\nALGEMEEN\n`,
    );
    expect(answers.ankerpunt1).not.toMatch(/\d/);
    expect(answers.ontvangen).toBeUndefined();
  });

  it("leaves an answer that returns at the edge of pages", () => {
    const text = "Op deze school gaat het goed met de leerlingen.\n".repeat(20);
    const { answers } = imported(`Stichting De Wilgenroos\nTHUISZITTERS\nGeen.\n\fStichting De Wilgenroos\nVERWIJZINGEN NAAR SO/SBO\n${text}EXTERNE FUNCTIE\nGeen.\n\fStichting De Wilgenroos\nALGEMEEN\nHoe is de sturing belegd en geborgd in de interne processen?\n${text}`);
    expect(answers).toMatchObject({ thuiszitters: "Geen.", externeFunctie: "Geen.", verwijzingen: expect.not.stringContaining("Stichting") as string });
  });

  it("leaves answers that are the same", () => {
    const long = "Op deze school gaat het goed met de leerlingen.\n".repeat(30);
    const { answers } = imported(`THUISZITTERS\n\nDat is niet van toepassing\n\nVERWIJZINGEN NAAR SO/SBO\n${long}\nLEERLINGEN TERUGGEPLAATST VANUIT GESPECIALISEERDE ONDERWIJSVOORZIENINGEN\n\nDat is niet van toepassing\n\nAANWENDING MIDDELEN SWV\n\nAanwending:\n${"1. € 3.000 tbv boeken etc.\n".repeat(30)}\nALGEMEEN\nHoe is de sturing belegd en geborgd in de interne processen?\n\nDat is niet van toepassing`);
    expect(answers).toMatchObject({ thuiszitters: "Dat is niet van toepassing", teruggeplaatst: "Dat is niet van toepassing", algemeenSturing: "Dat is niet van toepassing" });
  });
});

describe("what stands at another place than in print", () => {
  const indicators = "1 Ondersteuningsplan SWV is vertaald in het (strategisch) bestuursplan\n2 Regiovisie is vertaald in het (strategisch) bestuursplan";

  it("leaves words of the form that are a line elsewhere with the answer", () => {
    const { answers } = imported("THUISZITTERS\nWij letten op drie dingen.\n\nGEDRAG\n\nDoen wat is afgesproken\n\nDat helpt.\n\nVERWIJZINGEN NAAR SO/SBO\nTwee.");
    expect(answers.thuiszitters).toBe("Wij letten op drie dingen.\n\nGEDRAG\n\nDoen wat is afgesproken\n\nDat helpt.");
  });

  it("keeps a subheading in capitals at the top of a page with the answer, whatever follows it", () => {
    const text = `THUISZITTERS\n${LONG.repeat(30)}\n\fONZE AANPAK\n${LONG.repeat(20)}\n\nVERWIJZINGEN NAAR SO/SBO\nTwee.`;
    const { answers, annexes } = imported(text);
    expect(annexes).toEqual([]);
    expect(answers.thuiszitters).toContain("ONZE AANPAK");
  });

  it("reads a part of several questions that was moved before another", () => {
    const { answers } = imported(
      `ALGEMEEN\nHoe is de sturing belegd en geborgd in de interne processen?\nEerst.\n\nKNOOPPUNT  -  betreft alle scholen\nHoe is de sturing belegd en geborgd in de interne processen?\nIn het knooppunt.\nTenminste één van de onderstaande indicatoren uitgewerkt als voorbeeld: Nummer(s): 36\nEen voorbeeld.\n36 Er is aandacht voor kwaliteit en borging van het knooppunt\n\nDE BASIS OP ORDE  -  betreft alle scholen\nHoe is de sturing belegd en geborgd in de interne processen?\nDe basis.\nTenminste één van de onderstaande indicatoren uitgewerkt als voorbeeld: Nummer(s): 10\nTien.\n10 Preventieve inzet vanuit de gemeente is gerealiseerd in alle scholen\n11 Het hele schoolteam is betrokken bij het opstellen van het Schoolondersteuningsprofiel`,
    );
    expect(answers).toMatchObject({ algemeenSturing: "Eerst.", knooppuntSturing: "In het knooppunt.", knooppuntNummers: [36], knooppuntVoorbeeld: "Een voorbeeld.", basisOpOrdeSturing: "De basis.", basisOpOrdeNummers: [10], basisOpOrdeVoorbeeld: "Tien." });
  });

  it.each([
    ["below the indicators", `${indicators}\n\nWij werkten het eerste uit.`],
    ["among the indicators", indicators.replace("\n2", "\nWij werkten het eerste uit.\n2")],
    ["below the one that is left", "6 Organisatie is toegerust op \"pdca\" in alle lagen\nWij werkten het eerste uit."],
  ])("takes text %s for the example, where there is no other", (_, below) => {
    const { answers } = imported(`ALGEMEEN\nHoe is de sturing belegd en geborgd in de interne processen?\nGoed.\nTenminste één van de onderstaande indicatoren uitgewerkt als voorbeeld: Nummer(s):\n\n${below}\n\nDE BASIS OP ORDE  -  betreft alle scholen\n`);
    expect(answers).toMatchObject({ algemeenSturing: "Goed.", algemeenVoorbeeld: "Wij werkten het eerste uit." });
  });
});

describe("words that were split", () => {
  const answer = (text: string) => imported(`THUISZITTERS\n${text}\n\nVERWIJZINGEN NAAR SO/SBO\n`).answers.thuiszitters;
  const filler = "Deze regel is net zo lang als de andere regels in dit stuk tekst van het bestuur zelf,";

  it.each([
    ["een soft hyphen", "en dat geldt voor de begelei\u00ad\nding van leerlingen.", "begeleiding van"],
    ["a linking s", "en dat geldt vooral voor de ondersteunings-\nbehoefte van leerlingen in de groep.", "ondersteuningsbehoefte"],
    ["half a word", "en dat geldt ook voor de manier van begelei-\nden van leerlingen in de onderbouw nu.", "begeleiden"],
    ["a left-out part", "en dat geldt voor de specialisten in de taal-\nen rekenles van de scholen van het bestuur.", "taal- en rekenles"],
    ["an abbreviation", "en dat is het werk dat in de scholen de IB-\ner met de leerkrachten samen heeft gedaan.", "IB-er"],
    ["a name", "en dat geldt ook voor alle scholen in Zuid-\nLimburg en in het gebied dat eraan grenst.", "Zuid-Limburg"],
    ["a word that the form has", "en zo werken wij nu aan de goede onderwijs-\nzorgarrangementen voor leerlingen in de wijk.", "onderwijs-zorgarrangementen"],
  ])("joins or keeps them: %s", (_, text, expected) => {
    expect(answer(`${filler}\n${filler}\n${text}`)).toContain(expected);
  });
});
