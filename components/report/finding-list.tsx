import { TextLink } from "@/components/ui/text-link";
import type { Finding } from "@/lib/report/finding";
import type { TemplateDefinition } from "@/lib/template/definition";
import { findingText } from "./finding-text";
import { reportPath } from "./report-paths";

/** What is missing or odd, by part, each linked to its field. */
export function FindingList({
  reportId,
  found,
  definition,
}: {
  reportId: string;
  found: readonly Finding[];
  definition: TemplateDefinition;
}) {
  const parts = definition.parts.filter(({ id }) => found.some((finding) => finding.part === id));
  return (
    <ul className="space-y-3">
      {parts.map((part) => (
        <li key={part.id}>
          <p className="font-semibold">{part.shortTitle}</p>
          <ul className="list-disc space-y-1 pl-5">
            {found
              .filter((finding) => finding.part === part.id)
              .map((finding, index) => (
                <li key={index}>
                  <TextLink href={reportPath.field(reportId, finding)}>{findingText(finding, definition)}</TextLink>
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
