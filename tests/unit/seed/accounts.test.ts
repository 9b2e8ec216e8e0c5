import { expect, test } from "vitest";
import { accountsAt, demoAccounts } from "@/prisma/seed/accounts";
import { demoBoards } from "@/prisma/seed/boards/all-boards";
import { emailOf } from "@/prisma/seed/people";
import { schoolsOfBoards } from "@/prisma/seed/schools";

test("every role can be tried, at addresses that cannot exist", () => {
  expect(new Set(accountsAt(() => true).map(({ role }) => role))).toEqual(
    new Set(["boardEditor", "boardSignatory", "swvReviewer", "swvAdministrator", "reader"]),
  );
  for (const { email } of demoAccounts) expect(email).toMatch(/^[a-z.]+@[a-z-]+\.voorbeeld\.example$/);
});

test("who signs for a board is the same person as the account of that board", () => {
  for (const account of accountsAt((place) => "board" in place).filter(({ role }) => role === "boardSignatory")) {
    const board = demoBoards.find(({ number }) => "board" in account.place && number === account.place.board);
    expect(board && emailOf({ name: board.signatory.name, domain: board.domain })).toBe(account.email);
  }
});

test("the region is shaped as asked: 24 boards, one to forty schools, four with SBO or SO, two in two SWVs", () => {
  const schools = schoolsOfBoards(demoBoards);
  const all = [...schools.values()];
  expect(all).toHaveLength(24);
  expect(Math.min(...all.map((own) => own.length))).toBe(1);
  expect(Math.max(...all.map((own) => own.length))).toBe(40);
  expect(all.filter((own) => own.some(({ type }) => type !== "bao"))).toHaveLength(4);
  expect(all.filter((own) => new Set(own.map(({ partnership }) => partnership)).size === 2)).toHaveLength(2);
  const codes = all.flat().map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  for (const code of codes) expect(code).toMatch(/^9\d[A-Z]{2}$/);
});
