import type { ReportContent } from "@/lib/report/content";
import { groupedHash } from "@/lib/report/hash-text";
import { signedTerm, signedText, type SignedBy } from "@/lib/report/filing";
import type { Audience } from "./audience";
import { buildDocument } from "./build";
import { errataBlock, type Erratum } from "./errata";
import type { DocumentModel, DocumentProof } from "./model";

/** A signed version with what is printed of its signing. */
export type SignedReport = {
  content: ReportContent;
  audience: Audience;
  /** When this version was adopted. */
  adoptedAt: Date | null;
  /** What the board corrected since. */
  errata: readonly Erratum[];
  submission: SignedBy & {
    version: number;
    receipt: string;
    submittedAt: Date;
    /** Null for who may not have it. */
    hash: string | null;
  };
};

/** A signed version as a document, for the audience that it was loaded for. */
export function submittedDocument({ content, audience, adoptedAt, submission, errata }: SignedReport): DocumentModel {
  const model = buildDocument(content, {
    audience,
    state: {
      kind: "submitted",
      version: submission.version,
      submittedAt: submission.submittedAt,
      signed: submission,
      ...(adoptedAt && { adoptedAt }),
    },
  });
  return errata.length === 0 ? model : { ...model, blocks: [...model.blocks, errataBlock(errata, content.context)] };
}

/**
 * The same as a file: with the hash of what was signed and where it can be checked.
 *
 * @param portalUrl where the portal is, without a slash at the end
 */
export function printedDocument(report: SignedReport, portalUrl: string): DocumentModel {
  return { ...submittedDocument(report), proof: proofOf(report, portalUrl) };
}

/** None for outsiders: who knows all the rest could try small counts until the hash fits. */
function proofOf({ submission, audience }: SignedReport, portalUrl: string): DocumentProof | null {
  const { version, receipt, hash } = submission;
  if (hash === null || audience === "outside") return null;
  const address = `${portalUrl}/controleren`;
  return {
    about: `Versie ${version}, ontvangstnummer ${receipt}, ${lowerFirst(signedTerm(submission))} ${signedText(submission)}`,
    hash: groupedHash(hash),
    address,
    href: `${address}?hash=${hash}`,
  };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
