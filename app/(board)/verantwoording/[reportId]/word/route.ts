import { wordFile, WORD_TYPE } from "@/lib/document/word/word-file";
import { reportFileRoute } from "../report-file-route";

/** The report as a Word file, to paste from. See {@link reportFileRoute} for what can be asked. */
export const GET = reportFileRoute({ format: "word", type: WORD_TYPE, render: wordFile });
