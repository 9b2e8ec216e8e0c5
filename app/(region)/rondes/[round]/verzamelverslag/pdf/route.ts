import { renderPdf } from "@/lib/server/pdf/render-pdf";
import { collectiveFileRoute } from "../collective-file-route";

/** The report over all boards of a round as PDF. See {@link collectiveFileRoute}. */
export const GET = collectiveFileRoute({ format: "pdf", type: "application/pdf", render: renderPdf });
