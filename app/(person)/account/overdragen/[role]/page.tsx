import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HandOverForm } from "@/components/account/hand-over-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { ROLE_LABELS } from "@/lib/access/role-label";
import { ownRoles } from "@/lib/data/people/own-roles";
import { requireActor } from "@/lib/server/current-actor";
import { passOn } from "./actions";

export const metadata: Metadata = { title: "Rol overdragen" };

export default async function HandOverPage({ params }: { params: Promise<{ role: string }> }) {
  const actor = await requireActor();
  const { role: id } = await params;
  const own = (await ownRoles(actor, new Date())).find(({ membershipId }) => membershipId === id);
  if (!own?.canHandOver) notFound();
  return (
    <PageBody width="text">
      <Breadcrumbs items={[{ label: "Uw account", href: "/account" }, { label: "Rol overdragen" }]} />
      <PageTitle
        kicker={own.place}
        title="Rol overdragen"
        lead={`U geeft uw rol ${ROLE_LABELS[own.role]} bij ${own.place} aan iemand anders. Die krijgt een mail. Uw eigen rol vervalt meteen.`}
      />
      <div className="mt-8">
        <HandOverForm action={passOn} membershipId={own.membershipId} />
      </div>
    </PageBody>
  );
}
