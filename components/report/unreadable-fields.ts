import { fieldId } from "@/components/questions/field-id";
import { findingsOfPart } from "@/lib/report/findings";
import type { ReportContent } from "@/lib/report/content";
import { findingText } from "./finding-text";

/** The numbers on this page that cannot be read, each with its field. */
export function unreadableFields(content: ReportContent): { message: string; fieldId: string }[] {
  return content.context.definition.parts
    .flatMap((part) => findingsOfPart(part, content))
    .filter(({ code }) => code === "unreadableNumber")
    .map((finding) => ({
      message: findingText(finding, content.context.definition),
      fieldId: fieldId(finding.question, finding.path),
    }));
}
