import { Mark, Node, textblockTypeInputRule, wrappingInputRule } from "@tiptap/core";
import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import { StarterKit } from "@tiptap/starter-kit";
import { isSafeHref } from "@/lib/rich-text/link";
import { MAX_LIST_DEPTH, MAX_LIST_START } from "@/lib/rich-text/limits";
import { HEADING_LOOK, headingTag, type HeadingBase } from "./heading-look";

/*
 * The editor's schema, which is exactly that of `lib/rich-text`. Nodes for which Tiptap's own
 * would know more attributes or content (headings, list items, numbered lists, links, cells) are
 * defined here.
 */

const FLOW = "(paragraph | bulletList | orderedList)";

const headingNode = (base: HeadingBase) =>
  Node.create({
    name: "heading",
    group: "block",
    content: "inline*",
    defining: true,
    addAttributes: () => ({ level: { default: 1, rendered: false } }),
    parseHTML: () => [
      { tag: "[data-level='1']", attrs: { level: 1 } },
      { tag: "[data-level='2']", attrs: { level: 2 } },
      { tag: "h1", attrs: { level: 1 } },
      ...[2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: 2 } })),
    ],
    renderHTML: ({ node }) => {
      const level = node.attrs.level === 2 ? 2 : 1;
      return [headingTag(level, base), { "data-level": level, class: HEADING_LOOK[level] }, 0];
    },
    addKeyboardShortcuts() {
      return {
        "Mod-Alt-1": () => this.editor.commands.toggleNode("heading", "paragraph", { level: 1 }),
        "Mod-Alt-2": () => this.editor.commands.toggleNode("heading", "paragraph", { level: 2 }),
      };
    },
    addInputRules() {
      return ([1, 2] as const).map((level) =>
        textblockTypeInputRule({
          find: new RegExp(`^#{${level}}\\s$`),
          type: this.type,
          getAttributes: { level },
        }),
      );
    },
  });

const ListItem = Node.create({
  name: "listItem",
  content: `paragraph ${FLOW}*`,
  defining: true,
  parseHTML: () => [{ tag: "li" }],
  renderHTML: () => ["li", 0],
  addKeyboardShortcuts() {
    // Tab is not among them: it leaves the field, as everywhere in the form.
    return {
      Enter: () => this.editor.commands.splitListItem("listItem"),
      "Mod-]": () =>
        listDepth(this.editor.state.selection.$from) < MAX_LIST_DEPTH &&
        this.editor.commands.sinkListItem("listItem"),
      "Mod-[": () => this.editor.commands.liftListItem("listItem"),
    };
  },
});

/** How many lists a position stands in. */
export function listDepth(position: {
  depth: number;
  node: (depth: number) => { type: { name: string } };
}): number {
  let depth = 0;
  for (let level = position.depth; level > 0; level -= 1) {
    if (position.node(level).type.name === "listItem") depth += 1;
  }
  return depth;
}

const OrderedList = Node.create({
  name: "orderedList",
  group: "block list",
  content: "listItem+",
  addAttributes: () => ({
    start: {
      default: 1,
      parseHTML: (element) => {
        const start = Number.parseInt(element.getAttribute("start") ?? "1", 10);
        return start >= 0 && start <= MAX_LIST_START ? start : 1;
      },
      renderHTML: (attributes: Record<string, unknown>) =>
        attributes.start === 1 ? {} : { start: attributes.start },
    },
  }),
  parseHTML: () => [{ tag: "ol" }],
  renderHTML: ({ HTMLAttributes }) => ["ol", HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { "Mod-Shift-7": () => this.editor.commands.toggleList("orderedList", "listItem") };
  },
  addInputRules() {
    return [
      wrappingInputRule({
        // Three digits at most: a year at the start of a sentence is no list.
        find: /^(\d{1,3})\.\s$/,
        type: this.type,
        getAttributes: (match) => ({ start: Number(match[1]) }),
        joinPredicate: (match, node) =>
          node.childCount + Number(node.attrs.start) === Number(match[1]),
      }),
    ];
  },
});

const Link = Mark.create({
  name: "link",
  priority: 1000,
  inclusive: false,
  keepOnSplit: false,
  addAttributes: () => ({ href: { default: null } }),
  parseHTML: () => [
    {
      tag: "a[href]",
      getAttrs: (element) => (isSafeHref(element.getAttribute("href") ?? "") ? null : false),
    },
  ],
  renderHTML: ({ HTMLAttributes }) => ["a", { ...HTMLAttributes, rel: "noopener nofollow" }, 0],
});

const RichTable = Table.extend({
  renderHTML: () => ["div", { class: "overflow-x-auto" }, ["table", ["tbody", 0]]],
  addKeyboardShortcuts() {
    return {
      ...this.parent?.(),
      // In the last cell Tab leaves the field; a row is added by the menu.
      Tab: () => this.editor.commands.goToNextCell(),
      "Shift-Tab": () => this.editor.commands.goToPreviousCell(),
    };
  },
}).configure({ resizable: false, View: null });

const spans = () => ({ colspan: spanAttribute("colspan"), rowspan: spanAttribute("rowspan") });

function spanAttribute(name: "colspan" | "rowspan") {
  return {
    default: 1,
    parseHTML: (element: HTMLElement) => {
      const span = Number.parseInt(element.getAttribute(name) ?? "1", 10);
      return span >= 1 && span <= 1_000 ? span : 1;
    },
    renderHTML: (attributes: Record<string, unknown>) =>
      attributes[name] === 1 ? {} : { [name]: attributes[name] },
  };
}

const cellContent = `${FLOW}+`;

/** All extensions of the editor; `headingBase` is the heading level of "Kop" in the page. */
export function documentExtensions(headingBase: HeadingBase) {
  return [
    StarterKit.configure({
      blockquote: false,
      code: false,
      codeBlock: false,
      heading: false,
      horizontalRule: false,
      link: false,
      listItem: false,
      orderedList: false,
      strike: false,
      underline: false,
      // After a table at the end one must be able to write on; other blocks are left with Enter.
      trailingNode: { notAfter: ["heading", "bulletList", "orderedList"] },
      dropcursor: { color: "currentColor", width: 2 },
    }),
    headingNode(headingBase),
    ListItem,
    OrderedList,
    Link,
    RichTable,
    TableRow,
    TableHeader.extend({ content: cellContent, addAttributes: spans }),
    TableCell.extend({ content: cellContent, addAttributes: spans }),
  ];
}
