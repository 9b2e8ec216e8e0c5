import type { Metadata } from "next";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { PlainHeader } from "@/components/ui/plain-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { signOut } from "./actions";

export const metadata: Metadata = { title: "Uitloggen" };

export default function SignOutPage() {
  return (
    <>
      <PlainHeader />
      <PageBody width="text">
        <PageTitle title="Uitloggen" lead="Wat u hebt opgeslagen, blijft bewaard." />
        <form action={signOut} className="mt-6">
          <SubmitButton>Uitloggen</SubmitButton>
        </form>
      </PageBody>
    </>
  );
}
