import type { Editor } from "@tiptap/core";
import { redoDepth, undoDepth } from "@tiptap/pm/history";
import { MAX_LIST_DEPTH, MAX_TABLE_COLUMNS } from "@/lib/rich-text/limits";
import { listDepth } from "./document-nodes";
import type { ToolbarCommand, ToolbarState } from "./toolbar-state";

/** What the toolbar shows for the editor's selection. */
export function toolbarState(editor: Editor): ToolbarState {
  const { $from } = editor.state.selection;
  const inTable = editor.isActive("table");
  const depth = listDepth($from);
  const innermost = innermostList(editor);
  return {
    bold: editor.isActive("bold"),
    italic: editor.isActive("italic"),
    block: editor.isActive("heading", { level: 1 })
      ? "heading"
      : editor.isActive("heading", { level: 2 })
        ? "subheading"
        : "text",
    canHead: !inTable,
    bulletList: innermost === "bulletList",
    orderedList: innermost === "orderedList",
    canIndent: depth > 0 && depth < MAX_LIST_DEPTH && editor.can().sinkListItem("listItem"),
    canOutdent: depth > 0,
    inTable,
    canAddColumn: columnsAround(editor) < MAX_TABLE_COLUMNS,
    link: editor.isActive("link"),
    canUndo: undoDepth(editor.state) > 0,
    canRedo: redoDepth(editor.state) > 0,
  };
}

function innermostList(editor: Editor): string | null {
  const { $from } = editor.state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const { name } = $from.node(depth).type;
    if (name === "bulletList" || name === "orderedList") return name;
    if (name === "table") return null;
  }
  return null;
}

/** The columns of the table at the cursor, nought outside a table. */
function columnsAround(editor: Editor): number {
  const { $from } = editor.state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (node.type.name !== "table") continue;
    let columns = 0;
    node.firstChild?.forEach((cell) => {
      columns += Number(cell.attrs.colspan);
    });
    return columns;
  }
  return 0;
}

/** Does what a button of the toolbar says and brings the focus to the text. "link" opens a field instead. */
export function runToolbarCommand(editor: Editor, command: Exclude<ToolbarCommand, "link">): void {
  const chain = editor.chain().focus();
  switch (command) {
    case "bold":
    case "italic":
      return void chain.toggleMark(command).run();
    case "text":
      return void chain.setNode("paragraph").run();
    case "heading":
    case "subheading":
      return void chain.setNode("heading", { level: command === "heading" ? 1 : 2 }).run();
    case "bulletList":
    case "orderedList":
      return void chain.toggleList(command, "listItem").run();
    case "indent":
      return void chain.sinkListItem("listItem").run();
    case "outdent":
      return void chain.liftListItem("listItem").run();
    case "insertTable":
      // At the end of the selection: the selected words stay.
      return void chain
        .setTextSelection(editor.state.selection.to)
        .insertTable({ rows: 3, cols: 3, withHeaderRow: true })
        .run();
    case "deleteRow":
    case "deleteColumn":
      if (!chain[command]().run()) editor.chain().focus().deleteTable().run();
      return;
    case "addRowBefore":
    case "addRowAfter":
    case "addColumnBefore":
    case "addColumnAfter":
    case "toggleHeaderRow":
    case "deleteTable":
    case "undo":
    case "redo":
      return void chain[command]().run();
  }
}

/** The address of the link at the cursor, empty when there is none. */
export function linkAtCursor(editor: Editor): string {
  const href: unknown = editor.getAttributes("link").href;
  return typeof href === "string" ? href : "";
}

/**
 * Links the selection, the link at the cursor, or else puts the address itself in the text. The
 * cursor goes behind it: whoever types on must not replace the linked words.
 */
export function setLink(editor: Editor, href: string, typed: string): void {
  const chain = editor.chain().focus();
  if (editor.state.selection.empty && !editor.isActive("link")) {
    const mark = { type: "link", attrs: { href } };
    chain.insertContent({ type: "text", text: typed, marks: [mark] }).run();
    return;
  }
  chain
    .extendMarkRange("link")
    .setMark("link", { href })
    .command(({ tr, commands }) => commands.setTextSelection(tr.selection.to))
    .run();
}

export function removeLink(editor: Editor): void {
  editor.chain().focus().extendMarkRange("link").unsetMark("link").run();
}
