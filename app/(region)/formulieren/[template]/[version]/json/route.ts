import { recordTemplateExport } from "@/lib/data/templates/record-template-export";
import { requireTemplate } from "../../../template-page";

/** One version of a form as a file that can be imported again, here or in another region. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ template: string; version: string }> },
): Promise<Response> {
  const regio = new URL(request.url).searchParams.get("regio") ?? undefined;
  const { actor, region, template, version } = await requireTemplate(await params, Promise.resolve({ regio }));
  await recordTemplateExport(actor, region, { template: template.key, number: version.number });
  return new Response(`${JSON.stringify(version.definition, null, 2)}\n`, {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": `attachment; filename="${template.key}-versie-${version.number}.json"`,
      "cache-control": "private, no-store",
    },
  });
}
