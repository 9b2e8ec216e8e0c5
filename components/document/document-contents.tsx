import { Details } from "@/components/ui/details";
import { groupsOf } from "@/lib/document/groups";
import type { DocumentBlock, DocumentModel } from "@/lib/document/model";

/** The chapters and parts of a report that is read on the screen, to go straight to one. */
export function DocumentContents({ model }: { model: DocumentModel }) {
  const items = groupsOf(model.blocks).flatMap(({ anchor, blocks }) => {
    const title = blocks.find(isTitle)?.text;
    return anchor === undefined || title === undefined ? [] : [{ anchor, title }];
  });
  return (
    <nav aria-label="Inhoud" className="mb-6 print:hidden">
      <Details summary="Ga naar een onderdeel">
        <ul className="space-y-1 text-hint">
          {items.map(({ anchor, title }) => (
            <li key={anchor}>
              <a href={`#${anchor}`}>{title}</a>
            </li>
          ))}
        </ul>
      </Details>
    </nav>
  );
}

function isTitle(block: DocumentBlock): block is Extract<DocumentBlock, { kind: "heading" }> {
  return block.kind === "heading" && (block.role === "chapter" || block.role === "section");
}
