import type { DemoBoard } from "./boards/demo-board";
import { randomFor } from "./random";
import { partnershipOf, type PartnershipCode } from "./region";

export type DemoSchool = {
  code: string;
  name: string;
  type: "bao" | "sbo" | "so";
  municipality: string;
  partnership: PartnershipCode;
};

/** Names that a school might have. */
const NAMES = [
  "De Kiezelsteen", "Het Lantaarntje", "De Zwaluwhof", "’t Mierennest", "De Duinroos", "Het Touwbos", "De Veldleeuwerik",
  "De Papieren Boot", "Het Speelkwartier", "De Drie Linden", "De Waterjuffer", "Het Kompasblad", "De Beukennoot",
  "De Oude Bongerd", "Het Sterrenveld", "De Rietpluim", "De Vuurtoren", "Het Klimtouw", "De Appelgaard", "De Kraanvogel",
  "De Schatkaart", "’t Hazelhof", "De Windroos", "Het Breiwerk", "De Steltloper", "De Leilinde", "Het Stroomdal",
  "De Zevensprong", "De Korenschoof", "Het Vlechtwerk", "De Kleine Kapitein", "De Vliegerdans", "Het Mozaïekje",
  "De Wilgentuin", "De Bergkristal", "De Hoefslag", "Het Poortgebouw", "De Boomklever", "De Kwartelhof", "Het Weerlicht",
  "De Molenwiek", "De Sleutelbloem", "Het Rondeel", "De Spoorzoeker", "De Grutto", "’t Zonnedak", "De Keistap",
  "Het Loofhuis", "De Ankerplaats", "De Roerdomp", "De Dorpsbron", "Het Tandwiel", "De Notendop", "De Paardenbloem",
  "Het Vertelpunt", "De Otterburcht", "De Zilverden", "Het Verhalenhuis", "De Braamstruik", "De Kroosvaart",
  "Het Houtvlot", "De Maretak", "De Torenvalk", "’t Kruispad", "De Madelief", "De Wissel", "Het Palet van Oost",
  "De Egelantier", "De Kersenpit", "Het Binnenhofje", "De Trapgevel", "De Pimpelmees", "De Overzet", "Het Zandkasteel",
  "De Vlierbes", "De Zwerfkei", "Het Luchtkasteel", "De Berkenlaan", "De Nachtegaal", "De Kring van Noord",
] as const;

const SPECIAL_NAMES = ["De Springplank", "De Wegwijzer", "Het Baken", "De Rustpunt", "De Oversteek", "De Lichtboei"] as const;

/** All schools of all boards, in a fixed order. Codes begin with 9, which no real school has. */
export function schoolsOfBoards(boards: readonly DemoBoard[]): Map<DemoBoard, DemoSchool[]> {
  const used = new Map<string, number>();
  const regular = randomFor("school names").shuffle(NAMES);
  let regularCount = 0;
  let specialCount = 0;
  let total = 0;

  const nameOf = (type: DemoSchool["type"]): string => {
    const name =
      type === "bao" ? regular[regularCount++ % regular.length] : SPECIAL_NAMES[specialCount++ % SPECIAL_NAMES.length];
    const base = type === "bao" ? (name ?? "") : `${type.toUpperCase()} ${name ?? ""}`;
    const times = used.get(base) ?? 0;
    used.set(base, times + 1);
    const kinds = ["", "Kindcentrum ", "Basisschool "];
    return `${kinds[times % kinds.length] ?? ""}${base}`;
  };
  const codeOf = (index: number): string => {
    const letters = "ABCDEFGHJKLMNPRSTVWXZ";
    const first = letters[Math.floor(index / letters.length) % letters.length] ?? "A";
    return `9${Math.floor(index / letters.length ** 2)}${first}${letters[index % letters.length] ?? "A"}`;
  };

  return new Map(
    boards.map((board) => [
      board,
      board.schools.flatMap(({ municipality, bao = 0, sbo = 0, so = 0 }) =>
        [...Array<"bao">(bao).fill("bao"), ...Array<"sbo">(sbo).fill("sbo"), ...Array<"so">(so).fill("so")].map(
          (type): DemoSchool => ({
            code: codeOf(total++),
            name: schoolCountOf(board) === 1 ? ownName(board) : nameOf(type),
            type,
            municipality,
            partnership: partnershipOf(municipality),
          }),
        ),
      ),
    ]),
  );
}

export function schoolCountOf(board: DemoBoard): number {
  return board.schools.reduce((total, { bao = 0, sbo = 0, so = 0 }) => total + bao + sbo + so, 0);
}

/** A board of one school is usually named after it. */
function ownName(board: DemoBoard): string {
  return board.name.replace(/^(Stichting|Vereniging) (Basisschool )?/, "");
}
