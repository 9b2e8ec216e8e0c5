import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { KeptHere } from "@/components/report/kept-here";
import { DemoAccounts } from "@/components/sign-in/demo-accounts";
import { LinkForm } from "@/components/sign-in/link-form";
import { OpenidButton } from "@/components/sign-in/openid-button";
import { SignInProblem } from "@/components/sign-in/sign-in-problem";
import { Notice } from "@/components/ui/notice";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { PlainHeader } from "@/components/ui/plain-header";
import { TextLink } from "@/components/ui/text-link";
import { currentActor } from "@/lib/server/current-actor";
import { environment } from "@/lib/server/environment";
import { LINK_MINUTES } from "@/lib/server/sign-in/request-link";
import { returnAddress } from "@/lib/server/sign-in/return-address";
import { demoAccounts } from "@/prisma/seed/accounts";
import { askForLink } from "./actions";

export const metadata: Metadata = { title: "Inloggen" };

type Query = { terug?: unknown; adres?: unknown; error?: unknown; uitgelogd?: unknown };

export default async function SignInPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = await searchParams;
  const returnTo = returnAddress(query.terug);
  if (await currentActor()) redirect(returnTo);
  const { demo, oidc, signInByLink } = environment();
  return (
    <>
      <PlainHeader />
      <PageBody width="text">
        <div className="space-y-6">
          {typeof query.error === "string" ? <SignInProblem code={query.error} byLink={signInByLink} /> : null}
          {query.uitgelogd === undefined ? null : (
            <Notice tone="ok" live>
              U bent uitgelogd.
            </Notice>
          )}
          <PageTitle
            title="Inloggen"
            lead={
              signInByLink
                ? "Vul uw e-mailadres in. U krijgt een mail met een link waarmee u inlogt. Een wachtwoord is niet nodig."
                : "U logt in met het account van uw organisatie."
            }
          />
          <KeptHere userId={null} />
          {signInByLink ? (
            <LinkForm
              action={askForLink}
              email={typeof query.adres === "string" ? query.adres.slice(0, 254) : ""}
              returnTo={returnTo}
              minutes={LINK_MINUTES}
              demo={demo}
            />
          ) : null}
          {oidc === undefined ? null : !signInByLink ? (
            <OpenidButton name={oidc.name} returnTo={returnTo} />
          ) : (
            <section aria-labelledby="organisatie" className="space-y-3">
              <h2 id="organisatie">Via uw organisatie</h2>
              <OpenidButton name={oidc.name} returnTo={returnTo} />
            </section>
          )}
          {demo ? (
            <section aria-labelledby="demo" className="space-y-3 pt-4">
              <h2 id="demo">Kijk rond in de demo</h2>
              <p className="max-w-lead text-ink-2">
                De besturen en mensen hieronder zijn verzonnen. Kies wie u wilt zijn. Mails van de demo staan in de{" "}
                <TextLink href="/postbus">postbus</TextLink>.
              </p>
              <DemoAccounts accounts={demoAccounts} returnTo={returnTo} />
            </section>
          ) : null}
          <p className="text-hint">
            Lukt het niet? <TextLink href="/hulp">Lees hoe inloggen werkt</TextLink>. Hebt u een PDF en wilt u weten of zij echt
            is? <TextLink href="/controleren">Echtheid controleren</TextLink>.
          </p>
        </div>
      </PageBody>
    </>
  );
}
