import type { ReactNode } from "react";
import { RichTextReader } from "@/components/rich-text/rich-text-reader";
import type { HeadingBase } from "@/components/rich-text/heading-look";
import { DefinitionList } from "@/components/ui/definition-list";
import { TextLink } from "@/components/ui/text-link";
import { annexFilePath } from "@/lib/files/address";
import type { DocumentBlock, DocumentLine, ErrataBlock, HeadingRole, IndicatorListBlock, ParagraphBlock } from "@/lib/document/model";
import { FormTable } from "./form-table";
import { Lines } from "./lines";

type TitleLevel = 1 | 2;

/** One block of a report on the screen; a new kind does not compile without its looks. */
export function BlockView({ block, titleLevel, reportId }: { block: DocumentBlock; titleLevel: TitleLevel; reportId?: string | undefined }) {
  switch (block.kind) {
    case "cover":
      return (
        <header className="mt-8 mb-8 border-b border-brand pb-6 first:mt-0">
          {block.subtitle === null ? null : <p className="text-small text-ink-3">{block.subtitle}</p>}
          <DocumentHeading level={titleLevel} className="mt-2 mb-6 text-h1 text-brand max-sm:text-h2">
            {block.title}
          </DocumentHeading>
          <LineList lines={block.lines} />
        </header>
      );
    case "heading":
      return (
        <DocumentHeading level={titleLevel + block.level} className={HEADING_CLASS[block.role]}>
          <Lines text={block.text} />
        </DocumentHeading>
      );
    case "lines":
      return <LineList lines={block.lines} />;
    case "paragraph":
      return (
        <p className={PARAGRAPH_CLASS[block.tone]} dir="auto">
          <Lines text={block.text} />
        </p>
      );
    case "quote":
      if (block.by !== undefined) return <Quotation text={block.text} by={block.by} />;
      return (
        <blockquote className="mt-4 mb-4 max-w-read border-l border-line-2 pl-4 font-serif text-lab text-brand">
          <Lines text={block.text} />
        </blockquote>
      );
    case "link":
      return (
        <p className="mt-3">
          <TextLink href={block.href}>{block.text}</TextLink>
        </p>
      );
    case "file":
      return (
        <p className="mt-3 wrap-anywhere">
          {reportId === undefined ? block.text : <a href={annexFilePath.one(reportId, block.id)}>{block.text}</a>}{" "}
          <span className="text-small text-ink-3">{block.hash}</span>
        </p>
      );
    case "list":
      return <TextList ordered={block.ordered} items={block.items} />;
    case "definitions":
      return <DefinitionList items={block.items.map(({ term, text }) => ({ term, description: <Lines text={text} /> }))} />;
    case "richText":
      return <RichTextReader value={block.value} headingLevel={headingBase(titleLevel + block.headingLevel)} tableLabel={block.label} />;
    case "missing":
      return <Missing text={block.text} />;
    case "notApplicable":
      return <p className="mt-2 text-ink-2">{block.text}</p>;
    case "choices":
      return <TextList ordered={false} items={block.chosen} />;
    case "chosenNumbers":
      if (block.numbers.length === 0) return <Missing text={`${block.label} ${block.missing}`} />;
      return (
        <p className="mt-2">
          {block.label} <strong>{block.numbers.join(", ")}</strong>
        </p>
      );
    case "indicatorList":
      return <IndicatorList items={block.items} />;
    case "errata":
      return <Errata block={block} titleLevel={titleLevel} />;
    case "footnotes":
      return block.texts.map((text, index) => (
        <p key={index} className="mt-2 text-small text-ink-3">
          {text}
        </p>
      ));
    case "figureTable":
    case "moneyTable":
    case "spendingTable":
    case "summaryTable":
      return <FormTable table={block} />;
  }
}

const HEADING_CLASS: Readonly<Record<HeadingRole, string>> = {
  chapter: "mt-16 mb-4 font-serif text-h2 font-semibold text-brand",
  group: "mt-12 mb-4 font-sans text-small font-semibold text-brand",
  section: "mt-12 mb-3 font-serif text-h3 font-semibold",
  label: "mt-6 mb-2 font-sans text-base font-semibold",
};

const PARAGRAPH_CLASS: Readonly<Record<ParagraphBlock["tone"], string>> = {
  body: "mt-3 max-w-read",
  explanation: "mb-4 max-w-read text-small text-ink-3",
  note: "mt-3 max-w-read text-small text-ink-2",
  caption: "mt-4 text-small text-ink-3",
};

const HEADING_TAGS = ["h1", "h2", "h3", "h4", "h5", "h6"] as const;

function Errata({ block, titleLevel }: { block: ErrataBlock; titleLevel: TitleLevel }) {
  return (
    <section className="mt-16 border-t border-brand pt-2 print:break-before-page">
      <DocumentHeading level={titleLevel + 1} className={`${HEADING_CLASS.chapter} mt-6`}>
        {block.title}
      </DocumentHeading>
      <p className={PARAGRAPH_CLASS.note}>{block.note}</p>
      {block.items.map(({ title, text, signed }, index) => (
        <div key={index}>
          <DocumentHeading level={titleLevel + 2} className={HEADING_CLASS.label}>
            {title}
          </DocumentHeading>
          <p className={`${PARAGRAPH_CLASS.body} wrap-anywhere`} dir="auto">
            <Lines text={text} />
          </p>
          <p className={PARAGRAPH_CLASS.note}>{signed}</p>
        </div>
      ))}
    </section>
  );
}

/** What somebody wrote elsewhere, with who it was. */
function Quotation({ text, by }: { text: string; by: string }) {
  return (
    <figure className="mt-4 mb-4 max-w-read border-l-[3px] border-brand pl-4">
      <blockquote className="font-serif" dir="auto">
        <Lines text={text} />
      </blockquote>
      <figcaption className="mt-1 text-small text-ink-2">{by}</figcaption>
    </figure>
  );
}

function DocumentHeading({ level, className, children }: { level: number; className: string; children: ReactNode }) {
  const Tag = HEADING_TAGS[Math.min(level, HEADING_TAGS.length) - 1] ?? "h6";
  return <Tag className={className}>{children}</Tag>;
}

/** HTML has six levels: what would be deeper stays at the deepest that a text may have. */
function headingBase(level: number): HeadingBase {
  return level <= 2 ? 2 : level === 3 ? 3 : level === 4 ? 4 : 5;
}

function LineList({ lines }: { lines: readonly DocumentLine[] }) {
  return (
    <DefinitionList
      items={lines.map(({ label, value, missing }) => ({
        term: label,
        description: missing ? <em className="text-ink-3">{value}</em> : value,
      }))}
    />
  );
}

function Missing({ text }: { text: string }) {
  return <p className="mt-2 text-ink-3 italic">{text}</p>;
}

function TextList({ ordered, items }: { ordered: boolean; items: readonly string[] }) {
  const Tag = ordered ? "ol" : "ul";
  return (
    <div className="prose mt-3">
      <Tag>
        {items.map((item, index) => (
          <li key={index}>
            <Lines text={item} />
          </li>
        ))}
      </Tag>
    </div>
  );
}

function IndicatorList({ items }: Pick<IndicatorListBlock, "items">) {
  return (
    <ol className="mt-6 max-w-read text-small text-ink-3">
      {items.map(({ number, text, chosen }) => (
        <li key={number} value={number} className="mt-1 grid grid-cols-[2rem_1fr]">
          <span>{number}</span>
          {chosen ? <strong className="text-brand">{text} (uitgewerkt)</strong> : <span>{text}</span>}
        </li>
      ))}
    </ol>
  );
}
