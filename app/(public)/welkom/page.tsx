import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { WelcomeForm } from "@/components/sign-in/welcome-form";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { PlainHeader } from "@/components/ui/plain-header";
import { mayCreateRegion } from "@/lib/data/regions/create-region";
import { requireActor } from "@/lib/server/current-actor";
import { SHIPPED_FORMS } from "@/lib/template/shipped/shipped-forms";
import { setUp } from "./actions";

export const metadata: Metadata = { title: "Welkom" };

export default async function WelcomePage() {
  const actor = await requireActor();
  if (!(await mayCreateRegion(actor))) redirect("/");
  return (
    <>
      <PlainHeader />
      <PageBody width="text">
        <PageTitle
          title="Welkom bij Rekenschap"
          lead="U bent de eerste beheerder. Vertel voor welke regio u Rekenschap gebruikt. U kunt hierna schoolbesturen toevoegen en een ronde openen."
        />
        <div className="mt-8">
          <WelcomeForm action={setUp} forms={SHIPPED_FORMS} />
        </div>
      </PageBody>
    </>
  );
}
