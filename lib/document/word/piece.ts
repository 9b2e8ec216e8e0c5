import type { Paragraph, Table } from "docx";

/** What the body of a Word file is made of. */
export type Piece = Paragraph | Table;
