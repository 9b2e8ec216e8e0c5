import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { optionsSchema, type Option } from "@/lib/template/identifiers";
import { offeredOptions } from "@/lib/template/offered-options";
import { typedOptions, type TypedOption } from "@/lib/template/own-options";

const before: Option[] = [
  { id: "rekenen", label: "rekenen" },
  { id: "gedrag", label: "gedrag en taakaanpak" },
  { id: "nt2", label: "NT2", retired: true },
];
const value = (rows: TypedOption[], from: readonly Option[] = before): Option[] => {
  const typed = typedOptions(from, rows);
  if (!typed.ok) throw new Error(typed.problem);
  return typed.value;
};

describe("a list of choices that was typed", () => {
  it("stays as it was when nothing was changed", () => {
    expect(value([{ id: "rekenen", label: "rekenen" }, { id: "gedrag", label: "gedrag en taakaanpak" }])).toEqual(before);
  });

  it("keeps the id of a choice with other words or in another place", () => {
    expect(value([{ id: "gedrag", label: " Gedrag " }, { id: "rekenen", label: "rekenen" }]).slice(0, 2)).toEqual([
      { id: "gedrag", label: "Gedrag" },
      { id: "rekenen", label: "rekenen" },
    ]);
  });

  it("keeps what was taken out as retired, and takes it back under its old words", () => {
    const without = value([{ id: "rekenen", label: "rekenen" }, { id: "gedrag", label: "" }]);
    expect(without).toEqual([
      { id: "rekenen", label: "rekenen" },
      { id: "gedrag", label: "gedrag en taakaanpak", retired: true },
      { id: "nt2", label: "NT2", retired: true },
    ]);
    expect(value([{ id: "rekenen", label: "rekenen" }, { id: "", label: "nt2" }], without)[1]).toEqual({ id: "nt2", label: "nt2" });
  });

  it("gives a new choice an id that no other has or had", () => {
    const made = value([{ id: "rekenen", label: "Getallen" }, { id: "", label: "Rekenen" }, { id: "", label: "n v t" }, { id: "", label: "ﬁ?" }]);
    expect(made.slice(0, 4).map(({ id }) => id)).toEqual(["rekenen", "rekenen-2", "nVT", "keuze"]);
    expect(value([{ id: "", label: "nvt" }])[0]?.id).toBe("keuzenvt");
    // An id that was sent for two rows is of the first alone.
    expect(value([{ id: "rekenen", label: "a" }, { id: "rekenen", label: "b" }]).map(({ id }) => id).slice(0, 2)).toEqual(["rekenen", "b"]);
  });

  it.each([
    [[{ id: "rekenen", label: " " }], "ten minste één"],
    [[{ id: "rekenen", label: "Gedrag" }, { id: "", label: "gedrag" }], "twee keer"],
    [[{ id: "", label: "x".repeat(501) }], "500"],
    [[{ id: "", label: "a\u0000" }], "tekens"],
    [Array.from({ length: 61 }, (_, index) => ({ id: "", label: `keuze ${index}` })), "60"],
  ])("says what to do about %j", (rows, words) => {
    const typed = typedOptions(before, rows);
    expect(typed.ok ? "" : typed.problem).toContain(words);
  });

  it("never loses an id and never gives one a second meaning, whatever is edited how often", () => {
    const label = fc.constantFrom("rekenen", "Rekenen!", "gedrag", "nt2", "NT2", "taal", "anders", "");
    const edit = fc.record({ drop: fc.array(fc.nat(9), { maxLength: 3 }), add: fc.array(label, { maxLength: 3 }), reverse: fc.boolean() });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
        let list: readonly Option[] = before;
        for (const { drop, add, reverse } of edits) {
          const rows = offeredOptions(list).filter((_, index) => !drop.includes(index)).map(({ id, label: words }) => ({ id, label: words }));
          const typed = typedOptions(list, [...(reverse ? rows.reverse() : rows), ...add.map((words) => ({ id: "", label: words }))]);
          if (!typed.ok) continue;
          expect(optionsSchema.safeParse(typed.value).success).toBe(true);
          expect(new Set(typed.value.map(({ id }) => id)).size).toBe(typed.value.length);
          for (const old of list) {
            const same = typed.value.find(({ id }) => id === old.id);
            expect(same?.label.toLowerCase()).toBe(old.label.toLowerCase());
          }
          list = typed.value;
        }
      }),
    );
  });
});
