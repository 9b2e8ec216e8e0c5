import { createElement, Fragment, type ReactNode } from "react";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { headRows } from "@/lib/rich-text/head-rows";
import { isSafeHref } from "@/lib/rich-text/link";
import type {
  Block,
  Cell,
  FlowBlock,
  Inline,
  List,
  Mark,
  RichText,
  Table,
} from "@/lib/rich-text/types";
import { HEADING_LOOK, headingTag, type HeadingBase } from "./heading-look";
import { RICH_TEXT_LOOK } from "./text-look";

/**
 * A formatted text to be read. `headingLevel` is the level that "Kop" gets in the page;
 * `tableLabel` names the tables for whoever cannot see where they stand, such as the question.
 */
export function RichTextReader({
  value,
  headingLevel = 3,
  tableLabel = "Tabel",
}: {
  value: RichText;
  headingLevel?: HeadingBase;
  tableLabel?: string;
}) {
  const tables = value.content.filter((block) => block.type === "table");
  return (
    <div className={RICH_TEXT_LOOK}>
      {value.content.map((block, index) => {
        if (block.type !== "table")
          return <TextBlock key={index} block={block} headingLevel={headingLevel} />;
        const label = tables.length > 1 ? `${tableLabel} ${tables.indexOf(block) + 1}` : tableLabel;
        return <TableBlock key={index} table={block} label={label} />;
      })}
    </div>
  );
}

function TextBlock({
  block,
  headingLevel,
}: {
  block: Exclude<Block, Table>;
  headingLevel: HeadingBase;
}) {
  if (block.type !== "heading") return <Flow block={block} />;
  const { level } = block.attrs;
  return createElement(
    headingTag(level, headingLevel),
    { className: HEADING_LOOK[level] },
    inline(block.content),
  );
}

function Flow({ block }: { block: FlowBlock }) {
  if (block.type !== "paragraph") return <ListBlock list={block} />;
  // An empty line is white space that somebody wanted, not a paragraph to be read out.
  if (!block.content?.length) return <div className="h-[1lh]" />;
  return <p>{inline(block.content)}</p>;
}

function ListBlock({ list }: { list: List }) {
  const items = list.content.map((item, index) => (
    <li key={index}>
      {item.content.map((block, blockIndex) => (
        <Flow key={blockIndex} block={block} />
      ))}
    </li>
  ));
  return list.type === "bulletList" ? <ul>{items}</ul> : <ol start={list.attrs.start}>{items}</ol>;
}

function TableBlock({ table, label }: { table: Table; label: string }) {
  const head = headRows(table);
  const rows = table.content.map((row, rowIndex) => (
    <tr key={rowIndex}>
      {row.content.map((cell, index) => (
        <CellBlock key={index} cell={cell} scope={rowIndex < head ? "col" : "row"} />
      ))}
    </tr>
  ));
  return (
    <ScrollRegion label={label}>
      <table>
        {head > 0 && <thead>{rows.slice(0, head)}</thead>}
        {head < rows.length && <tbody>{rows.slice(head)}</tbody>}
      </table>
    </ScrollRegion>
  );
}

function CellBlock({ cell, scope }: { cell: Cell; scope: "col" | "row" }) {
  const content = cell.content.map((block, index) => <Flow key={index} block={block} />);
  const spans = {
    colSpan: cell.attrs.colspan > 1 ? cell.attrs.colspan : undefined,
    rowSpan: cell.attrs.rowspan > 1 ? cell.attrs.rowspan : undefined,
  };
  if (cell.type === "tableCell") return <td {...spans}>{content}</td>;
  return (
    <th {...spans} scope={scope}>
      {content}
    </th>
  );
}

function inline(content: Inline[] = []): ReactNode {
  return content.map((piece, index) => (
    <Fragment key={index}>
      {piece.type === "hardBreak" ? <br /> : (piece.marks ?? []).reduceRight(marked, piece.text)}
    </Fragment>
  ));
}

function marked(content: ReactNode, mark: Mark): ReactNode {
  if (mark.type === "bold") return <strong>{content}</strong>;
  if (mark.type === "italic") return <em>{content}</em>;
  if (!isSafeHref(mark.attrs.href)) return content;
  return (
    <a href={mark.attrs.href} rel="noopener nofollow">
      {content}
    </a>
  );
}
