import { wordFile, WORD_TYPE } from "@/lib/document/word/word-file";
import { collectiveFileRoute } from "../collective-file-route";

/** The report over all boards of a round as a Word file. See {@link collectiveFileRoute}. */
export const GET = collectiveFileRoute({ format: "word", type: WORD_TYPE, render: wordFile });
