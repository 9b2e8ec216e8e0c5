import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString, type PDFObject } from "@cantoo/pdf-lib";

/** An element of the structure of a PDF: a heading, a table, a cell. */
export type PdfElement = {
  role: string;
  /** What it says of itself: `Scope`, `ColSpan`, `ListNumbering`. */
  attributes: ReadonlyMap<string, string>;
  alt: string | null;
  children: PdfNode[];
};

/** Words on a page, by the name that pdf.js gives them. */
export type PdfContent = { content: string };
/** Something that stands on a page beside its text: a link. */
export type PdfObjectNode = { annotation: PdfAnnotation };
export type PdfNode = PdfElement | PdfContent | PdfObjectNode;

export type PdfAnnotation = { subtype: string; contents: string | null; hasParent: boolean };

/** A PDF as whoever checks it for PDF/UA looks at it: its own objects, not what a viewer makes of them. */
export type PdfFile = {
  catalog: PDFDict;
  /** All of the structure, over all pages. */
  root: PdfElement;
  pages: { number: number; tabsFollowStructure: boolean; structParents: boolean; annotations: PdfAnnotation[] }[];
  /** Whether the tree leads from content back to its element, as readers need it. */
  hasParentTree: boolean;
};

const name = PDFName.of;

/** Reads the structure of a PDF. */
export async function pdfFile(bytes: Uint8Array): Promise<PdfFile> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { catalog, context } = document;
  const tree = catalog.lookup(name("StructTreeRoot"), PDFDict);
  const roles = tree.lookupMaybe(name("RoleMap"), PDFDict);
  const roleOf = (role: string): string => {
    const mapped = roles?.lookup(name(role));
    return mapped instanceof PDFName && mapped.decodeText() !== role ? roleOf(mapped.decodeText()) : role;
  };

  const childrenOf = (owner: PDFDict, page: PDFRef | null): PdfNode[] => {
    const kids = owner.get(name("K"));
    const list = kids instanceof PDFArray ? kids.asArray() : kids === undefined ? [] : [kids];
    const resolved = list.flatMap((kid) => {
      const found = context.lookup(kid);
      return found instanceof PDFArray ? found.asArray() : [kid];
    });
    return resolved.map((kid) => nodeOf(context.lookup(kid), page));
  };
  const nodeOf = (kid: PDFObject | undefined, page: PDFRef | null): PdfNode => {
    if (kid instanceof PDFNumber) return contentOf(kid, page);
    if (!(kid instanceof PDFDict)) throw new Error("the structure holds something that is no element");
    const own = kid.get(name("Pg"));
    const at = own instanceof PDFRef ? own : page;
    const type = kid.lookup(name("Type"));
    if (type === name("MCR")) return contentOf(kid.lookup(name("MCID"), PDFNumber), at);
    if (type === name("OBJR")) return { annotation: annotationOf(kid.lookup(name("Obj"), PDFDict)) };
    return {
      role: roleOf(kid.lookup(name("S"), PDFName).decodeText()),
      attributes: attributesOf(kid.lookup(name("A"))),
      alt: textOf(kid.lookup(name("Alt"))),
      children: childrenOf(kid, at),
    };
  };
  return {
    catalog,
    root: { role: "Root", attributes: new Map(), alt: null, children: childrenOf(tree, null) },
    pages: document.getPages().map(({ node }, index) => ({
      number: index + 1,
      tabsFollowStructure: node.lookup(name("Tabs")) === name("S"),
      structParents: node.has(name("StructParents")),
      annotations: (node.lookupMaybe(name("Annots"), PDFArray)?.asArray() ?? []).map((one) => annotationOf(context.lookup(one, PDFDict))),
    })),
    hasParentTree: tree.has(name("ParentTree")),
  };
}

function contentOf(id: PDFNumber, page: PDFRef | null): PdfContent {
  if (!page) throw new Error("content of no page");
  const generation = page.generationNumber === 0 ? "" : String(page.generationNumber);
  return { content: `p${page.objectNumber}R${generation}_mc${id.asNumber()}` };
}

function annotationOf(annotation: PDFDict): PdfAnnotation {
  return {
    subtype: annotation.lookup(name("Subtype"), PDFName).decodeText(),
    contents: textOf(annotation.lookup(name("Contents"))),
    hasParent: annotation.has(name("StructParent")),
  };
}

function attributesOf(found: PDFObject | undefined): ReadonlyMap<string, string> {
  const dictionaries = found instanceof PDFArray ? found.asArray().map((_, index) => found.lookup(index)) : [found];
  return new Map(
    dictionaries.flatMap((one) =>
      one instanceof PDFDict ? one.entries().map(([key, value]): [string, string] => [key.decodeText(), value instanceof PDFName ? value.decodeText() : String(value)]) : [],
    ),
  );
}

/** A text of a PDF, whichever way it is written. */
export function textOf(found: PDFObject | undefined): string | null {
  return found instanceof PDFString || found instanceof PDFHexString ? found.decodeText() : null;
}

/** Every element below one, in the order of reading. */
export function* elementsOf(element: PdfElement): Generator<PdfElement> {
  for (const child of element.children) {
    if (!("role" in child)) continue;
    yield child;
    yield* elementsOf(child);
  }
}
