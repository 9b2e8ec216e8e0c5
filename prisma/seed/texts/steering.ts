import { large, later, many, one, piece, type Pool } from "./voice";

/** How the board steers: in general. */
export const steeringGeneral: Pool = {
  short: [
    piece("De directeur-bestuurder stuurt zelf, in het wekelijkse overleg met de intern begeleider.", one),
    piece("Via de managementgesprekken, drie keer per jaar.", many),
    piece("Passend onderwijs is vast onderdeel van het jaarplan en wordt in maart en juni besproken."),
  ],
  look: [
    piece("De bestuurder spreekt elke directeur drie keer per jaar over kwaliteit en ondersteuning. Vooraf ligt er een overzicht met cijfers van de eigen school, zodat het gesprek over keuzes gaat.", many),
    piece("Bij één school zijn besturen en uitvoeren dicht bij elkaar. Juist daarom bespreken wij de voortgang twee keer per jaar met de toezichthouder, aan de hand van het jaarplan.", one),
    piece("Passend onderwijs is een van de vier lijnen in ons strategisch plan. Elke lijn heeft een eigenaar in het directeurenberaad.", large),
    piece("De sturing loopt via de gewone kwaliteitscyclus. Een aparte cyclus voor passend onderwijs hebben wij afgeschaft, omdat die naast het echte werk kwam te staan.", many),
    piece("Het bestuur heeft de eigen rol opnieuw omschreven: kaders stellen, ruimte geven en vragen blijven stellen. In de praktijk is dat laatste het moeilijkst.", many),
    piece("Ons jaarplan telt vier doelen. Elk doel heeft een trekker uit het team, die in de teamvergadering vertelt hoe het ervoor staat.", one),
    piece("Wij sturen op wat scholen zelf als doel hebben gesteld. Het bestuur toetst of doelen ambitieus genoeg zijn en of er naar gehandeld wordt."),
    piece("Sinds vorig jaar werken we met een beleidsmedewerker ondersteuning, die scholen bezoekt en aan het bestuur rapporteert. Die tussenstap levert eerlijker informatie op.", later, large),
  ],
  did: [
    piece("In het najaar stellen scholen hun plan vast, in het voorjaar volgt een tussenbalans en in juni de evaluatie. De uitkomsten gaan ook naar de medezeggenschap."),
    piece("De afspraken uit het ondersteuningsplan zijn omgezet in een lijst van elf punten. Per punt is aangegeven wie wat doet en wanneer het klaar is.", many),
    piece("Het toezicht krijgt elk half jaar een rapportage van twee bladzijden, met een vaste set cijfers en een toelichting."),
    piece("We namen deel aan de regionale werkgroepen en koppelden terug in het teamoverleg.", one),
    piece("Bij twee scholen is extra gestuurd, omdat uitkomsten achterbleven. Daar kwam een verbeterplan met maandelijkse voortgang.", large),
  ],
  next: [
    piece("Wij willen de gesprekken meer baseren op wat leerlingen en ouders zelf zeggen."),
    piece("Het komende jaar staat in het teken van een nieuw strategisch plan; passend onderwijs wordt daarin geen apart hoofdstuk."),
    piece(({ labels }) => `In ${labels.next} bezoeken directeuren elkaars scholen met een gezamenlijke vraag.`, many),
    piece("De planning houden we zo; zij past bij onze schaal.", one),
  ],
  detail: [
    piece("| Wanneer | Wat | Wie |\n| September | Vaststellen jaarplan | directeur, team |\n| Februari | Tussenbalans | directeur, bestuurder |\n| Juni | Evaluatie en bijstelling | team, medezeggenschap |\n| Juli | Rapportage | bestuurder, toezicht |"),
    piece("Waarop wij sturen:\n- de kwaliteit van de basisondersteuning;\n- tijdige inzet van hulp;\n- een doelmatige besteding van middelen;\n- samenwerking met ouders en partners."),
  ],
};

/** How the board steers: the basics in order. */
export const steeringBasics: Pool = {
  short: [
    piece("Ligt bij de intern begeleiders, met de directeur als eindverantwoordelijke.", many),
    piece("De basis op orde staat elk teamoverleg op de agenda.", one),
    piece("Zie ankerpunt 1 en 2."),
  ],
  look: [
    piece("De basis op orde begint in de groep. Directeuren leggen elk kwartaal lesbezoeken af en bespreken wat zij zien met het team en met elkaar.", many),
    piece("De directeur ziet alle groepen minstens vier keer per jaar. Wat daaruit komt, bespreekt het team in de bouwvergaderingen.", one),
    piece("Elke school heeft beschreven wat zij zelf kan bieden en waarvoor zij anderen nodig heeft. Het bestuur legt die beschrijvingen naast elkaar en kijkt of er witte vlekken zijn.", large),
    piece("Intern begeleiders vormen samen een netwerk dat de afspraken bewaakt. Het bestuur sluit twee keer per jaar aan.", many),
    piece("Een keer per kwartaal leggen we de cijfers over toetsen, verzuim en verwijzingen naast elkaar. Het gesprek begint met de vraag wat ons verrast."),
    piece("Wat op orde is houden we bij met een korte zelfevaluatie per team. Alleen waar die afwijkt van wat wij zien, volgt een gesprek.", many),
    piece("De sturing is belegd bij de kwaliteitscoördinator. Zij heeft tijd, toegang tot alle gegevens en een rechtstreekse lijn naar het bestuur."),
    piece(({ place }) => `In ${place} werken we met de gemeente aan een gezamenlijke agenda voor jeugd. Preventie op school is daarvan een onderdeel.`),
  ],
  did: [
    piece("We hebben de schoolplannen naast elkaar gelegd en gekeken of de afspraken uit het ondersteuningsplan erin terugkomen. Bij de meeste is dat zo."),
    piece("De opname in het ondersteuningsprofiel is met het hele team besproken, niet alleen door de intern begeleider ingevuld.", one),
    piece("Bij plaatsing en verplaatsing hanteren alle scholen dezelfde stappen. In de zomer is dat nog eens getoetst aan een aantal dossiers.", many),
    piece("Preventieve hulp op school is uitgebreid met een vast spreekuur voor ouders en leerkrachten."),
    piece("De aanvraag van een verklaring gaat niet de deur uit zonder dat een tweede lezer het dossier op volledigheid heeft bekeken."),
  ],
  next: [
    piece("Volgend jaar meten we met een korte vragenlijst of leerkrachten zich voldoende toegerust voelen."),
    piece("We willen het aanbod in de voorschoolse periode beter benutten en maken daar tijd voor vrij."),
    piece("De digitale hulpmiddelen worden vereenvoudigd; nu vragen zij te veel van leerkrachten."),
    piece("Dit onderdeel krijgt bij ons voorlopig de meeste aandacht.", one),
  ],
  detail: [
    piece("Afspraken met scholen:\n- ieder team bespreekt het ondersteuningsprofiel eens per jaar;\n- bij inschrijving vragen we altijd naar ondersteuning op de vorige plek;\n- wachten op onderzoek is geen reden om niets te doen."),
    piece("## Wat wij terugzien\nTeams weten beter wat zij zelf kunnen.\n## Wat wij missen\nZicht op het effect van de inzet, los van de beleving van betrokkenen.", large),
  ],
};

/** How the board steers: arrangements of special schools. */
export const steeringArrangements: Pool = {
  short: [piece("Via de commissie van begeleiding.")],
  look: [
    piece("De commissie van begeleiding bespreekt elke leerling minstens twee keer per jaar. De bestuurder krijgt de trends, niet de namen."),
    piece("Per doelgroep is een arrangement beschreven met onderwijs, zorg en behandeling. De teamleider bewaakt of het in de klas ook zo gaat."),
    piece("Onderwijs en zorg hebben een gezamenlijke planning. Dat vroeg een andere manier van roosteren, maar leerlingen worden nu minder uit de les gehaald."),
  ],
  did: [
    piece("Met de zorgaanbieder is afgesproken dat behandelaars in de klas werken waar dat kan. De financiering blijft een jaarlijks terugkerend gesprek."),
    piece("De perspectiefplannen zijn korter geworden en bevatten altijd een antwoord op de vraag of de plek nog past."),
    piece("Voor leerlingen die nog weinig onderwijs aankunnen is een opbouwgroep ingericht, met een vaste mentor en een jeugdhulpverlener."),
  ],
  next: [
    piece("Wij gaan ouders vragen wat zij van de samenhang tussen onderwijs en hulp merken."),
    piece("De arrangementen worden volgend jaar herijkt, omdat de instroom jonger wordt."),
  ],
  detail: [
    piece("Onderdelen van elk arrangement:\n1. doelen voor leren en voor welbevinden;\n2. wie wat biedt, en hoeveel uur;\n3. moment van evaluatie;\n4. wat nodig is voor een lichtere vorm."),
    piece("| Doelgroep | Accent |\n| Jonge kinderen | observatie en spel |\n| Gedrag en emotie | voorspelbaarheid en hulp thuis |\n| Moeilijk lerend | zelfredzaamheid en taal |"),
  ],
};

/** How the board steers: the meeting of school, parents and partners. */
export const steeringMeeting: Pool = {
  short: [
    piece("De intern begeleider organiseert het knooppunt en bewaakt de afspraken."),
    piece("Knooppunten worden gehouden zodra dat nodig is. Loopt goed."),
    piece("Directeur is altijd voorzitter.", one),
  ],
  look: [
    piece("Het knooppunt is op alle scholen ingericht. De intern begeleider is voorzitter; wie aanschuift hangt af van de vraag.", many),
    piece("Wij houden een knooppunt als de vraag van een leerling groter is dan school alleen. Ouders zitten vanaf het begin aan tafel en bepalen mee wie er komt.", one),
    piece(({ place }) => `In ${place} werkt het knooppunt goed doordat steeds dezelfde mensen komen. Zodra iemand wisselt, begint het leren kennen opnieuw.`),
    piece("De opzet staat, de kwaliteit verschilt. Een goed voorbereid gesprek duurt drie kwartier en eindigt met besluiten, een slecht voorbereid gesprek met een nieuwe afspraak.", many),
    piece("Sturing op het knooppunt loopt via de intern begeleiders. In hun netwerk komen de vragen bij elkaar, en wat daar niet lukt komt op tafel bij het bestuur.", many),
    piece("De directie ziet van ieder knooppunt de afspraken en vraagt na drie maanden of zij zijn nagekomen."),
    piece("Wij hebben minder knooppunten dan voorheen. Dat is een goed teken: veel vragen worden eerder opgelost, in het gewone gesprek met ouders."),
    piece("Het inplannen blijft het lastigste. Partners willen wel, maar agenda’s lopen vol en vervanging in de klas is schaars."),
  ],
  did: [
    piece("Voorzitters zijn getraind in het voeren van een gesprek waarin ouders zich gelijkwaardig voelen."),
    piece("We werken met een vast verslag van één bladzijde, dat aan het eind van het gesprek samen wordt ingevuld en meegegeven."),
    piece("Twee keer per jaar bespreken intern begeleiders een aantal knooppunten na, zonder namen.", many),
    piece("De jeugdverpleegkundige en de gezinscoach hebben een vaste dag waarop zij op school zijn. Veel vragen worden dan al beantwoord.", one),
    piece("Bij overstap van opvang naar school nodigen wij de pedagogisch medewerker uit. Dat levert een rustiger begin op."),
  ],
  next: [
    piece("Aan partners vragen we om mandaat mee te geven aan wie aanschuift."),
    piece("De ervaring van ouders gaan we na elk knooppunt met drie vragen peilen."),
    piece("We proberen een deel van de gesprekken online te voeren, om sneller bij elkaar te komen."),
    piece("Volgend jaar komt er een gezamenlijke agenda met vaste dagdelen.", large),
  ],
  detail: [
    piece("Een knooppunt is bij ons geslaagd als:\n- ouders en zo mogelijk de leerling hebben gezegd wat zij willen;\n- er één plan ligt;\n- ieder weet wat hij doet en wanneer we terugkijken."),
    piece("## Knelpunten\n- Partners met lange wachtlijsten kunnen weinig toezeggen.\n- Bij gezinnen met hulp uit meer gemeenten is onduidelijk wie de regie heeft.", large),
  ],
};
