import type { BenchPortal } from "./bench-portal";
import { median, ratioRow, type BenchRow } from "./row";

const BOARDS = 1_500;
const YEARS = 10;
const RUNS = 25;

/** The dashboard of a region alone, and again with 1.500 boards × 10 years of other regions around it. */
export async function dashboardGrowth(portal: BenchPortal): Promise<BenchRow[]> {
  const round = await portal.prisma.round.findFirst({
    where: { reports: { some: { status: "submitted" } } },
    orderBy: { deadline: "desc" },
    select: { slug: true, regionId: true },
  });
  const reviewer = await portal.prisma.membership.findFirst({
    where: { regionId: round?.regionId ?? "", role: "swvReviewer" },
  });
  if (!round || !reviewer) throw new Error("the demo data hold no round with submissions");
  const headers = await portal.signedIn(reviewer.userId);
  const measure = async () => {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const start = performance.now();
      const response = await fetch(`${portal.url}/rondes/${round.slug}/dashboard`, { headers });
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`the dashboard answered ${response.status}`);
      times.push(performance.now() - start);
    }
    return median(times.slice(5));
  };
  const alone = await measure();
  await surround(portal);
  const crowded = await measure();
  return [ratioRow("dashboard among 1.500 boards × 10 years ÷ alone", { value: crowded, baseline: alone, unit: "ms" }, { atMost: 1.2 })];
}

/** Other regions with boards, rounds, reports, submissions and figures, by the database itself. */
async function surround({ prisma }: BenchPortal): Promise<void> {
  // The figures of the fullest submission serve every other report as well.
  await prisma.$executeRawUnsafe(`
    create unlogged table bench_model as select * from "Figure" where "submissionId" = (
      select "submissionId" from "Figure" group by 1 order by count(*) desc limit 1)`);
  await prisma.$executeRawUnsafe(`
    with region as (
      insert into "Region" (id, slug, name) select gen_random_uuid(), 'meting-' || n, 'Meting ' || n
      from generate_series(1, ${BOARDS / 25}) n returning id, split_part(slug, '-', 2)::int as n
    ), template as (
      insert into "Template" (id, "regionId", key, title) select gen_random_uuid(), id, 'meting', 'Meting' from region returning id, "regionId"
    ), version as (
      insert into "TemplateVersion" (id, "templateId", number, definition, hash)
      select gen_random_uuid(), id, 1, '{}', '' from template returning id, "templateId"
    ), round as (
      insert into "Round" (id, "regionId", slug, name, period, "periodKey", "countDate", "templateVersionId", "opensAt", "openedAt", deadline, "closesAt")
      select gen_random_uuid(), t."regionId", 'jaar-' || y, 'Jaar ' || y, json_build_object('kind', 'schoolYear', 'start', y),
        'schoolYear:' || y, make_date(y + 1, 2, 1), v.id, make_date(y + 1, 9, 1), make_date(y + 1, 9, 1), make_date(y + 1, 11, 1), make_date(y + 1, 12, 1)
      from template t join version v on v."templateId" = t.id, generate_series(${2026 - YEARS}, 2025) y
      returning id, "regionId"
    ), board as (
      insert into "Board" (id, number, name) select gen_random_uuid(), lpad((20000 + n)::text, 5, '0'), 'Meting ' || n
      from generate_series(1, ${BOARDS}) n returning id, number::int - 20001 as n
    ), report as (
      insert into "Report" (id, "roundId", "boardId", status)
      select gen_random_uuid(), o.id, b.id, 'adopted' from round o join region r on r.id = o."regionId"
      join board b on b.n % ${BOARDS / 25} = r.n - 1 returning id
    )
    insert into "Submission" (id, "reportId", version, receipt, snapshot, hash, "signatoryName", "signatoryFunction", late)
    select gen_random_uuid(), id, 1, 'METING-' || id, '{"format":1}', '', '', '', false from report`);
  await prisma.$executeRawUnsafe(`
    insert into "Figure" ("submissionId", "figureKey", partnership, dimension, previous, state, value)
    select s.id, m."figureKey", m.partnership, m.dimension, m.previous, m.state, m.value
    from "Submission" s, bench_model m where s.receipt like 'METING-%'`);
  await prisma.$executeRawUnsafe("vacuum analyze");
}
