import type { Referrals } from "../facts/referrals";
import { detailed, large, later, many, one, piece, split, type Pool, type Voice } from "./voice";
import { count, percent, pupils, sentence } from "./words";

function facts({ year }: Voice): Referrals {
  if (!year.referrals) throw new Error("a passage about referrals for a board without primary schools");
  return year.referrals;
}

/** Percent of the board's primary school pupils, two decimals. */
function share(voice: Voice, of: "so" | "sbo"): number {
  return (facts(voice)[of] / voice.year.totals.bao) * 100;
}

const unsplit = (voice: Voice) => !split(voice);

/** Referrals to SO and SBO. */
export const referrals: Pool = {
  short: [
    piece((v) => `SO: ${facts(v).so}, SBO: ${facts(v).sbo}.`, split),
    piece((v) => `${sentence(pupils(facts(v).so))} naar SO en ${pupils(facts(v).sbo)} naar SBO.`, split),
    piece((v) => `${sentence(pupils(facts(v).granted))} verwezen. De verdeling over SO en SBO hebben wij niet bijgehouden.`, unsplit),
    piece("Geen verwijzingen dit jaar.", (v) => facts(v).granted === 0),
  ],
  look: [
    piece((v) => `Van onze leerlingen ging ${percent(share(v, "so"), 2)} naar SO en ${percent(share(v, "sbo"), 2)} naar SBO. In de hele regio is dat ${percent(v.region.so, 2)} en ${percent(v.region.sbo, 2)}.`, split, (v) => v.year.totals.bao > 600),
    piece((v) => `Er zijn ${facts(v).asked} toelaatbaarheidsverklaringen aangevraagd en ${facts(v).granted} afgegeven. Dat bijna elke aanvraag wordt gehonoreerd, laat zien dat scholen pas aanvragen als andere wegen zijn bewandeld.`, (v) => facts(v).granted > 8),
    piece((v) => `Wij verwezen ${pupils(facts(v).so)} naar SO en ${pupils(facts(v).sbo)} naar SBO. Bij één school zegt een percentage weinig; wij kijken daarom naar het verhaal achter elke verwijzing.`, split, one),
    piece((v) => {
      const [now, last] = [facts(v).granted, v.before?.referrals?.granted ?? 0];
      if (now === last) return `Het aantal verwijzingen is met ${now} gelijk aan vorig jaar.`;
      return now < last
        ? `Het aantal verwijzingen daalde van ${last} naar ${now}. Of dat doorzet durven wij nog niet te zeggen.`
        : `Het aantal verwijzingen nam toe van ${last} tot ${now}. De stijging zit vooral bij jonge leerlingen met een complexe vraag.`;
    }, later, (v) => facts(v).granted + (v.before?.referrals?.granted ?? 0) > 3),
    piece((v) => `In totaal zijn ${pupils(facts(v).granted)} verwezen. Hoe dat over SO en SBO is verdeeld kunnen wij voor dit jaar niet meer achterhalen.`, unsplit, (v) => facts(v).granted > 1),
    piece("Wij verwijzen meer dan gemiddeld. Dat hangt samen met de wijken waarin onze scholen staan, maar ook met verschillen tussen scholen die wij niet kunnen verklaren.", many, (v) => v.board.referrals > 1.05),
    piece("Ons verwijzingspercentage ligt onder dat van de regio. Wij letten erop dat dit geen doel op zich wordt: het gaat om de plek waar een leerling zich ontwikkelt.", (v) => v.board.referrals < 0.95),
    piece((v) => (facts(v).granted === 0 ? "Dit jaar is geen enkele leerling verwezen." : `Het gaat om ${pupils(facts(v).granted)}${v.one ? ". Beide scholen en de ouders waren het over de stap eens" : ", in kleine aantallen per school"}.`)),
  ],
  did: [
    piece("Voor elke aanvraag kijken twee orthopedagogen mee, van wie één de leerling niet kent. Dat heeft tot een paar andere uitkomsten geleid.", large),
    piece((v) => `Bij ${count(facts(v).otherSchoolTried)} van de verwezen leerlingen is eerst een plek op een andere basisschool onderzocht.`, detailed, (v) => facts(v).otherSchoolTried > 0),
    piece((v) => `Van de verwezen leerlingen waren er ${count(facts(v).knownEarly)} al in de kleuterklas in beeld. Daar ligt dus de sleutel, en daar zetten we extra mensen in.`, detailed, (v) => facts(v).knownEarly > 2),
    piece("Ouders zijn steeds vanaf het eerste gesprek betrokken geweest. In de evaluaties noemen zij de duidelijkheid over de stappen als sterkste punt.", many),
    piece("Bij beide kanten van een verwijzing zit nu iemand van de ontvangende school aan tafel, zodat de overgang minder koud is."),
    piece("We hebben bekeken welke ondersteuning vooraf is ingezet. In de meeste dossiers is dat goed te volgen, in enkele ontbreekt wat het effect was."),
    piece("De school heeft eerst zelf een half jaar een kleine groep gedraaid met een extra leerkracht. Voor de meeste leerlingen was dat genoeg.", one),
    piece("Door vroeg de ambulant begeleider te betrekken lukt het vaker om een leerling op de eigen school te houden."),
  ],
  next: [
    piece("Met het speciaal onderwijs onderzoeken we of leerlingen een deel van de week op hun eigen basisschool kunnen blijven.", many),
    piece("Volgend jaar bespreken we de verwijzingen per wijk in plaats van per school.", large),
    piece(({ labels }) => `Voor ${labels.next} spreken we geen streefgetal af, wel dat elke verwijzing achteraf wordt besproken.`),
    piece("Wij willen scherper kijken naar de groep die via een andere school bij ons komt en korte tijd later alsnog wordt verwezen.", detailed),
    piece("De samenwerking met het ondersteuningsteam zetten we voort."),
    piece("Vanaf dit najaar houden wij SO en SBO apart bij.", unsplit),
  ],
  detail: [
    piece((v) => `| Groep | Aantal |\n| 1-2 | ${facts(v).perGroup[0]} |\n| 3 | ${facts(v).perGroup[1]} |\n| 4 | ${facts(v).perGroup[2]} |\n| 5 | ${facts(v).perGroup[3]} |\n| 6-8 | ${facts(v).perGroup[4]} |`, detailed, (v) => facts(v).granted > 20),
    piece("Vragen die wij bij elke aanvraag stellen:\n- Wat heeft deze leerling nodig dat wij niet kunnen bieden?\n- Wie heeft er van buiten meegekeken?\n- Wanneer en hoe kijken we of terugkeer mogelijk is?"),
    piece("## Duiding\nTussen scholen lopen de percentages uiteen. Drie verklaringen komen in gesprekken terug: de ervaring van het team, de beschikbaarheid van extra handen en de afstand tot het speciaal onderwijs.", large),
  ],
};
