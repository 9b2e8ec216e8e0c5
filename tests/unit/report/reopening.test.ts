import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findings } from "@/lib/report/findings";
import { alsoReopened, findingsToFix, nameableKeys, reopenedKeys } from "@/lib/report/reopening";
import { completeAnswers, contentFor, primaryBoard, wideBoard } from "@/tests/support/form-content";

const { context } = contentFor(wideBoard);
const along = (...named: string[]) => alsoReopened(named, context);

describe("which questions a return reopens", () => {
  it("only the named one where nothing is summed with it", () => {
    expect(along("ankerpunt1")).toEqual([]);
    expect(along("thuiszitters")).toEqual([]);
    expect(reopenedKeys(["ankerpunt1"], context)).toEqual(["ankerpunt1"]);
  });

  it("spending together with what was received and the explanation of the difference, from both ends", () => {
    expect(reopenedKeys(["aanwendingSwv"], context)).toEqual(["ontvangen", "aanwendingSwv", "aanwendingSwvVerschil"]);
    expect(reopenedKeys(["ontvangen"], context)).toEqual(["ontvangen", "aanwendingSwv", "aanwendingSwvVerschil"]);
    expect(along("aanwendingSwv")).toEqual([
      { key: "ontvangen", because: "aanwendingSwv" },
      { key: "aanwendingSwvVerschil", because: "aanwendingSwv" },
    ]);
  });

  it("an explanation alone: it changes no sum", () => {
    expect(along("aanwendingSwvVerschil")).toEqual([]);
    expect(along("algemeenVoorbeeld")).toEqual([]);
  });

  it("figures with those they are the sum of, step by step, and not those they are only compared with", () => {
    const keys = reopenedKeys(["verwijzingenSbo"], context);
    expect(keys).toEqual(["verwijzingenSo", "verwijzingenSbo", "tlvGehonoreerd", "verwezenPerGroep"]);
    expect(along("tlvAangevraagd")).toEqual([]);
  });

  it("a total that counts instead of its parts, and the text about numbers that were chosen", () => {
    expect(reopenedKeys(["terugVanuitSo"], context)).toEqual(["terugVanuitSo", "terugVanuitSbo", "terugVanuitSboSoTotaal"]);
    expect(along("algemeenNummers")).toEqual([{ key: "algemeenVoorbeeld", because: "algemeenNummers" }]);
  });

  it("nothing that is not asked of this board, or that nobody writes", () => {
    const primary = contentFor(primaryBoard).context;
    expect(nameableKeys(primary)).not.toContain("schakelfunctie");
    expect(nameableKeys(primary)).not.toContain("bestuur");
    expect(reopenedKeys(["schakelfunctie", "bestuur", "bestaatNiet"], primary)).toEqual([]);
  });

  it("is complete and no more: the same again changes nothing, and more names never reopen less", () => {
    const all = nameableKeys(context);
    fc.assert(
      fc.property(fc.subarray(all), fc.subarray(all), (one, other) => {
        const reopened = reopenedKeys(one, context);
        expect(reopenedKeys(reopened, context)).toEqual(reopened);
        expect(one.every((key) => reopened.includes(key))).toBe(true);
        // What two choices reopen together is what each reopens: a page may add them up.
        const both = new Set([...reopened, ...reopenedKeys(other, context)]);
        expect(reopenedKeys([...one, ...other], context)).toEqual(all.filter((key) => both.has(key)));
        for (const { key, because } of alsoReopened(one, context)) {
          expect(one).not.toContain(key);
          expect(reopened).toContain(because);
        }
      }),
    );
  });
});

describe("what a board has to put right", () => {
  const { ankerpunt1: _first, ankerpunt2: _second, ...answers } = completeAnswers;
  const content = contentFor(primaryBoard, answers);
  const found = findings(content);
  const keys = (reopened: string[] | null) => findingsToFix(found, reopened).map(({ question }) => question);

  it("of a draft everything, of a returned report only what it can write", () => {
    expect(keys(null)).toEqual(["ankerpunt1", "ankerpunt2"]);
    expect(keys(["ankerpunt2", "ankerpunt3"])).toEqual(["ankerpunt2"]);
    expect(keys(["thuiszitters"])).toEqual([]);
  });
});
