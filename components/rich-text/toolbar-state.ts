/** What the toolbar shows of the spot where the cursor is. */
export type ToolbarState = {
  bold: boolean;
  italic: boolean;
  block: "text" | "heading" | "subheading";
  /** No headings in lists and tables. */
  canHead: boolean;
  bulletList: boolean;
  orderedList: boolean;
  canIndent: boolean;
  canOutdent: boolean;
  inTable: boolean;
  canAddColumn: boolean;
  link: boolean;
  canUndo: boolean;
  canRedo: boolean;
};

export type ToolbarCommand =
  | "bold"
  | "italic"
  | "text"
  | "heading"
  | "subheading"
  | "bulletList"
  | "orderedList"
  | "indent"
  | "outdent"
  | "insertTable"
  | "addRowBefore"
  | "addRowAfter"
  | "addColumnBefore"
  | "addColumnAfter"
  | "deleteRow"
  | "deleteColumn"
  | "toggleHeaderRow"
  | "deleteTable"
  | "link"
  | "undo"
  | "redo";

/** The toolbar of an editor that is not there yet. */
export const RESTING_TOOLBAR: ToolbarState = {
  bold: false,
  italic: false,
  block: "text",
  canHead: true,
  bulletList: false,
  orderedList: false,
  canIndent: false,
  canOutdent: false,
  inTable: false,
  canAddColumn: true,
  link: false,
  canUndo: false,
  canRedo: false,
};
