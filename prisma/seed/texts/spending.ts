import type { Voice } from "./voice";

/** Kinds of spending, as the form's options name them. */
export const SPENDING_KINDS = [
  "zorgstructuur",
  "ambulant",
  "ondersteuningsteam",
  "inhuur",
  "scholing",
  "extraHanden",
  "casuistiek",
  "calamiteiten",
  "overig",
] as const;
export type SpendingKind = (typeof SPENDING_KINDS)[number];

type Purpose = (voice: Voice) => string;

/** What SWV money was spent on, by kind. */
export const purposes: Readonly<Record<SpendingKind, readonly Purpose[]>> = {
  zorgstructuur: [
    ({ one }) => (one ? "Intern begeleider, extra uren boven de eigen formatie" : "Uren intern begeleiding op alle scholen, boven wat uit de lumpsum wordt betaald"),
    () => "Intern begeleiding niveau 2 tot en met 4",
    () => "Kwaliteitscoördinator: begeleiding van leerkrachten, groepsbesprekingen, aansturing ondersteuningsteam",
    ({ one }) => (one ? "Tijd voor groepsbesprekingen met vervanging in de klas" : "Vrijroosteren van intern begeleiders voor het netwerk en voor lesbezoeken"),
  ],
  ambulant: [
    () => "Ambulante begeleiding van leerlingen met een ondersteuningsvraag niveau 3 en 4",
    () => "Begeleiding door gedragsspecialist in de klas en advies aan leerkrachten",
    () => "Ambulant begeleiders in dienst",
    ({ theme }) => `Begeleiding van leerlingen en leerkrachten bij ${theme}`,
  ],
  ondersteuningsteam: [
    ({ one }) =>
      one
        ? "Aandeel in het ondersteuningsteam van een groter bestuur"
        : "Bovenschools ondersteuningsteam: orthopedagogen en een psycholoog.\nObservatie, diagnostiek en advies. Scholen vragen rechtstreeks aan.",
    () => "Ondersteuningsteam, formatie en reiskosten",
    () => "Aandeel in gezamenlijk ondersteuningsteam met een ander bestuur",
  ],
  inhuur: [
    () => "Inhuur orthopedagoog voor observatie en onderzoek",
    ({ theme }) => `Externe begeleiding bij ${theme}, op afroep`,
    () => "Logopedie en ergotherapie op school",
    ({ one }) => (one ? "Coach voor startende leerkrachten" : "Coach voor teams met veel startende leerkrachten"),
  ],
  scholing: [
    ({ one, theme }) => `Scholing over ${theme} voor ${one ? "het hele team" : "alle teams"}`,
    () => "Opleidingen tot specialist gedrag en specialist jonge kind",
    () => "Studiedagen handelingsgericht werken en gesprekken met ouders",
    () => "Training voorzitters knooppunt",
  ],
  extraHanden: [
    ({ one }) => (one ? "Onderwijsassistent, drie ochtenden in de middenbouw" : "Onderwijsassistenten en leerkrachtondersteuners"),
    ({ one }) => (one ? "Extra leerkracht voor kleine groepen, vier dagdelen per week" : "Extra leerkrachten voor kleine groepen"),
    () => "Leraarondersteuner in groepen met veel ondersteuningsvragen.\nInzet per half jaar opnieuw bepaald.",
  ],
  casuistiek: [
    () => "Maatwerk voor afzonderlijke leerlingen na een knooppunt",
    () => "Een-op-een begeleiding gedurende een beperkte periode, besluit per situatie",
    () => "Kortdurende arrangementen op aanvraag van scholen",
  ],
  calamiteiten: [() => "Reservering voor onvoorziene situaties; grotendeels gebruikt voor vervanging", () => "Calamiteitenpot, voor het grootste deel ingezet"],
  overig: [
    () => "Materialen en inrichting rustige werkplekken",
    () => "Plusvoorziening: huur, vervoer en materialen",
    () => "Licenties leerlingvolgsysteem en digitale hulpmiddelen",
    () => "Coördinatie en administratie passend onderwijs",
  ],
};

/** What own money is spent on. */
export const ownPurposes: readonly Purpose[] = [
  ({ one }) => (one ? "Basisuren intern begeleider" : "Intern begeleiders, basisformatie alle scholen"),
  () => "Onderwijsassistenten uit de middelen voor werkdruk",
  ({ themeName }) => `Specialist ${themeName}`,
  () => "Kleinere groepen in de onderbouw",
  () => "Scholing leerkrachten voor zover niet uit SWV-middelen betaald",
  ({ one }) => (one ? "Tijd van de directeur voor kwaliteit en ondersteuning" : "Beleidsmedewerker kwaliteit en ondersteuning"),
  () => "Dyslexiebehandelaar en remedial teaching",
];

/** Why less was spent than received. */
export const differences: readonly ((voice: Voice, amount: string) => string)[] = [
  (_, amount) =>
    `Van het ontvangen bedrag is ${amount} niet besteed. Een vacature voor een ambulant begeleider stond zeven maanden open. Het bedrag is toegevoegd aan de bestemmingsreserve passend onderwijs en is voor volgend jaar al verdeeld over de scholen.`,
];
