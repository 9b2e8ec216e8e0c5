import type { BoardYear } from "../board-year";
import { large, later, many, one, piece, type Pool, type Voice } from "./voice";
import { count, countOrZero, pupils, sentence } from "./words";

type Counts = Exclude<BoardYear["attendance"]["atHome"], string>;

const given = ({ year }: Voice) => typeof year.attendance.atHome !== "string";
const none = ({ year }: Voice) => typeof year.attendance.atHome !== "string" && year.attendance.atHome.all === 0;
const some = (voice: Voice) => given(voice) && !none(voice);
const unknown = ({ year }: Voice) => year.attendance.atHome === "unknown";
const notGiven = ({ year }: Voice) => year.attendance.atHome === "notGiven";
const partTime = ({ year }: Voice) => year.attendance.partTime > 0;

function home({ year }: Voice): Counts {
  const { atHome } = year.attendance;
  return typeof atHome === "string" ? { withParents: 0, byParents: 0, other: 0, all: 0 } : atHome;
}

/** Pupils at home. The counts are those of the figures; who they are is never told. */
export const atHome: Pool = {
  short: [
    piece("0", none),
    piece((v) => `${home(v).all}. Met ouders en leerplicht is contact.`, some),
    piece("Geen thuiszitters.", none),
    piece("Wij volgen de registratie van leerplicht.", notGiven),
    piece((v) => `${sentence(pupils(home(v).all))}, zie de cijfers.`, some),
    piece("Niet bekend.", unknown),
  ],
  look: [
    piece("Er waren dit schooljaar geen thuiszitters. Dat is niet vanzelf gegaan: van een paar leerlingen hebben wij het verzuim vroeg zien oplopen.", none),
    piece("Wij hadden dit jaar geen leerlingen die thuiszaten.", none),
    piece((v) => `Het ging om ${pupils(home(v).all)}. Bij ${count(home(v).withParents)} van hen was dat in overleg met de ouders, als tussenstap naar een plek die beter past.`, some, (v) => home(v).withParents > 0 && home(v).all > 1),
    piece((v) => `${sentence(pupils(home(v).all))} ${home(v).all === 1 ? "was" : "waren"} langer dan vier weken thuis. De oorzaken lopen uiteen en raken bijna altijd ook de thuissituatie of de gezondheid.`, some),
    piece(({ before, ...rest }) => {
      const last = before && typeof before.attendance.atHome !== "string" ? before.attendance.atHome.all : undefined;
      const now = home({ before, ...rest }).all;
      if (last === undefined) return `Wij telden ${pupils(now)}.`;
      if (now < last) return `Het aantal daalde van ${countOrZero(last)} naar ${countOrZero(now)}. Wij schrijven dat toe aan eerder bellen: na de derde dag ziekmelding is er contact met ouders.`;
      if (now > last) return `Het aantal steeg van ${countOrZero(last)} naar ${countOrZero(now)}. Dat baart ons zorgen, ook al gaat het om kleine getallen waarin één gezin met meer kinderen al verschil maakt.`;
      return `Het aantal bleef gelijk: ${count(now)}, net als vorig jaar. Het zijn niet dezelfde leerlingen.`;
    }, later, given, (v) => home(v).all > 0),
    piece("Onze scholen registreren verzuim, maar tot nu toe niet op een manier die aansluit bij de definitie van het samenwerkingsverband. Wij geven daarom geen aantal dat wij niet kunnen verantwoorden.", unknown),
    piece("Het aantal thuiszitters wordt bij ons door leerplicht bijgehouden. Eigen cijfers leveren wij dit jaar niet aan; over de aanpak wel het volgende.", notGiven),
  ],
  did: [
    piece(({ year }) => `Daarnaast volg${year.attendance.partTime === 1 ? "de" : "den"} ${pupils(year.attendance.partTime)} een deel van de week onderwijs. Voor ieder van hen ligt er een opbouwplan waarin staat wanneer we weer kijken.`, partTime),
    piece("Verzuim wordt elke maand door directeur en intern begeleider doorgenomen. Ook geoorloofd verzuim telt mee, want daar begint het vaak."),
    piece("De jeugdarts denkt mee bij langdurige ziekmelding. Dat levert ouders een ander gesprek op dan wanneer leerplicht belt."),
    piece("Voor leerlingen die thuis waren is een leerkracht aangewezen die contact hield en lesstof bracht, hoe beperkt ook.", some),
    piece("We hebben goede ervaringen met een rustige werkplek buiten de klas. Een leerling hoeft dan niet te kiezen tussen alles of niets."),
    piece("Bij elke dreigende thuiszitter komt het knooppunt binnen twee weken bijeen, met mandaat van alle kanten.", many),
    piece("De vaste contactpersoon van leerplicht is dit jaar vier keer op school geweest, ook zonder aanleiding.", one),
  ],
  next: [
    piece("Wij sluiten aan bij de verzuimaanpak van het samenwerkingsverband en scholen daarvoor de administratie."),
    piece(({ labels }) => `Ons doel voor ${labels.next} is dat niemand langer dan zes weken zonder passend aanbod thuis is.`),
    piece("Er komt één lijst voor alle scholen, zodat wij volgend jaar wél cijfers kunnen geven.", unknown),
    piece("De wachttijd voor jeugdhulp is een knelpunt dat wij niet zelf kunnen oplossen. Het staat op de agenda van het overleg met de gemeente."),
    piece("We blijven het zo doen; het is intensief maar het werkt.", none),
  ],
  detail: [
    piece((v) => `| | Aantal |\n| In overleg met ouders | ${home(v).withParents} |\n| Besluit van ouders | ${home(v).byParents} |\n| Overig | ${home(v).other} |\n| Deels in onderwijs | ${v.year.attendance.partTime} |`, given, large),
    piece("Wat in de meeste situaties hielp:\n- een vast gezicht dat contact houdt;\n- kleine stappen die de leerling zelf mag kiezen;\n- één plan van school en hulpverlening samen."),
    piece("Wat ons opvalt: achter verzuim zit zelden één oorzaak. School, thuis en gezondheid lopen door elkaar, en wie maar één van de drie aanpakt komt niet ver.", large),
  ],
};
