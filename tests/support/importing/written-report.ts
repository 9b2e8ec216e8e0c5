import { richTextFromPlainText } from "@/lib/rich-text/plain-text";
import type { TemplateDefinition } from "@/lib/template/definition";
import { printedForm, type FilledForm } from "./printed-form";
import { renderDocx } from "./render-docx";
import { renderText } from "./render-text";
import { SHAPES } from "./text-shapes";

const text = richTextFromPlainText;

/** What stands nowhere in the form. */
export const STRAY = "Met dank aan alle scholen die dit jaar een bijdrage hebben geleverd.";

/** A report as a board of the demo could have written it in Word, with text where the form asks none. */
export const writtenReport: FilledForm = {
  board: "Stichting Montessorischool Lindervoort",
  signatory: { name: "J. Populier", function: "bestuurder" },
  period: "2024-2025",
  partnerships: [{ code: "PO9101", name: "Heuvelland-West", short: "HW", ticked: true }],
  texts: {
    ankerpunt1: text("Onze scholen werken met één aanpak voor taal en rekenen.\nIn elke groep staat beschreven wat de leraar doet als een leerling vastloopt."),
    ankerpunt2: text("De intern begeleider bespreekt elke zes weken met de leraar welke leerlingen meer nodig hebben."),
    ankerpunt3: text("Ouders praten vanaf het eerste gesprek mee over de doelen."),
    ankerpunt4: text("Met de jeugdhulp maken we afspraken op school."),
    thuiszitters: text("In het najaar waren er 3 thuiszitters (vorig jaar 5). Voor hen is samen met de leerplichtambtenaar een plan gemaakt.\nTwee leerlingen gaan weer hele dagen naar school."),
    ononderbroken: text("Leerlingen stromen zonder breuk door naar de volgende groep. Kleuters krijgen de tijd."),
    verwijzingen: text("SO 12 leerlingen (vorig jaar 15). Bij elke verwijzing is vooraf het knooppunt gevraagd om mee te denken."),
    teruggeplaatst: text("Er zijn geen leerlingen teruggeplaatst."),
    algemeenSturing: text("Het bestuur spreekt twee keer per jaar met elke directeur over de kwaliteit van de ondersteuning."),
    algemeenVoorbeeld: text("Bij indicator 2 is het gesprek met de directeuren als voorbeeld uitgewerkt."),
    basisOpOrdeSturing: text("De basis op orde is een vast punt in het schoolplan."),
    knooppuntSturing: text("Elke school heeft een knooppunt dat zes keer per jaar bij elkaar komt."),
  },
  choices: { aanleverwijze: [] },
  numbers: { algemeenNummers: [2] },
  received: { ontvangen: {} },
  spending: {
    aanwendingSwv: [
      { amount: 4_500_000, purpose: "extra intern begeleiders op vier scholen" },
      { amount: 1_280_000, purpose: "scholing van leraren in het begeleiden van gedrag" },
      { amount: "pm", purpose: "samenwerking met de gemeente" },
    ],
    aanwendingEigen: [{ amount: 800_000, purpose: "materiaal voor rekenen" }],
  },
  notApplicable: [],
  annex: {
    title: "Bijlage 1 Beleid voor nieuwkomers",
    text: text("Nieuwkomers krijgen het eerste jaar les in een aparte groep.\nDaarna gaan zij naar de school in hun wijk."),
    after: "knooppunt",
  },
};

function withStray(definition: TemplateDefinition) {
  const [title, ...rest] = printedForm(definition, writtenReport);
  if (!title) throw new Error("the form is empty");
  // Before anything of the form.
  return [{ kind: "fixed" as const, text: STRAY }, title, ...rest];
}

/** As a Word file of the form "Schoolbesturen aan zet". */
export const writtenInWord = (definition: TemplateDefinition): Buffer =>
  Buffer.from(renderDocx(withStray(definition), { answers: "control", tables: false, headings: true }));

/** The same saved as text. */
export function writtenAsText(definition: TemplateDefinition): Buffer {
  const shape = SHAPES["a line per paragraph, as Word saves it"];
  if (!shape) throw new Error("there is no such shape");
  return Buffer.from(renderText(withStray(definition), shape));
}
