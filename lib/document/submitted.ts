import type { ReportContent } from "@/lib/report/content";
import type { Audience } from "./audience";
import { buildDocument } from "./build";
import type { DocumentModel } from "./model";

/** A signed version with what is printed of its signing. */
export type SignedReport = {
  content: ReportContent;
  audience: Audience;
  /** When this version was adopted. */
  adoptedAt: Date | null;
  submission: { version: number; submittedAt: Date; signatoryName: string; signatoryFunction: string };
};

/** A signed version as a document, for the audience that it was loaded for. */
export function submittedDocument({ content, audience, adoptedAt, submission }: SignedReport): DocumentModel {
  return buildDocument(content, {
    audience,
    state: {
      kind: "submitted",
      version: submission.version,
      submittedAt: submission.submittedAt,
      signatory: { name: submission.signatoryName, function: submission.signatoryFunction },
      ...(adoptedAt && { adoptedAt }),
    },
  });
}
