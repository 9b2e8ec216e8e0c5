import { demoAccounts } from "@/prisma/seed/accounts";
import { demoBoards } from "@/prisma/seed/boards/all-boards";
import { emailOf } from "@/prisma/seed/people";
import { secondBoards } from "@/prisma/seed/second-region-boards";

/** Somebody of the demo data. With one click one can be the people of the sign-in page, with a mailed link the others. */
export type Person = { name: string; email: string; oneClick: boolean };

/** Whom the sign-in page offers. */
export function account(name: string): Person {
  const found = demoAccounts.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`the sign-in page does not offer ${name}`);
  return { name, email: found.email, oneClick: true };
}

/** Who signs for a board, by the board's number. */
export function signatoryOf(number: string): Person {
  const first = demoBoards.find((board) => board.number === number);
  const second = secondBoards.find((board) => board.number === number)?.signatory;
  const signing = first ? { name: first.signatory.name, domain: first.domain } : second;
  if (!signing) throw new Error(`nobody signs for board ${number}`);
  return { name: signing.name, email: emailOf(signing), oneClick: false };
}

export const sanne = account("Sanne Duinkerken");
export const hester = account("Hester Zwanenburg");
export const daan = account("Daan Oosterwal");
export const noor = account("Noor Veldhuijsen");
export const ilse = account("Ilse Breukelaar");
export const maarten = account("Maarten Hulsebosch");
export const truus = account("Truus Wiegerinck");
export const bram = account("Bram Lauwerier");
export const yara = account("Yara Berkhemer");
