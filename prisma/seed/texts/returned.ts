import type { Referrals } from "../facts/referrals";
import { large, later, many, one, piece, split, type Pool, type Voice } from "./voice";
import { count, pupils, sentence } from "./words";

function back({ year }: Voice): Referrals["back"] {
  if (!year.referrals) throw new Error("a passage about returned pupils for a board without primary schools");
  return year.referrals.back;
}

const all = (voice: Voice) => back(voice).so + back(voice).sbo;
const none = (voice: Voice) => all(voice) === 0;
const some = (voice: Voice) => all(voice) > 0;

/** Pupils who came back from special schools. */
export const returned: Pool = {
  short: [
    piece("0", none),
    piece("Geen.", none),
    piece("n.v.t.", none),
    piece((v) => `SO: ${back(v).so}, SBO: ${back(v).sbo}.`, some, split),
    piece((v) => `${sentence(pupils(all(v)))}.`, some),
  ],
  look: [
    piece("Er zijn dit jaar geen leerlingen teruggekomen. Wij hebben er ook geen aanvraag voor gehad.", none),
    piece("Niemand kwam terug van SBO of SO. Een gesprek daarover is wel gevoerd, maar ouders zagen er op dat moment van af.", none),
    piece("Geen enkele leerling keerde terug. Dat past bij het beeld dat wij al langer hebben: wie eenmaal is verwezen, blijft meestal.", none, many),
    piece("Dit jaar had niemand die stap te maken. De leerlingen die eerder terugkwamen doen het goed.", none, one),
    piece("Terugplaatsing kwam niet voor. Bij één herbeoordeling is zij wel als mogelijkheid besproken.", none, large),
    piece((v) => `${sentence(pupils(all(v)))} ${all(v) === 1 ? "maakte" : "maakten"} de stap terug naar een van onze basisscholen. Van SO kwamen er ${count(back(v).so)}, van SBO ${count(back(v).sbo)}.`, some, many, split),
    piece((v) => `Wij mochten ${pupils(all(v))} verwelkomen na een periode op een gespecialiseerde school.`, some, one),
    piece((v) => `Het gaat om ${pupils(all(v))}. Terugplaatsen is maatwerk: de een begon met twee ochtenden, de ander kwam na de zomer meteen voor de hele week.`, (v) => all(v) > 1),
    piece((v) => {
      const last = (v.before?.referrals?.back.so ?? 0) + (v.before?.referrals?.back.sbo ?? 0);
      return all(v) >= last
        ? `Vorig jaar waren het er ${count(last)}, nu ${count(all(v))}. De drempel lijkt lager te worden.`
        : `Vorig jaar waren het er ${count(last)}, nu ${count(all(v))}. Bij zulke aantallen zegt een daling niet veel.`;
    }, later, some, many),
  ],
  did: [
    piece("De ambulant begeleider van de school van herkomst bleef de eerste tien weken betrokken, ook voor vragen van de leerkracht.", some),
    piece("Voor de start was er een kennismaking in de klas en een gesprek met de ouders over wat goed ging op de vorige school.", some),
    piece("Bij elke terugplaatsing is één persoon verantwoordelijk voor het volgen. Dat is niet altijd de intern begeleider.", some, large),
    piece("Scholen geven aan dat zij wel willen, maar dat de begeleiding na de overstap te snel stopt. Dat hebben wij bij het samenwerkingsverband neergelegd.", many),
    piece("Ons team is open over wat het kan bieden en wat niet. Dat maakt de gesprekken met ouders eerlijker.", one),
  ],
  next: [
    piece("We spreken met het SBO af om bij elke herbeoordeling een basisschool uit te nodigen."),
    piece("Bij verwijzing leggen we voortaan vast wanneer we terugkeer bespreken."),
    piece("Wij blijven openstaan voor terugplaatsing en zeggen dat ook tegen ouders die vertrekken."),
    piece(({ labels }) => `In ${labels.next} volgen we deze leerlingen een jaar lang om te leren wat helpt.`, some),
  ],
  detail: [
    piece((v) => `| Vanuit | Aantal |\n| SO | ${back(v).so} |\n| SBO | ${back(v).sbo} |\n| Taalschool of cluster 2 | ${back(v).language} |`, large),
    piece("Wat een terugkeer doet slagen:\n- tijd om te wennen, zonder vast schema;\n- een leerkracht die zelf ja heeft gezegd;\n- korte lijnen met de vorige school.", some),
  ],
};
