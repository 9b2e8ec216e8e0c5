import { DataTable } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import type { TemplateListItem } from "@/lib/data/templates/load-templates";
import { formatDate } from "@/lib/values/date";
import { regionAddress, roundAddress } from "./region-address";

/** The versions of a form with the rounds that use them. */
export function TemplateVersions({ template, region }: { template: TemplateListItem; region: { slug: string } }) {
  const address = (number: number, page = "") => regionAddress(`/formulieren/${template.key}/${number}${page}`, region);
  return (
    <DataTable
      caption={`Versies van ${template.title}, nieuwste eerst`}
      captionHidden
      rows={template.versions}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "number",
          header: "Versie",
          rowHeader: true,
          width: "nowrap",
          cell: ({ number }) => (
            <TextLink href={address(number)}>
              Versie {number}
              <span className="sr-only"> bekijken</span>
            </TextLink>
          ),
        },
        { key: "made", header: "Gemaakt", width: "nowrap", cell: ({ createdAt }) => formatDate(createdAt) },
        {
          key: "rounds",
          header: "Gebruikt in",
          cell: ({ rounds }) =>
            rounds.length === 0 ? (
              <span className="text-ink-3">geen ronde</span>
            ) : (
              rounds.map((round, index) => (
                <span key={round.slug}>
                  {index === 0 ? "" : ", "}
                  <TextLink href={roundAddress(round, region)}>{round.name}</TextLink>
                </span>
              ))
            ),
        },
        {
          key: "json",
          header: "Bestand",
          cell: ({ number }) => (
            <a href={address(number, "/json")} download>
              JSON<span className="sr-only"> van versie {number} downloaden</span>
            </a>
          ),
        },
      ]}
    />
  );
}
