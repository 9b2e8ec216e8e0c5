import { describe, expect, it } from "vitest";
import { adoptedMail } from "@/lib/mail/adopted";
import { erratumMail } from "@/lib/mail/erratum";
import { invitationMail } from "@/lib/mail/invitation";
import type { Letter } from "@/lib/mail/letter";
import { begunOnBehalfMail, confirmMail, filedOnBehalfMail, verdictMail } from "@/lib/mail/on-behalf";
import { OFFICE_FUNCTION, type SignedBy } from "@/lib/report/filing";
import { readyToSignMail } from "@/lib/mail/ready-to-sign";
import { reminderMail } from "@/lib/mail/reminder";
import { returnedMail } from "@/lib/mail/returned";
import { roundOpenedMail } from "@/lib/mail/round-opened";
import { submittedMailToBoard, submittedMailToOffice } from "@/lib/mail/submitted";
import { withdrawnMailToBoard, withdrawnMailToOffice } from "@/lib/mail/withdrawn";

const address = "https://portaal.example/verantwoording/1";
const report = {
  name: "Sanne Duinkerken",
  boardName: "Stichting De Grensbrug",
  regionName: "Passend onderwijs Zuiderland",
  roundName: "Verantwoording 2024-2025",
  address,
};
const day = new Date("2025-11-01T22:59:59Z");
const submitted = {
  ...report,
  version: 1,
  receipt: "RK-12345-ABC-1",
  submittedAt: new Date("2025-10-15T10:00:00Z"),
  signatoryName: "H Zwanenburg",
  signatoryFunction: "voorzitter",
  filing: null,
  late: false,
};
const reminder = { ...report, due: day, daysLeft: 3, writableUntil: new Date("2025-12-01T22:59:59Z"), returned: false };

const onBehalf: SignedBy = {
  signatoryName: "R Els",
  signatoryFunction: OFFICE_FUNCTION,
  filing: { received: "post", note: "", verdict: null, statement: { name: "H Zwanenburg", function: "voorzitter", file: { id: "f", name: "verklaring.pdf" } } },
};

const letters: Record<string, Letter> = {
  invitation: invitationMail({ name: report.name, invitedBy: "M H", role: "boardSignatory", place: report.boardName, address }),
  opened: roundOpenedMail({ ...report, deadline: day }),
  reminder: reminderMail(reminder),
  begunOnBehalf: begunOnBehalfMail(report),
  confirm: confirmMail({ ...report, receipt: "RK-12345-ABC-1", signsInUntil: day }),
  filedOnBehalf: filedOnBehalfMail({ ...report, receipt: "RK-12345-ABC-1", ...onBehalf }),
  confirmed: verdictMail({ ...report, by: { name: "H Zwanenburg", function: "voorzitter" }, confirmed: true, reason: "" }),
  refused: verdictMail({ ...report, by: { name: "H Zwanenburg", function: "voorzitter" }, confirmed: false, reason: "Bijlage 2 ontbreekt." }),
  filedToOffice: submittedMailToOffice({ ...submitted, ...onBehalf }),
  readyToSign: readyToSignMail({ ...report, askedBy: "Daan Oosterwal", due: day }),
  toBoard: submittedMailToBoard(submitted),
  toOffice: submittedMailToOffice(submitted),
  withdrawnToBoard: withdrawnMailToBoard({ ...report, version: 1, receipt: "RK-12345-ABC-1", withdrawnBy: "H Zwanenburg" }),
  withdrawnToOffice: withdrawnMailToOffice({ ...report, version: 1, receipt: "RK-12345-ABC-1" }),
  returned: returnedMail({ ...report, message: "Graag uitleg.\nBij vraag 3.", dueAt: day, questions: 2 }),
  erratum: erratumMail({ ...report, about: null, text: "Het zijn er 21.", signatory: { name: "H Zwanenburg", function: "voorzitter" } }),
  adopted: adoptedMail({ ...report, adoptedAt: day, version: 2 }),
};

describe("every mail", () => {
  it.each(Object.entries(letters))("%s names its reader, its page on a line of its own, its sender and its reason", (_name, { subject, text }) => {
    expect(subject).toMatch(/\S/);
    expect(subject).not.toMatch(/[\r\n!]/);
    expect(text.startsWith(`Beste ${report.name},\n`)).toBe(true);
    expect(text.split("\n")).toContain(address);
    expect(text).toMatch(/\nMet vriendelijke groet,\n\S/);
    expect(text).toMatch(/\nU krijgt deze mail van Rekenschap omdat .+\.$/);
    expect(text).not.toContain("!");
    expect(text).not.toContain("undefined");
  });

  it("keeps a name with a line break from adding a header or a paragraph", () => {
    const { subject, text } = roundOpenedMail({ ...report, name: "A\r\nBcc: x@y.example", roundName: "Ronde\r\nBcc: x", deadline: day });
    expect(subject).toBe("Ronde Bcc: x: u kunt beginnen");
    expect(text.startsWith("Beste A Bcc: x@y.example,\n")).toBe(true);
  });
});

describe("a reminder", () => {
  const of = (change: Partial<typeof reminder>) => reminderMail({ ...reminder, ...change });

  it.each([
    [3, "Herinnering, nog 3 dagen", "nog 3 dagen"],
    [1, "Herinnering, nog 1 dag", "nog 1 dag"],
    [0, "Herinnering, vandaag is de laatste dag", "vandaag is de laatste dag"],
  ])("%i days before tells how long there is", (daysLeft, subject, words) => {
    expect(of({ daysLeft }).subject).toBe(`${subject}: Verantwoording 2024-2025`);
    expect(of({ daysLeft }).text).toContain(`tot en met 1 november 2025: ${words}.`);
  });

  it("after the date tells until when it still can", () => {
    const { subject, text } = of({ daysLeft: -1 });
    expect(subject).toBe("De termijn is voorbij: Verantwoording 2024-2025");
    expect(text).toContain("Dat had gemoeten tot en met 1 november 2025.");
    expect(text).toContain("Indienen kan nog tot en met 1 december 2025.");
  });

  it("of a returned report says so", () => {
    expect(of({ returned: true }).text).toContain("nog niet opnieuw ingediend");
    expect(of({ returned: true }).text).toContain("gaf de verantwoording terug");
    expect(of({}).text).not.toContain("terug");
  });
});

describe("a receipt", () => {
  it("tells what was handed in, and by whom", () => {
    for (const { text } of [submittedMailToBoard(submitted), submittedMailToOffice(submitted)]) {
      expect(text).toContain("Ondertekend door: H Zwanenburg, voorzitter\nIngediend op: 15 oktober 2025, 12:00\nVersie: 1\nOntvangstnummer: RK-12345-ABC-1");
    }
    expect(submittedMailToBoard({ ...submitted, late: true }).text).toContain("(na de termijn)");
    expect(submittedMailToOffice({ ...submitted, version: 2 }).subject).toMatch(/^Opnieuw ingediend: /);
  });
});
