import { detailed, large, later, many, one, piece, type Pool } from "./voice";
import { percent, someSchools } from "./words";

/** Anchor 4: the structure of support. */
export const anchor4: Pool = {
  short: [
    piece("De ondersteuningsstructuur is beschreven en iedereen kent de weg."),
    piece(({ year }) => `${percent(year.anchors.scores[3], 0)} in de laatste meting. Intern begeleider en directeur spreken elkaar wekelijks.`, one),
    piece("Korte lijnen met jeugdhulp en de jeugdverpleegkundige.", one),
    piece("Ieder kwartaal overlegt de directie met de intern begeleiders over de ondersteuning.", many),
  ],
  look: [
    piece(({ year }) => `De ondersteuningsstructuur krijgt ${percent(year.anchors.scores[3], 0)}. De stappen zijn bekend, en ook wie waarover beslist. Het verslag van gesprekken kan korter.`),
    piece(({ place }) => `Met de partners in ${place} zijn de lijnen kort. Wel merken wij dat gezinshulpverleners vaak wisselen, waardoor afspraken opnieuw gemaakt moeten worden.`),
    piece((v) => `Alle scholen hebben een ondersteuningsteam dat minstens zes keer per jaar bijeenkomt. Op ${someSchools(v, 0.4)} scholen zit de jeugdverpleegkundige daar altijd bij.`, large),
    piece("De intern begeleider is op onze school nog te vaak degene die alles regelt. Dat maakt ons kwetsbaar bij ziekte, zoals dit voorjaar bleek.", one),
    piece(({ year }) => `${percent(year.anchors.scores[3], 0)} van de indicatoren is op orde. De lagere score zit bij het betrekken van leerlingen zelf: zij worden gehoord, maar zitten zelden aan tafel.`),
    piece("Het beeld is stabiel vergeleken met vorig jaar. De grote verandering zat in de samenwerking met de gemeente, en die is nu twee jaar oud.", later),
  ],
  did: [
    piece("Het takenpakket van de intern begeleider is herschreven. Organiseren gaat naar de administratie, zodat er tijd is voor de klas."),
    piece(({ places }) => `Met de gemeente${places.includes(" en ") ? "n" : ""} ${places} is een werkafspraak gemaakt over wie de regie heeft zodra er thuis ook hulp is.`),
    piece("Leerkrachten schuiven zelf aan bij het overleg over hun leerling; een collega of de directeur neemt dan de groep over. Dat vraagt organisatie, maar het scheelt een extra gesprek."),
    piece("Het bovenschoolse ondersteuningsteam heeft nu een vaste contactpersoon per school. Vragen worden binnen vijf werkdagen opgepakt.", large),
    piece("We hielden een bijeenkomst met jeugdhulp, de buurtsportcoach en de kinderopvang om elkaar te leren kennen. Drie van de vier partners zaten voor het eerst samen aan tafel.", one),
    piece("Dossiers zijn opgeschoond en de afspraken over toestemming van ouders zijn aangescherpt."),
    piece("Directeuren bespreken twee keer per jaar met het bestuur hoe het ondersteuningsteam werkt en wat het oplevert.", many),
  ],
  next: [
    piece("Leerlingen vanaf groep 7 worden vanaf september uitgenodigd bij hun eigen gesprek."),
    piece(({ labels }) => `In ${labels.next} evalueren we met de partners of de werkafspraken nageleefd worden.`),
    piece("We zoeken vervanging achter de hand voor de intern begeleider.", one),
    piece("De rol van kwaliteitscoördinator wordt op alle scholen ingevoerd, met een eigen opleiding.", large),
    piece("Er komt een korte handreiking voor ouders: bij wie kan ik terecht en wat gebeurt er dan?"),
  ],
  detail: [
    piece("Zo loopt een vraag bij ons:\n1. De leerkracht bespreekt de vraag met ouders en de intern begeleider.\n2. Het ondersteuningsteam denkt mee en spreekt een periode af.\n3. Lukt het dan nog niet, dan volgt het knooppunt met partners en ouders.\n4. Na uiterlijk twaalf weken kijken we met dezelfde mensen terug."),
    piece("## Rollen\n**Leerkracht:** eerste aanspreekpunt voor leerling en ouders.\n**Intern begeleider:** begeleidt leerkrachten en bewaakt de cyclus.\n**Directeur:** beslist over inzet van mensen en geld.", detailed),
    piece("Partners met wie vaste afspraken bestaan: de jeugdgezondheidszorg, het wijkteam, leerplicht en de kinderopvang. Met de huisartsen lukt dat nog niet."),
  ],
};
