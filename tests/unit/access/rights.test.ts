import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Actor, ActorMembership, Reader, TokenMembership } from "@/lib/access/actor";
import { can, RIGHTS, type Action, type Thing } from "@/lib/access/rights";

const actor = (...memberships: ActorMembership[]): Actor => ({
  userId: "u",
  name: "A. de Boer",
  email: "a@voorbeeld.example",
  memberships,
});
const report = (status: (Thing & { kind: "report" })["status"], onBehalf = false): Thing => ({
  kind: "report",
  boardId: "own",
  regionId: "region",
  status,
  onBehalf,
});
const signatory: ActorMembership = { role: "boardSignatory", boardId: "own" };
const editor: ActorMembership = { role: "boardEditor", boardId: "own" };
const reviewer: ActorMembership = { role: "swvReviewer", regionId: "region" };
const reader: ActorMembership = { role: "reader", regionId: "region" };
const actions = Object.keys(RIGHTS) as Action[];

describe("rights", () => {
  it("lets nobody without a role do anything", () => {
    for (const action of actions) {
      expect(can(actor(), action, report("adopted")), action).toBe(false);
      expect(can(actor(), action, { kind: "region", regionId: "region" }), action).toBe(false);
    }
  });

  it("counts a role only where it is held", () => {
    const elsewhere: ActorMembership[] = [
      { role: "boardSignatory", boardId: "other" },
      { role: "boardEditor", boardId: "other" },
      { role: "swvAdministrator", regionId: "elsewhere" },
      { role: "reader", regionId: "elsewhere" },
    ];
    const status = fc.constantFrom("concept", "submitted", "returned", "adopted");
    fc.assert(
      fc.property(fc.constantFrom(...actions), status, (action, of) => {
        expect(can(actor(...elsewhere), action, report(of))).toBe(false);
        expect(can(actor(...elsewhere), action, { kind: "region", regionId: "region", boardIds: ["own"] })).toBe(false);
        expect(can(actor(...elsewhere), action, { kind: "board", boardId: "own", regionIds: ["region"] })).toBe(false);
      }),
    );
  });

  it("has one side write at a time: the board, or the office on its behalf", () => {
    for (const status of ["concept", "returned"] as const) {
      expect(can(actor(editor), "report.write", report(status))).toBe(true);
      expect(can(actor(reviewer), "report.write", report(status))).toBe(false);
      expect(can(actor(editor), "report.write", report(status, true))).toBe(false);
      expect(can(actor(reviewer), "report.write", report(status, true))).toBe(true);
      expect(can(actor(reader), "report.readDraft", report(status, true))).toBe(false);
      expect(can(actor(editor), "report.readDraft", report(status, true))).toBe(true);
      expect(can(actor(editor), "report.takeBack", report(status, true))).toBe(true);
      expect(can(actor(editor), "report.takeBack", report(status))).toBe(false);
      expect(can(actor(signatory), "report.sign", report(status, true))).toBe(false);
      expect(can(actor(reviewer), "report.note", report(status, true))).toBe(false);
    }
    expect(can(actor(signatory), "report.confirm", report("submitted", true))).toBe(true);
    expect(can(actor(signatory), "report.confirm", report("submitted"))).toBe(false);
    expect(can(actor(editor, reviewer), "report.confirm", report("submitted", true))).toBe(false);
  });

  it("keeps drafts from the SWV and from readers", () => {
    expect(can(actor(editor), "report.readDraft", report("concept"))).toBe(true);
    expect(can(actor(reviewer, reader), "report.readDraft", report("concept"))).toBe(false);
    expect(can(actor(reviewer), "report.readSubmitted", report("concept"))).toBe(false);
    expect(can(actor(reviewer), "report.readSubmitted", report("submitted"))).toBe(true);
  });

  it("shows readers adopted reports only", () => {
    expect(can(actor(reader), "report.readAdopted", report("submitted"))).toBe(false);
    expect(can(actor(reader), "report.readAdopted", report("adopted"))).toBe(true);
    expect(can(actor(reader), "region.readDashboard", { kind: "region", regionId: "region" })).toBe(true);
    expect(can(actor(reader), "region.compare", { kind: "region", regionId: "region" })).toBe(false);
  });

  it("lets only a signatory sign, and nobody write what is frozen", () => {
    expect(can(actor(signatory), "report.sign", report("concept"))).toBe(true);
    expect(can(actor(editor), "report.sign", report("concept"))).toBe(false);
    for (const status of ["submitted", "adopted"] as const) {
      expect(can(actor(signatory, editor), "report.write", report(status)), status).toBe(false);
      expect(can(actor(signatory), "report.sign", report(status)), status).toBe(false);
    }
  });

  it("adopts what is submitted, once, by the SWV", () => {
    expect(can(actor(reviewer), "report.adopt", report("submitted"))).toBe(true);
    expect(can(actor(reviewer), "report.adopt", report("adopted"))).toBe(false);
    expect(can(actor(signatory), "report.adopt", report("submitted"))).toBe(false);
  });

  it("shows boards the dashboard of a region they take part in", () => {
    expect(can(actor(editor), "region.readDashboard", { kind: "region", regionId: "region", boardIds: ["own"] })).toBe(true);
    expect(can(actor(editor), "region.readDashboard", { kind: "region", regionId: "region", boardIds: [] })).toBe(false);
    expect(can(actor(editor), "region.readProgress", { kind: "region", regionId: "region", boardIds: ["own"] })).toBe(false);
  });

  it("lets a program's token read what the office reads in its region, and do nothing else", () => {
    const token = (role: TokenMembership["role"], regionId = "region"): Reader => ({ userId: null, memberships: [{ role, regionId }] });
    const region: Thing = { kind: "region", regionId: "region" };
    const allowed = (reader: Reader) =>
      actions.filter((action) => can(reader, action, region) || can(reader, action, report("submitted")) || can(reader, action, report("adopted")));
    const figures: Action[] = ["region.readDashboard", "region.readProgress"];
    expect(allowed(token("tokenForFigures")).sort()).toEqual(figures);
    expect(allowed(token("tokenForTexts")).sort()).toEqual([...figures, "region.readTexts", "report.readAdopted", "report.readSubmitted"].sort());
    // Never more than a reviewer.
    for (const action of allowed(token("tokenForTexts"))) {
      expect(can(actor(reviewer), action, region) || can(actor(reviewer), action, report("submitted")) || can(actor(reviewer), action, report("adopted")), action).toBe(true);
    }
    expect(allowed(token("tokenForTexts", "elsewhere"))).toEqual([]);
    for (const status of ["concept", "returned"] as const) expect(can(token("tokenForTexts"), "report.readDraft", report(status))).toBe(false);
  });
});
