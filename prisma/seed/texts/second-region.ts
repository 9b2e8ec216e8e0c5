/** Answers of the second region's boards, by board number and question. */
export const secondRegionTexts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "95201": {
    aanbodTekst:
      "Onze scholen bieden samen drie vormen van extra aanbod: een taalklas, een structuurgroep en een plusgroep. De structuurgroep verhuisde dit jaar naar een grotere locatie, waardoor er vier plekken bij kwamen.\nNiet elke leerling vond op tijd een plek. In twee gemeenten ontbreekt aanbod voor jonge kinderen die nog niet toe zijn aan een hele dag.",
    basisTekst:
      "Alle scholen hebben zichzelf langs de afspraken over basisondersteuning gelegd. Daarna keek een collega-directeur mee.\n- Sterk: zicht op ontwikkeling, samenwerking met ouders.\n- Aandacht nodig: omgaan met verschillen in de bovenbouw.\nTwee scholen hebben een verbeterplan, waarvan de helft is uitgevoerd.",
    extraTekst:
      "Extra ondersteuning wordt toegekend door een klein team, op grond van een gesprek in plaats van een dossier. Dat scheelt weken. Na tien weken kijken dezelfde mensen of het hielp; in ongeveer driekwart van de situaties is dan minder nodig of niets meer.",
    deelnameTekst:
      "De deelname aan SBO loopt langzaam terug, die aan SO blijft gelijk. De daling zit bij scholen die een eigen ondersteuningsgroep hebben. Of het een met het ander te maken heeft, willen we komend jaar met de andere besturen bekijken.",
    stromenTekst:
      "# Van opvang naar school\nMet negen opvanglocaties is een overdracht afgesproken waarbij ouders aanwezig zijn.\n# Tussen scholen\nOverstappen worden voorbereid in een gesprek tussen beide scholen.\n# Naar het voortgezet onderwijs\nVoor leerlingen met een ondersteuningsvraag begint de overdracht in februari.",
    aanwezigheidTekst:
      "Relatief verzuim is het eerste signaal dat iets niet goed gaat. Sinds scholen elke maand hun cijfers bespreken, wordt er eerder gebeld en minder gemeld.\n| Wat wij deden | Sinds |\n| Maandelijks verzuimgesprek | januari |\n| Vaste contactpersoon jeugdarts | maart |\n| Terugkeerplan bij langdurige afwezigheid | mei |",
    samenwerkingTekst:
      "Met een ander bestuur delen wij twee orthopedagogen. De samenwerking met de jeugdhulp verschilt per gemeente: waar een vast team in de wijk werkt gaat het goed, elders kost het veel overleg.",
    gesprekspunten: "Wij willen het graag hebben over aanbod voor jonge kinderen en over de financiering daarvan.",
  },
  "95202": {
    aanbodTekst:
      "Als klein bestuur hebben wij geen eigen voorzieningen. We maken gebruik van het aanbod van anderen en stellen daar een lokaal en een leerkracht tegenover.",
    basisTekst: "Drie van de vier scholen voldoen aan alle afspraken. De vierde is een school in opbouw; daar loopt een plan tot de zomer van volgend jaar.",
    extraTekst:
      "De ondersteuning gaat zo veel mogelijk naar de groep waarin een leerling zit. Leerkrachten zijn daar blij mee, intern begeleiders ook, al vraagt het meer afstemming.",
    deelnameTekst: "Onze aantallen zijn klein. Wij zien geen trend en doen daarover ook geen uitspraak.",
    stromenTekst:
      "Er zijn weinig overstappen. Bij elke overstap hebben beide scholen en de ouders elkaar gesproken. De overdracht naar het voortgezet onderwijs verloopt via het digitale dossier en, waar nodig, een gesprek.",
    aanwezigheidTekst: "Een stabiel beeld. Met leerplicht hebben we vier keer per jaar overleg, en tussendoor als het nodig is.",
    samenwerkingTekst:
      "We zitten aan tafel in twee gemeenten. Ouders zijn via de medezeggenschap betrokken bij dit verslag: zij lazen mee en stelden vragen die de tekst korter hebben gemaakt.",
  },
  "95203": {
    aanbodTekst: "Concept. De tekst over de tussenvoorziening volgt nog van de projectleider.",
    basisTekst:
      "In het voorjaar hebben vijf scholen een bezoek gehad van collega’s. De uitkomsten zijn besproken in het directieoverleg en leiden per school tot één doel.",
    extraTekst: "De toekenning is dit jaar bij de scholen zelf gelegd, met een budget per school. Evaluatie volgt.",
  },
};

/** What the second region's boards spent, in euros, with what they wanted, did and reached. */
export const secondRegionSpending: Readonly<Record<string, readonly [number, string, string, string][]>> = {
  "95201": [
    [186_000, "Leerlingen met gedragsvragen blijven op hun eigen school", "Twee ambulant begeleiders, inzet na een gesprek op school", "62 trajecten, waarvan 47 na tien weken afgerond"],
    [94_500, "Jonge kinderen beter in beeld", "Observaties in groep 1 en 2, samen met de opvang", "Alle scholen bezocht; de helft past de inrichting van de kleuterhoek aan"],
    [71_000, "Leerkrachten kunnen meer zelf", "Scholing in drie avonden en begeleiding in de klas", "84 deelnemers; in de peiling zegt driekwart het geleerde te gebruiken"],
    [38_740, "Snel handelen als het misgaat", "Budget voor maatwerk, besluit binnen een week", "Elf keer ingezet"],
  ],
  "95202": [
    [41_300, "Extra handen waar een groep dat nodig heeft", "Onderwijsassistent, per half jaar op een andere plek", "Rust in twee combinatiegroepen; ziekteverzuim gelijk gebleven"],
    [12_880, "Minder wachttijd voor onderzoek", "Inhuur orthopedagoog, 20 dagdelen", "Wachttijd van negen naar vier weken"],
  ],
  "95203": [[60_000, "Budget per school", "Scholen bepalen zelf de inzet", "Nog te evalueren"]],
};
