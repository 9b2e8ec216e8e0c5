import { describe, expect, it } from "vitest";
import { detailsInWords, HAPPENED, SUBJECTS } from "@/components/trace/trace-words";
import type { AuditAction } from "@/lib/data/audit";
import type { TraceEvent } from "@/lib/data/trace/load-trace";
import { SUBJECT_ACTIONS } from "@/lib/data/trace/subjects";

const event = (action: AuditAction, details: TraceEvent["details"], whom: string | null = null): TraceEvent => ({
  ...{ id: "1", at: new Date("2026-01-01T12:00:00Z"), who: "M Linde", whom, action },
  ...{ boardName: null, roundName: null, details },
});
const inWords = (...args: Parameters<typeof event>) => detailsInWords(event(...args));

describe("an event of the trace in words", () => {
  it("says to whom", () => {
    expect(inWords("membership.granted", { userId: "x", role: "reader" }, "Daan Esdoorn")).toBe("aan Daan Esdoorn, rol lezer");
    expect(inWords("membership.revoked", { userId: "x", role: "boardSignatory" }, "Daan Esdoorn")).toBe("van Daan Esdoorn, rol bestuurder");
    expect(inWords("person.removed", { userId: "x" }, "verwijderde gebruiker")).toBe("verwijderde gebruiker");
  });

  it("says what changed in the settings", () => {
    const changed = (details: TraceEvent["details"]) => inWords("region.settingsChanged", details);
    expect(changed({ retentionYears: { from: 7, to: 5 } })).toBe("bewaartermijn van 7 naar 5 jaar");
    expect(changed({ filesOnBehalf: { from: true, to: false } })).toBe("het SWV mag niet meer namens een bestuur invullen");
    expect(changed({ filesOnBehalf: { from: false, to: true } })).toBe("het SWV mag nu wel namens een bestuur invullen");
    expect(changed({ boardsReadAdopted: { opened: ["PO0000", "VO0000"], closed: ["PO0001"] } })).toBe(
      "besturen lezen elkaars vastgestelde verantwoordingen nu wel bij PO0000, VO0000, besturen lezen elkaars vastgestelde verantwoordingen niet meer bij PO0001",
    );
    expect(changed({ anders: 1 })).toBe("");
  });

  it("says what an import of boards and new figures came to", () => {
    expect(inWords("boards.imported", { newBoards: 2, renamedBoards: 0, newSchools: 11, changedSchools: 1 })).toBe(
      "nieuwe besturen 2, hernoemde besturen 0, nieuwe scholen 11, gewijzigde scholen 1",
    );
    expect(inWords("figures.rebuilt", { submissionId: "x", figures: ["aantalThuiszitters"] })).toBe("cijfers aantalThuiszitters");
  });

  it("says of which year a form was that was read in", () => {
    expect(inWords("report.imported", { file: "docx", source: "lastYear" })).toBe("bestand docx, bron verantwoording van vorig jaar");
  });

  it("keeps reasons in somebody's own words to where they were given", () => {
    expect(inWords("person.signInRefused", { reason: "used" })).toBe("reden link was al gebruikt");
    expect(inWords("report.refused", { version: 1, reason: "J. staat er niet goed in." })).toBe("versie 1");
  });

  it("belongs to exactly one subject that can be asked for", () => {
    for (const action of Object.keys(HAPPENED)) {
      const subjects = Object.entries(SUBJECT_ACTIONS).filter(([, begins]) => begins.some((begin) => action.startsWith(begin)));
      expect(subjects, action).toHaveLength(1);
    }
    expect(SUBJECTS.map(({ value }) => value).sort()).toEqual(Object.keys(SUBJECT_ACTIONS).sort());
  });
});
