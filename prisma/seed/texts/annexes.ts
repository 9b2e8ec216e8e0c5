import type { Voice } from "./voice";
import { count, enumerate, percent, someSchools } from "./words";

export type AnnexText = { title: string; sources: string; text: string; after?: string };

/** Long annexes, for the boards that write them; one a year. */
export const annexes: readonly ((voice: Voice) => AnnexText)[] = [
  (v) => ({
    title: "Verdeling van middelen over de scholen",
    sources: "Meerjarenbegroting; notitie verdeelsleutel ondersteuningsmiddelen",
    after: "middelenSwv",
    text: `# Aanleiding
Tot drie jaar geleden verdeelden wij de middelen naar het aantal leerlingen. Dat was eenvoudig, maar scholen met veel ondersteuningsvragen kwamen tekort en andere hielden over. In gesprekken met directeuren is een andere sleutel gemaakt.
# Uitgangspunten
1. Iedere school moet de basis zelf kunnen bekostigen.
2. Waar de vraag groter is, gaat meer geld heen, zonder dat scholen daarvoor een dossier hoeven aan te leggen.
3. Wat wij samen beter kunnen, doen we samen.
# De sleutel
De verdeling kent drie lagen. De eerste laag is een vast bedrag per school. De tweede laag volgt het aantal leerlingen en een weging voor de wijk. De derde laag blijft op bestuursniveau en betaalt het ondersteuningsteam.
| Laag | Aandeel | Wie beslist |
| Vaste voet | 20% | ligt vast |
| Naar leerlingen en wijk | 55% | ligt vast |
| Gezamenlijk | 25% | directeurenberaad |
# Wat het heeft opgeleverd
Van onze ${v.year.schoolCounts.all} scholen gingen er ${someSchools(v, 0.4)} op vooruit en ${someSchools(v, 0.3)} op achteruit. Dat vroeg uitleg, vooral aan medezeggenschapsraden. Na een jaar is de rust terug en wordt er minder gesproken over geld en meer over inzet.
## Wat nog niet goed gaat
Kleine scholen houden na de vaste voet te weinig over om een eigen specialist aan te stellen. Wij onderzoeken of zij samen iemand kunnen benoemen.
## Vervolg
De sleutel geldt voor drie jaar. Daarna kijken wij of de weging voor de wijk nog klopt met wat scholen in de praktijk meemaken.`,
  }),
  (v) => ({
    title: `Terugblik op de ambities rond ${v.theme}`,
    sources: "Evaluatie werkgroep; lesbezoeken; gesprekken met leerlingen",
    after: "ankerpunten",
    text: `# Waar wij vandaan kwamen
Onze scholen vroegen de afgelopen jaren het meest om ondersteuning bij ${v.theme}. Er was aanbod, maar dat bereikte vooral de intern begeleiders. In de klas veranderde weinig. De werkgroep kreeg de opdracht om daar verandering in te brengen zonder een nieuw project op te tuigen.
# Wat er is gedaan
De werkgroep bezocht ${count(someSchools(v, 0.5))} scholen en keek in totaal naar een groot aantal lessen. Uit die bezoeken kwamen drie patronen.
- Leerkrachten weten wat een leerling nodig heeft, maar missen tijd om het voor te bereiden.
- Wat op de ene school vanzelf spreekt, is op de andere onbekend.
- Leerlingen kunnen goed vertellen wat hun helpt, als iemand het vraagt.
Op grond daarvan zijn drie dingen gekozen: kant-en-klare lesopeningen, een maandelijkse inloopmiddag en een kort gesprek met leerlingen na elk blok.
## De lesopeningen
Twaalf leerkrachten maakten samen veertig lesopeningen die zonder voorbereiding bruikbaar zijn. Zij staan in een gedeelde map en worden aangevuld door wie er een goede heeft.
## De inloopmiddag
De opkomst wisselde. Op middagen met één duidelijk onderwerp kwamen de meeste mensen, op algemene middagen bijna niemand.
## Gesprekken met leerlingen
Dit bleek het waardevolste onderdeel. Leerkrachten hoorden dingen die zij uit toetsen niet konden halen.
# Wat we zien
| Kijkpunt | Bij de start | Nu |
| Doel van de les is duidelijk voor leerlingen | wisselend | op de meeste scholen |
| Extra instructie is vooraf bedacht | zelden | vaak |
| Leerlingen weten wat hun volgende stap is | zelden | wisselend |
De score op ankerpunt 3 (${percent(v.year.anchors.scores[2], 0)}) geeft hetzelfde beeld. Wij trekken daaruit geen conclusie over oorzaak en gevolg; daarvoor gebeurde er te veel tegelijk.
# Hoe verder
De werkgroep houdt op te bestaan. De lesopeningen en de gesprekken blijven, want die dragen zichzelf. De inloopmiddag maakt plaats voor bezoek op aanvraag.`,
  }),
  (v) => ({
    title: "Samenwerking met gemeenten en jeugdhulp",
    sources: "Verslagen bestuurlijk overleg; werkafspraken preventie",
    text: `# Met wie
Onze scholen staan in ${enumerate(v.places.split(/, | en /))}. In elke gemeente zijn de jeugdhulp en het preventieve werk anders geregeld. Voor ouders die verhuizen, of van wie de kinderen op verschillende scholen zitten, is dat niet uit te leggen.
# Wat wij wilden bereiken
- Op elke school een vast gezicht vanuit preventieve hulp.
- Eén manier van melden en terugkoppelen.
- Hulp die in de schooltijd en het liefst op school plaatsvindt.
# Wat er is bereikt
Op ${count(someSchools(v, 0.75))} scholen is nu wekelijks iemand aanwezig. De terugkoppeling naar school is verbeterd, mits ouders daarmee instemmen. Dat laatste vragen wij altijd eerst, ook als het onhandig uitkomt.
## Een voorbeeld, zonder namen
Een leerkracht merkte dat een leerling stiller werd. Ouders hadden hetzelfde gezien, maar wisten niet bij wie zij moesten zijn. De medewerker preventie sprak het gezin in dezelfde week. Na vier gesprekken was verdere hulp niet nodig. Zonder vast gezicht op school had dit maanden geduurd.
# Wat niet lukte
1. Het melden verloopt per gemeente nog op een eigen manier.
2. Bij langdurig verzuim blijft onduidelijk wie de regie heeft.
3. De financiering is telkens voor één jaar geregeld.
# Vervolg
In ${v.labels.next} bespreken wij met gemeenten een afspraak voor langere tijd. Het bestuur brengt de ervaringen van scholen in, het samenwerkingsverband bewaakt dat de afspraken in de hele regio op elkaar lijken.`,
  }),
];
