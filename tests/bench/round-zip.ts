import { execFile } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import type { BenchPortal } from "./bench-portal";
import { limitRow, type BenchRow } from "./row";

/** How much more memory the server may take while it makes a ZIP, whatever the number of reports, in MB. */
const FLAT = 200;

/**
 * The ZIP of a round of 40 and of 200 reports, each as PDF and Word, with the workbook: how long it takes by
 * HTTP, and how much memory the server takes beyond what it had after it made a small one.
 */
export async function roundZip(portal: BenchPortal): Promise<BenchRow[]> {
  const warm = await makeRound(portal, 5);
  for (let run = 0; run < 2; run += 1) await takeZip(portal, warm);
  const small = await takeZip(portal, await makeRound(portal, 40));
  const large = await takeZip(portal, await makeRound(portal, 200));
  return [
    limitRow("ZIP of a round of 40 reports", small.seconds, "s", 6),
    limitRow("ZIP of a round of 200 reports", large.seconds, "s", 30),
    limitRow("memory while it is made, 40 reports", small.megabytes, "MB", FLAT),
    limitRow("memory while it is made, 200 reports", large.megabytes, "MB", FLAT),
  ];
}

type BenchRound = { slug: string; region: string; reviewer: string };

async function takeZip(portal: BenchPortal, { slug, region, reviewer }: BenchRound): Promise<{ seconds: number; megabytes: number }> {
  const headers = await portal.signedIn(reviewer);
  const before = await memoryOf(portal.pid);
  let highest = before;
  const reading = { busy: true };
  const watch = (async () => {
    while (reading.busy) {
      highest = Math.max(highest, await memoryOf(portal.pid));
      await pause(100);
    }
  })();
  const start = performance.now();
  const response = await fetch(`${portal.url}/rondes/${slug}/downloaden/zip?regio=${region}`, { headers });
  if (!response.ok || !response.body) throw new Error(`the ZIP answered ${response.status}`);
  // What a reader keeps is no memory of the server.
  for await (const piece of response.body) if (piece.length === 0) throw new Error("an empty piece");
  const seconds = (performance.now() - start) / 1_000;
  reading.busy = false;
  await watch;
  return { seconds, megabytes: highest - before };
}

/** The resident memory of a process and all below it, in MB. */
async function memoryOf(root: number): Promise<number> {
  const { stdout } = await promisify(execFile)("ps", ["-axo", "pid=,ppid=,rss="]);
  const processes = stdout.trim().split("\n").map((line) => line.trim().split(/\s+/).map(Number));
  const family = new Set([root]);
  // A child is always listed, not always after its parent.
  for (let size = 0; size < family.size; ) {
    size = family.size;
    for (const [pid = 0, parent = 0] of processes) if (family.has(parent)) family.add(pid);
  }
  return processes.reduce((sum, [pid = 0, , kilobytes = 0]) => (family.has(pid) ? sum + kilobytes / 1_024 : sum), 0);
}

/** A round of so many boards in the demo's region, each with a report of the demo's under its own name. */
async function makeRound({ prisma }: BenchPortal, count: number): Promise<BenchRound> {
  const model = await prisma.round.findFirstOrThrow({
    where: { reports: { some: { status: "adopted" } } },
    orderBy: { deadline: "desc" },
    include: { region: { include: { memberships: { where: { role: "swvReviewer" } } } } },
  });
  const reviewer = model.region.memberships[0]?.userId;
  if (reviewer === undefined) throw new Error("the demo has nobody to read it");
  const slug = `meting-${count}`;
  const { id: roundId } = await prisma.round.create({
    data: {
      regionId: model.regionId,
      slug,
      name: `Meting ${count}`,
      period: model.period ?? {},
      periodKey: model.periodKey,
      countDate: model.countDate,
      templateVersionId: model.templateVersionId,
      opensAt: model.opensAt,
      openedAt: model.opensAt,
      deadline: model.deadline,
      closesAt: model.closesAt,
    },
  });
  await prisma.$executeRaw`insert into "RoundPartnership" ("roundId", "partnershipId") select ${roundId}::uuid, "partnershipId" from "RoundPartnership" where "roundId" = ${model.id}::uuid`;
  await prisma.$executeRaw`
    with model as (
      select distinct on (s."reportId") s.*, r."boardId" from "Submission" s join "Report" r on r.id = s."reportId"
      where r."roundId" = ${model.id}::uuid and s."withdrawnAt" is null order by s."reportId", s.version desc
    ), numbered as (
      select model.*, row_number() over (order by id) - 1 as n, count(*) over () as total from model
    ), board as (
      insert into "Board" (id, number, name)
      select gen_random_uuid(), (${count}::int * 100 + n)::text, 'Stichting Meting ' || n from generate_series(1, ${count}::int) n
      returning id, number::int - ${count}::int * 100 as n, name
    ), pair as (
      select board.id as board, board.n as nr, board.name, numbered.* from board join numbered on board.n % numbered.total = numbered.n
    ), taking as (
      insert into "Participation" ("boardId", "partnershipId", "from")
      select pair.board, p."partnershipId", p."from" from pair join "Participation" p on p."boardId" = pair."boardId"
    ), report as (
      insert into "Report" (id, "roundId", "boardId", status, "adoptedAt")
      select gen_random_uuid(), ${roundId}::uuid, board, 'adopted', now() from pair returning id, "boardId"
    ), submission as (
      insert into "Submission" (id, "reportId", version, receipt, snapshot, hash, "signatoryName", "signatoryFunction", late, "openedAt")
      select gen_random_uuid(), report.id, 1, ${slug} || '-' || pair.nr, jsonb_set(pair.snapshot, '{board,name}', to_jsonb(pair.name)),
        pair.hash, pair."signatoryName", pair."signatoryFunction", false, now()
      from report join pair on pair.board = report."boardId" returning id, receipt
    )
    insert into "Figure" ("submissionId", "figureKey", partnership, dimension, previous, state, value)
    select submission.id, f."figureKey", f.partnership, f.dimension, f.previous, f.state, f.value
    from submission join pair on submission.receipt = ${slug} || '-' || pair.nr join "Figure" f on f."submissionId" = pair.id`;
  return { slug, region: model.region.slug, reviewer };
}
