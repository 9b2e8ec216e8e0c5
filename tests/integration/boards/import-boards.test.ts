import { describe, expect, it } from "vitest";
import { importBoards, planImport } from "@/lib/data/boards/import-boards";
import { findRegion } from "@/lib/data/regions/find-region";
import { listBoards } from "@/lib/data/boards/list-boards";
import { testDatabase } from "@/tests/support/database";
import { smallRegion, type SmallRegion } from "@/tests/support/small-region";

const { prisma } = await testDatabase();
const FROM = new Date("2024-08-01T00:00:00Z");
const header = "bestuursnummer;bestuur;swv;schoolcode;school;soort;gemeente";
const csv = (...lines: string[]) => [header, ...lines].join("\r\n");

async function setUp() {
  const region = await smallRegion(prisma);
  const [partnership] = await prisma.partnership.findMany({ where: { regionId: region.regionId } });
  const board = await prisma.board.findUniqueOrThrow({ where: { id: region.board.id }, include: { schools: true } });
  const nr = region.regionSlug.slice(6).padStart(3, "0");
  return { region, swv: partnership?.code ?? "", board, school: board.schools[0]?.code ?? "", fresh: `71${nr}`, code: (letters: string) => `${String(Number(nr) + 40)}${letters}` };
}

const load = (region: SmallRegion, text: string, from = FROM) => importBoards(region.administrator, region.regionSlug, text, from);
const counts = async () => [await prisma.board.count(), await prisma.school.count(), await prisma.participation.count()];

describe("importing boards and schools", () => {
  it("does what the dry run said, and the same file again changes nothing", async () => {
    const { region, swv, board, school, fresh, code } = await setUp();
    const text = csv(
      `${board.number};${board.name};${swv};${school};De Eikel;sbo;Bergveld`,
      `${fresh};Stichting Nieuw;${swv};${code("QA")};De Nieuwe;bao;Bergveld`,
      `${fresh};Stichting Nieuw;${swv};${code("QB")};De Tweede;so;Bergveld`,
    );
    const before = await counts();
    const planned = await planImport(region.administrator, region.regionSlug, text);
    expect(planned).toMatchObject({
      ok: true,
      value: {
        newBoards: [{ number: fresh }],
        joining: [{ number: fresh, partnership: swv }],
        newSchools: [{ code: code("QA") }, { code: code("QB") }],
        changedSchools: [{ code: school, changes: ["soort: bao wordt sbo"] }],
        doubts: [],
      },
    });
    expect(await counts()).toEqual(before);
    expect(await load(region, text)).toEqual(planned);

    const found = await findRegion(region.administrator, "region.readBoards", region.regionSlug);
    const listed = found && (await listBoards(found)).find(({ number }) => number === fresh);
    expect(listed).toMatchObject({ name: "Stichting Nieuw", partnerships: [swv], schools: 2 });
    expect(await prisma.participation.findMany({ where: { board: { number: fresh } } })).toMatchObject([{ from: FROM, until: null }]);
    expect(await prisma.school.findUnique({ where: { code: school } })).toMatchObject({ type: "sbo" });
    expect(await load(region, text)).toMatchObject({ value: { newBoards: [], newSchools: [], changedSchools: [], unchangedSchools: 3 } });
    expect(await prisma.auditEvent.count({ where: { regionId: region.regionId, action: "boards.imported" } })).toBe(2);
  });

  it("stores nothing at all when one line is in doubt", async () => {
    const { region, swv, fresh, code } = await setUp();
    const before = await counts();
    const outcome = await load(
      region,
      csv(`${fresh};Stichting Nieuw;${swv};${code("QA")};De Nieuwe;bao;Bergveld`, `${fresh};Stichting Nieuw;${swv};${code("QB")};De Tweede;havo;Bergveld`),
    );
    expect(outcome).toMatchObject({ ok: false, problem: { code: "doubts", plan: { doubts: [{ line: 3, column: "soort" }] } } });
    expect(await counts()).toEqual(before);
  });

  it("leaves schools and names of another region alone", async () => {
    const { region, swv, fresh } = await setUp();
    const foreign = await setUp();
    const outcome = await planImport(
      region.administrator,
      region.regionSlug,
      csv(
        `${fresh};Stichting Nieuw;${swv};${foreign.school};Ingepikt;bao;Bergveld`,
        `${foreign.board.number};Herdoopt;${swv};99ZZ;De Eigen;bao;Bergveld`,
        `${fresh};Stichting Nieuw;${foreign.swv};99ZY;De Andere;bao;Bergveld`,
      ),
    );
    expect(outcome).toMatchObject({
      value: { doubts: [{ line: 2, column: "schoolcode" }, { line: 3, column: "bestuur" }, { line: 4, column: "swv" }] },
    });
  });

  it("leaves the name of a board alone whose reports are in a region that it left", async () => {
    const { region, swv, code } = await setUp();
    const former = await setUp();
    await prisma.participation.updateMany({ where: { boardId: former.board.id }, data: { until: FROM } });
    const text = csv(`${former.board.number};Herdoopt;${swv};${code("QA")};De Eigen;bao;Bergveld`);
    expect(await load(region, text)).toMatchObject({ problem: { plan: { doubts: [{ line: 2, column: "bestuur" }] } } });
    expect(await prisma.board.findUnique({ where: { id: former.board.id } })).toMatchObject({ name: former.board.name });
  });

  it("is for the administrator of the region only", async () => {
    const { region, swv, fresh, code } = await setUp();
    const foreign = await smallRegion(prisma);
    const text = csv(`${fresh};Stichting Nieuw;${swv};${code("QA")};De Nieuwe;bao;Bergveld`);
    for (const actor of [region.reviewer, region.signatory, region.nobody, foreign.administrator]) {
      expect(await planImport(actor, region.regionSlug, text)).toMatchObject({ problem: { code: "notFound" } });
      expect(await importBoards(actor, region.regionSlug, text, FROM)).toMatchObject({ problem: { code: "notFound" } });
    }
  });
});
