import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { framePropsOf } from "@/components/report/frame-props";
import { ReportFrame } from "@/components/report/report-frame";
import { reportPath } from "@/components/report/report-paths";
import { VersionList } from "@/components/report/version-list";
import { PageTitle } from "@/components/ui/page-title";
import { TextLink } from "@/components/ui/text-link";
import { loadVersions } from "@/lib/data/reports/report-versions";
import { reportForm } from "../report-form";

export const metadata: Metadata = { title: "Versies" };

/** Everything the board ever signed in this round. */
export default async function VersionsPage({ params }: { params: Promise<{ reportId: string }> }) {
  const { actor, form, now } = await reportForm((await params).reportId);
  const found = await loadVersions(actor, form.id);
  if (!found) notFound();
  const { nav, saved } = framePropsOf(form, now);
  return (
    <ReportFrame nav={{ ...nav, current: "versies" }} saved={saved} back={<TextLink href={reportPath.overview(form.id)}>Overzicht</TextLink>}>
      <PageTitle
        kicker={form.round.name}
        title="Versies"
        lead="Elke keer dat uw bestuur ondertekent, ontstaat een versie. Geen enkele versie verandert nog."
      />
      <div className="mt-8">
        <VersionList reportId={form.id} versions={found.versions} href={(version) => reportPath.version(form.id, version)} />
      </div>
      <p className="mt-6 max-w-read">
        Op elke PDF staat een controlegetal. Daarmee kan iedereen bij{" "}
        <TextLink href="/controleren">Echtheid controleren</TextLink> zien of een versie echt is en of zij nog geldt.
      </p>
    </ReportFrame>
  );
}
