import type { BoardsFileDoubt, BoardsFileRow } from "./read-boards-csv";

export type KnownBoard = { number: string; name: string };
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
  newBoards: KnownBoard[];
  renamedBoards: { number: string; from: string; to: string }[];
  newSchools: KnownSchool[];
  changedSchools: { code: string; name: string; changes: string[] }[];
  unchangedSchools: number;
  doubts: BoardsFileDoubt[];
};

/**
 * Holds the rows of a file against what the region has. Schools and boards that the file does not
 * name stay as they are.
 *
 * @param foreign codes of schools and numbers of boards that other regions manage: not to be touched
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
    newSchools: [],
    changedSchools: [],
    unchangedSchools: 0,
    doubts: [],
  };
  const planned = new Set<string>();
  for (const { line, board, school } of rows) {
    if (!known.partnerships.includes(school.partnership)) {
      plan.doubts.push({ line, column: "swv", message: `SWV ${school.partnership} hoort niet bij uw regio` });
      continue;
    }
    if (foreign.schools.has(school.code)) {
      plan.doubts.push({ line, column: "schoolcode", message: "Deze school hoort bij een andere regio" });
      continue;
    }
    if (!planned.has(board.number)) {
      planned.add(board.number);
      const existing = boards.get(board.number);
      if (!existing) plan.newBoards.push(board);
      else if (existing.name !== board.name) {
        plan.renamedBoards.push({ number: board.number, from: existing.name, to: board.name });
      }
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

const FIELD_LABELS = {
  name: "naam",
  type: "soort",
  municipality: "gemeente",
  partnership: "SWV",
  boardNumber: "bestuur",
} as const satisfies Partial<Record<keyof KnownSchool, string>>;

function differences(before: KnownSchool, after: KnownSchool): string[] {
  return Object.entries(FIELD_LABELS).flatMap(([field, label]) => {
    const key = field as keyof typeof FIELD_LABELS;
    return before[key] === after[key] ? [] : [`${label}: ${before[key]} wordt ${after[key]}`];
  });
}
