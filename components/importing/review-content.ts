import type { ReportContent } from "@/lib/report/content";

/** What the browser needs of a report to go through what was read: its questions, without what is only there to read. */
export function contentToReview(content: ReportContent): ReportContent {
  const { definition } = content.context;
  const parts = definition.parts.map(({ blocks: _blocks, explanation: _explanation, footnotes: _footnotes, intro: _intro, ...part }) => part);
  return { ...content, context: { ...content.context, definition: { ...definition, parts } }, previousFigures: {} };
}
