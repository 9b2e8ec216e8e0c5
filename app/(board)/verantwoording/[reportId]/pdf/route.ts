import { renderPdf } from "@/lib/server/pdf/render-pdf";
import { reportFileRoute } from "../report-file-route";

/** The report as PDF, to be read: tagged, for everyone. See {@link reportFileRoute} for what can be asked. */
export const GET = reportFileRoute({ format: "pdf", type: "application/pdf", render: renderPdf });
