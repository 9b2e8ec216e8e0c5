import type { ReactNode } from "react";
import { groupsOf } from "@/lib/document/groups";
import type { DocumentModel } from "@/lib/document/model";
import { BlockView } from "./block-view";

/**
 * A report to be read on the screen: the same model as the PDF, in the same order. Every part and
 * question has an id (`anchorOf`) for links. `beside` adds something where a question or part begins
 * that has an anchor, below it, such as its remarks; it is no part of the document (`data-beside`). `titleLevel` is the level of the report's title in the page.
 */
export function DocumentView({
  model,
  titleLevel = 1,
  beside,
  reportId,
}: {
  model: DocumentModel;
  titleLevel?: 1 | 2;
  beside?: (anchor: string) => ReactNode;
  /** The report of which this is a version, to fetch its files from; without it they are only named. */
  reportId?: string;
}) {
  return (
    <article lang={model.language} aria-label={model.title}>
      {model.draft ? <p className="text-small font-semibold text-warn">{model.draftWords ?? "CONCEPT"}</p> : null}
      {groupsOf(model.blocks).map((group, index) => (
        <div key={index} id={group.anchor} className="scroll-mt-6">
          {group.blocks.map((block, position) => (
            <BlockView key={position} block={block} titleLevel={titleLevel} reportId={reportId} />
          ))}
          {beside && group.anchor !== undefined ? <div data-beside>{beside(group.anchor)}</div> : null}
        </div>
      ))}
      <p className="mt-12 border-t border-line pt-4 text-small text-ink-3">{model.meta.status}</p>
    </article>
  );
}
