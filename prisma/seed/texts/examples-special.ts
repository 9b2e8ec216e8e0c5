import { many, one, piece, type Piece } from "./voice";

/** Worked-out examples of the indicators about special schools (28 to 34). */
export const specialExamples: Readonly<Record<number, Piece[]>> = {
  28: [
    piece("De doelgroep is beschreven in gewone taal: voor wie zijn wij er, en voor wie niet. Basisscholen gebruiken die tekst bij hun keuze."),
    piece("Bij de nieuwe beschrijving gingen we uit van wat leerlingen nodig hebben, in plaats van een diagnose."),
  ],
  29: [
    piece("De arrangementen zijn ingevoerd in alle onderbouwgroepen. De hulpmiddelen van het samenwerkingsverband zijn bruikbaar gebleken."),
    piece("Met jeugdhulp zijn we begonnen in twee groepen. De ervaring leert dat gezamenlijk scholen belangrijker is dan gezamenlijk vergaderen."),
  ],
  30: [
    piece("Bij elke herbeoordeling ligt een bijgewerkt perspectiefplan op tafel met alle onderdelen van Duiden & Doen."),
    piece("De commissie neemt een herbeoordeling pas in behandeling als ook de ouders hun deel hebben ingevuld."),
  ],
  31: [
    piece("Basisscholen kunnen rechtstreeks een beroep doen op onze mensen. Het afgelopen jaar lukte het vrijwel altijd om binnen drie weken te starten."),
    piece("De externe functie heeft een eigen budget en een eigen coördinator gekregen."),
  ],
  32: [
    piece("Voor leerlingen die bijna toe zijn aan een basisschool is er een schakelgroep. Daar oefenen zij met grotere groepen en meer zelfstandigheid."),
    piece("De schakelfunctie werkt wanneer de ontvangende school vroeg meedoet; dat hebben we in onze stappen vastgelegd."),
  ],
  33: [
    piece("Een klein aantal leerlingen volgt onderwijs op de behandelplek. De uren worden elke zes weken opnieuw vastgesteld."),
    piece("Wij bieden onderwijs in blokken van een half uur aan leerlingen voor wie een schooldag nog te lang is."),
  ],
  34: [
    piece("In de ouderpeiling vragen wij naar de samenwerking tussen onderwijs en hulp. Ouders zijn positief over de klas en kritischer over de wachttijd."),
    piece("Ouders spreken we liever dan dat we een lijst sturen; de uitkomsten van die gesprekken leggen we vast."),
  ],
};

/** Worked-out examples of the indicators about the meeting of school, parents and partners (35 to 43). */
export const meetingExamples: Readonly<Record<number, Piece[]>> = {
  35: [
    piece("Het knooppunt staat in de schoolgids, in het ondersteuningsplan van elke school en in de jaarplanning.", many),
    piece("Ieder overleg over een leerling eindigt met de vraag of een knooppunt iets toevoegt. Meestal niet, soms precies op tijd wel.", one),
  ],
  36: [
    piece("We beluisteren elk jaar een paar knooppunten met toestemming van ouders, om van elkaar te leren."),
    piece("De kwaliteit wordt geborgd met een korte checklist voor voorbereiding en verslag."),
    piece("Intern begeleiders wisselden het voorzitterschap uit: zij leidden een gesprek op een andere school. Dat leverde verrassend veel op.", many),
  ],
  37: [
    piece("Doordat onderwijs, jeugdhulp en gezondheidszorg tegelijk aan tafel zitten, hoeven ouders hun verhaal maar één keer te doen."),
    piece("De gemeente kan vanuit het knooppunt direct hulp toekennen. Bij eenvoudige vragen werkt dat al goed."),
  ],
  38: [
    piece("Verslagen worden gedeeld in een beveiligde omgeving. Mailen van gegevens over leerlingen doen we niet meer."),
    piece("Alle deelnemers tekenen voor vertrouwelijkheid en ouders krijgen elk verslag als eerste te lezen."),
  ],
  39: [
    piece("Bij de inschrijving leggen we uit wat een knooppunt is en vragen we toestemming. Voor elk gesprek vragen we die opnieuw."),
    piece("De toestemming staat in het aanmeldformulier. Een enkele ouder geeft die niet; dan zoeken we een andere vorm."),
  ],
  40: [
    piece("Wie namens ons aanschuift kan beslissen over extra begeleiding tot een half schooljaar. Voor meer is één telefoontje met de directie genoeg."),
    piece("De intern begeleider heeft mandaat en een klein budget. Dat versnelt."),
  ],
  41: [
    piece("Leerlingbespreking, ondersteuningsteam en knooppunt volgen nu op elkaar; wat in het ene gesprek is gezegd hoeft in het andere niet opnieuw."),
    piece("We hebben één overlegvorm geschrapt. Niemand heeft hem gemist."),
  ],
  42: [
    piece(({ place }) => `Met de kernpartners in ${place} is vastgelegd hoe snel men reageert, wie men belt en wat er gebeurt als iemand verhinderd is.`),
    piece("De werkafspraken zijn drie jaar oud en worden herzien nu er een andere jeugdhulpaanbieder is."),
  ],
  43: [
    piece("Ouders die een knooppunt meemaakten krijgen een apart vragenlijstje. De reacties gebruiken we in de scholing van voorzitters."),
    piece("Dit onderwerp komt volgend jaar in de peiling; nu nog niet."),
  ],
};
