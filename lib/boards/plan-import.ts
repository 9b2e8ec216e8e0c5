import type { BoardsFileDoubt, BoardsFileRow } from "./read-boards-csv";

export type KnownBoard = {
  number: string;
  name: string;
  /** Codes of the region's SWVs it takes part in now. */
  partnerships: readonly string[];
  /** Whether it takes or took part in SWVs of other regions as well, whose reports carry its name. */
  shared: boolean;
};
export type KnownSchool = {
  code: string;
  name: string;
  type: string;
  municipality: string;
  partnership: string;
  boardNumber: string;
};

/** What an import would do. Only a plan without doubts may be carried out. */
export type BoardsImportPlan = {
  newBoards: { number: string; name: string }[];
  renamedBoards: { number: string; from: string; to: string }[];
  /** Boards, new or known, that begin to take part in an SWV. */
  joining: { number: string; partnership: string }[];
  newSchools: KnownSchool[];
  changedSchools: { code: string; name: string; changes: string[] }[];
  unchangedSchools: number;
  doubts: BoardsFileDoubt[];
};

/**
 * Holds the rows of a file against what the region has. Schools and boards that the file does not
 * name stay as they are.
 *
 * @param foreign codes of schools that other regions manage: not to be touched
 */
export function planBoardsImport(
  rows: readonly BoardsFileRow[],
  known: { boards: readonly KnownBoard[]; schools: readonly KnownSchool[]; partnerships: readonly string[] },
  foreign: { schools: ReadonlySet<string> },
): BoardsImportPlan {
  const boards = new Map(known.boards.map((board) => [board.number, board]));
  const schools = new Map(known.schools.map((school) => [school.code, school]));
  const plan: BoardsImportPlan = {
    newBoards: [],
    renamedBoards: [],
    joining: [],
    newSchools: [],
    changedSchools: [],
    unchangedSchools: 0,
    doubts: [],
  };
  const planned = new Set<string>();
  for (const { line, board, school } of rows) {
    if (!known.partnerships.includes(school.partnership)) {
      plan.doubts.push({ line, column: "swv", message: `SWV ${school.partnership} hoort niet bij uw regio.` });
      continue;
    }
    if (foreign.schools.has(school.code)) {
      plan.doubts.push({ line, column: "schoolcode", message: "Deze school hoort bij een andere regio." });
      continue;
    }
    const existing = boards.get(board.number);
    if (existing?.shared && existing.name !== board.name) {
      const message = `Bestuur ${board.number} hoort of hoorde ook bij een andere regio en heet daar "${existing.name}". Neem die naam over.`;
      plan.doubts.push({ line, column: "bestuur", message });
      continue;
    }
    if (!planned.has(board.number)) {
      planned.add(board.number);
      if (!existing) plan.newBoards.push(board);
      else if (existing.name !== board.name) {
        plan.renamedBoards.push({ number: board.number, from: existing.name, to: board.name });
      }
    }
    const joins = (one: { number: string; partnership: string }) =>
      one.number === board.number && one.partnership === school.partnership;
    if (!existing?.partnerships.includes(school.partnership) && !plan.joining.some(joins)) {
      plan.joining.push({ number: board.number, partnership: school.partnership });
    }
    const next: KnownSchool = { ...school, boardNumber: board.number };
    const before = schools.get(school.code);
    if (!before) plan.newSchools.push(next);
    else {
      const changes = differences(before, next);
      if (changes.length === 0) plan.unchangedSchools += 1;
      else plan.changedSchools.push({ code: school.code, name: school.name, changes });
    }
  }
  return plan;
}

const FIELD_LABELS: readonly (readonly [keyof KnownSchool, string])[] = [
  ["name", "naam"],
  ["type", "soort"],
  ["municipality", "gemeente"],
  ["partnership", "SWV"],
  ["boardNumber", "bestuur"],
];

function differences(before: KnownSchool, after: KnownSchool): string[] {
  return FIELD_LABELS.flatMap(([key, label]) =>
    before[key] === after[key] ? [] : [`${label}: ${before[key]} wordt ${after[key]}`],
  );
}
