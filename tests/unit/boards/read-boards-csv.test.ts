import { describe, expect, it } from "vitest";
import { planBoardsImport } from "@/lib/boards/plan-import";
import { readBoardsCsv } from "@/lib/boards/read-boards-csv";

const header = "bestuursnummer;bestuur;swv;schoolcode;school;soort;gemeente";
const read = (...lines: string[]) => {
  const result = readBoardsCsv([header, ...lines].join("\r\n"));
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};

describe("a file of boards and schools", () => {
  it("is read with a byte order mark, quotes, capitals and any of three separators", () => {
    const line = ["91001", '"Stichting De ""Eik"""', "PO9101", "91ab", "De Eikel", "BAO", "Bergveld"];
    for (const separator of [";", ",", "\t"]) {
      const text = `\ufeff${header.replaceAll(";", separator)}\n${line.join(separator)}\n`;
      expect(readBoardsCsv(text)).toMatchObject({
        ok: true,
        value: { rows: [{ line: 2, board: { name: 'Stichting De "Eik"' }, school: { code: "91AB", type: "bao" } }], doubts: [] },
      });
    }
  });

  it("has each doubt at its line and column", () => {
    const { rows, doubts } = read(
      "9100;Stichting A;PO9101;91AA;Een;bao;Bergveld",
      "91001;Stichting A;PO9101;91AA;Een;havo;Bergveld",
      "91001;Stichting A;PO9101;91AA;Een;bao;Bergveld",
      "91001;Stichting A;PO9101;91AA;Twee;bao;Bergveld",
      "91001;Stichting B;PO9101;91AC;Drie;bao;Bergveld",
    );
    expect(rows).toHaveLength(1);
    expect(doubts.map(({ line, column }) => [line, column])).toEqual([
      [2, "bestuursnummer"],
      [3, "soort"],
      [5, "schoolcode"],
      [6, "bestuur"],
    ]);
  });

  it("counts the lines of the file, also past empty ones and quoted line breaks", () => {
    const { rows, doubts } = read("", '91001;"Stichting\nA";PO9101;91AA;Een;bao;Bergveld', ";;;;;;", "91001;B;PO9101;91AC;Twee;mavo;Bergveld");
    expect(rows).toMatchObject([{ line: 4, board: { name: "Stichting A" } }]);
    expect(doubts).toMatchObject([{ line: 6, column: "soort" }]);
  });

  it.each([
    ["", "empty"],
    [header, "empty"],
    ["naam;plaats\nx;y", "missingColumns"],
    [`${header}\n"open`, "notCsv"],
  ])("is refused as a whole: %j", (text, code) => {
    expect(readBoardsCsv(text)).toMatchObject({ ok: false, problem: { code } });
  });
});

describe("what an import would do", () => {
  it("tells new, changed and unchanged apart and doubts what is not the region's", () => {
    const { rows } = read(
      "91001;Stichting A;PO9101;91AA;Een;bao;Bergveld",
      "91001;Stichting A;PO9101;91AC;Twee;sbo;Bergveld",
      "91002;Stichting B;PO9101;91AD;Drie;bao;Bergveld",
      "91002;Stichting B;PO9999;91AE;Vier;bao;Bergveld",
      "91002;Stichting B;PO9101;91AF;Vijf;bao;Bergveld",
    );
    const school = { type: "bao", municipality: "Bergveld", partnership: "PO9101", boardNumber: "91001" };
    const plan = planBoardsImport(
      rows,
      {
        boards: [{ number: "91001", name: "Stichting Oud", partnerships: ["PO9101"], shared: false }],
        schools: [
          { ...school, code: "91AA", name: "Een" },
          { ...school, code: "91AC", name: "Twee" },
        ],
        partnerships: ["PO9101"],
      },
      { schools: new Set(["91AF"]) },
    );
    expect(plan).toMatchObject({
      newBoards: [{ number: "91002" }],
      joining: [{ number: "91002", partnership: "PO9101" }],
      renamedBoards: [{ number: "91001", from: "Stichting Oud", to: "Stichting A" }],
      newSchools: [{ code: "91AD" }],
      changedSchools: [{ code: "91AC", changes: ["soort: bao wordt sbo"] }],
      unchangedSchools: 1,
    });
    expect(plan.doubts.map(({ line, column }) => [line, column])).toEqual([
      [5, "swv"],
      [6, "schoolcode"],
    ]);
  });

  it("leaves the name of a board alone that another region knows as well", () => {
    const { rows } = read("91001;Stichting Anders;PO9101;91AA;Een;bao;Bergveld");
    const plan = planBoardsImport(
      rows,
      {
        boards: [{ number: "91001", name: "Stichting A", partnerships: [], shared: true }],
        schools: [],
        partnerships: ["PO9101"],
      },
      { schools: new Set() },
    );
    expect(plan).toMatchObject({ renamedBoards: [], newSchools: [], doubts: [{ line: 2, column: "bestuur" }] });
  });
});
