import type { Metadata } from "next";
import { UseLink } from "@/components/sign-in/use-link";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { PlainHeader } from "@/components/ui/plain-header";
import { TextLink } from "@/components/ui/text-link";
import { linkState } from "@/lib/data/people/sign-in-links";
import { currentActor } from "@/lib/server/current-actor";
import { environment } from "@/lib/server/environment";
import { browserHash } from "@/lib/server/sign-in/browser-secret";
import { returnAddress } from "@/lib/server/sign-in/return-address";
import { tokenHash } from "@/lib/server/sign-in/token";

// The address of this page is a key: it is not told to other sites.
export const metadata: Metadata = { title: "Inloggen", referrer: "same-origin" };

export default async function LinkPage({ searchParams }: { searchParams: Promise<{ token?: unknown }> }) {
  const { token } = await searchParams;
  const key = typeof token === "string" ? token : "";
  const { signInByLink } = environment();
  const link = signInByLink ? await linkState(tokenHash(key), await browserHash(), new Date()) : ({ state: "expired" } as const);
  return (
    <>
      <PlainHeader />
      <PageBody width="text">
        {link.state === "valid" ? (
          <div className="space-y-6">
            <PageTitle
              title="Inloggen"
              lead={
                <>
                  U logt in als <strong className="wrap-anywhere">{link.email}</strong>. Druk op de knop om verder te gaan.
                </>
              }
            />
            <UseLink token={key} returnTo={returnAddress(link.returnTo)} />
          </div>
        ) : link.state === "elsewhere" ? (
          <LinkOfOtherBrowser email={link.email} />
        ) : !signInByLink ? (
          <NoLinks />
        ) : (
          <OldLink used={link.state === "used"} signedIn={(await currentActor()) !== null} />
        )}
      </PageBody>
    </>
  );
}

/** Whoever forwards a link gives nobody their account: it works where it was asked for. */
function LinkOfOtherBrowser({ email }: { email: string }) {
  return (
    <div className="space-y-6">
      <PageTitle
        title="Open deze link waar u hem vroeg"
        lead={
          <>
            De link is voor <strong className="wrap-anywhere">{email}</strong> en is gevraagd in een andere browser of op
            een ander apparaat. Alleen daar werkt hij.
          </>
        }
      />
      <p>
        Staat de inlogpagina daar nog open? Typ dan de code uit de mail over. U kunt ook hier een nieuwe link vragen en die
        hier openen.
      </p>
      <p>
        <LinkButton href={`/inloggen?adres=${encodeURIComponent(email)}`}>Vraag hier een nieuwe link</LinkButton>
      </p>
    </div>
  );
}

/** A link from before the portal was set to let people in by their organisation alone. */
function NoLinks() {
  return (
    <div className="space-y-6">
      <PageTitle title="Inloggen met een link kan hier niet meer" lead="U logt in met het account van uw organisatie." />
      <p>
        <LinkButton href="/inloggen">Naar de inlogpagina</LinkButton>
      </p>
    </div>
  );
}

function OldLink({ used, signedIn }: { used: boolean; signedIn: boolean }) {
  return (
    <div className="space-y-6">
      <PageTitle
        title={used ? "Deze link is al gebruikt" : "Deze link is niet meer geldig"}
        lead={
          used
            ? "Een link uit de mail werkt één keer."
            : "Een link om in te loggen werkt een half uur, een link om te bevestigen een week. Controleer ook of u de hele link hebt geopend."
        }
      />
      {signedIn ? (
        <p>
          U bent ingelogd. <TextLink href="/">Ga naar het begin</TextLink>.
        </p>
      ) : (
        <p>
          <LinkButton href="/inloggen">Vraag een nieuwe link</LinkButton>
        </p>
      )}
    </div>
  );
}
