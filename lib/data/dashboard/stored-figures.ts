import { pool } from "@/lib/data/client";
import type { FigureValue, ValueState } from "@/lib/figures/figure-value";

export type StoredFigure = FigureValue & { roundId: string; boardId: string };

type Row = [string, string, string, string, string, boolean, ValueState, number | null];

/**
 * The cells of the latest submission, not withdrawn, of every report in these rounds; also while a
 * report is returned.
 *
 * Written by hand so that it walks from the rounds' reports to their figures by index, whatever
 * else is in the tables: `OFFSET 0` keeps the planner from starting at the figures.
 */
export async function loadStoredFigures(roundIds: readonly string[]): Promise<StoredFigure[]> {
  const { rows } = await pool().query<Row>({
    rowMode: "array",
    values: [roundIds],
    text: `
      SELECT report."roundId", report."boardId",
             figure."figureKey", figure.partnership, figure.dimension, figure.previous, figure.state, figure.value
      FROM "Report" report
      CROSS JOIN LATERAL (
        SELECT id FROM "Submission"
        WHERE "reportId" = report.id AND "withdrawnAt" IS NULL
        ORDER BY version DESC LIMIT 1
      ) submission
      CROSS JOIN LATERAL (
        SELECT * FROM "Figure" WHERE "submissionId" = submission.id OFFSET 0
      ) figure
      WHERE report."roundId" = ANY ($1::uuid[])`,
  });
  return rows.map(([roundId, boardId, figure, partnership, dimension, previous, state, value]) => ({
    roundId,
    boardId,
    figure,
    partnership,
    dimension,
    previous,
    state,
    value,
  }));
}
