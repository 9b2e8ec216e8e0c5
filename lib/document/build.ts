import type { ReportContent } from "@/lib/report/content";
import type { Annex } from "@/lib/template/answers/answer-schema";
import { answerTo } from "@/lib/report/content";
import { signedText } from "@/lib/report/filing";
import { formatDate } from "@/lib/values/date";
import { periodLabel } from "@/lib/values/period";
import { countView, type Audience } from "./audience";
import { coverBlocks, usualCover } from "./cover";
import type { DocumentBlock, DocumentMeta, DocumentModel } from "./model";
import { outlineOf, withoutSkippedLevels, type OutlinePlace } from "./outline";
import { partBlocks } from "./part-blocks";
import { partnershipInFull, type DocumentState, type Printing } from "./printing";
import { annexBlocks } from "./questions/annex-list";

/**
 * A report as a document for one audience, in the order and with the titles of its template.
 *
 * @param options.audience who will read it; outsiders do not see counts of 1 to 4 pupils
 * @param options.state a draft, or the submission that the content is the snapshot of
 */
export function buildDocument(
  content: ReportContent,
  { audience, state }: { audience: Audience; state: DocumentState },
): DocumentModel {
  const { definition, board, period } = content.context;
  const printing: Printing = {
    content,
    state,
    counts: countView(content, audience),
    missing: state.kind === "draft" ? "nog niet ingevuld" : "niet ingevuld",
  };
  const runningTitle = `${definition.title} ${periodLabel(period)}`;
  return {
    title: `${runningTitle}, ${board.name}`,
    runningTitle,
    language: "nl",
    meta: metaOf(content, state),
    draft: state.kind === "draft",
    blocks: withoutSkippedLevels(documentBlocks(printing)),
    proof: null,
  };
}

function documentBlocks(printing: Printing): DocumentBlock[] {
  const { parts } = printing.content.context.definition;
  const outline = outlineOf(parts);
  const annexes = annexesOf(printing);
  const usual: OutlinePlace = { level: 1, role: "section" };
  const blocks = parts.flatMap((part): DocumentBlock[] => {
    const place = outline.get(part.id) ?? usual;
    const own = part.kind === "cover" ? coverBlocks(part, place, printing) : partBlocks(part, place, printing);
    return [...own, ...annexes.filter(({ annex }) => annex.after === part.id).flatMap((found) => print(found, place.level, printing))];
  });
  const last = annexes
    .filter(({ annex }) => !parts.some(({ id }) => id === annex.after))
    .flatMap((found) => print(found, usual.level, printing));
  const hasCover = parts.some(({ kind }) => kind === "cover");
  return [...(hasCover ? [] : [usualCover(printing)]), ...blocks, ...last];
}

type FoundAnnex = { part: string; question: string; annex: Annex };

/** Annexes wherever the template asks for them, in the board's order. */
function annexesOf({ content }: Printing): FoundAnnex[] {
  return content.context.definition.parts.flatMap((part) =>
    part.fields.flatMap((field) =>
      field.kind === "annexList"
        ? (answerTo(content.answers, field) ?? []).map((annex) => ({ part: part.id, question: field.id, annex }))
        : [],
    ),
  );
}

function print({ part, question, annex }: FoundAnnex, level: number, printing: Printing): DocumentBlock[] {
  return annexBlocks(part, question, annex, level, printing);
}

function metaOf({ context }: ReportContent, state: DocumentState): DocumentMeta {
  return {
    board: context.board.name,
    signatory: state.kind === "submitted" ? signedText(state.signed) : null,
    period: periodLabel(context.period),
    partnerships: context.board.partnerships.map(partnershipInFull),
    status: statusLine(state),
  };
}

/** `Versie 2, vastgesteld 20 oktober 2025`. */
export function statusLine(state: DocumentState): string {
  if (state.kind === "draft") return "Concept, nog niet ingediend";
  const happened = state.adoptedAt
    ? `vastgesteld ${formatDate(state.adoptedAt)}`
    : `ingediend ${formatDate(state.submittedAt)}`;
  return `Versie ${state.version}, ${happened}${state.signed.filing ? " namens het bestuur" : ""}`;
}
