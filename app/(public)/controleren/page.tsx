import type { Metadata } from "next";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { PageBody } from "@/components/ui/page-body";
import { PageTitle } from "@/components/ui/page-title";
import { TextArea } from "@/components/ui/text-area";
import { hashProblemText } from "@/components/verify/hash-problem";
import { VerifiedVersionView } from "@/components/verify/verified-version";
import { connectionAddress } from "@/lib/server/sign-in/connection";
import { checkHash } from "@/lib/server/verify-page";
import { ForAnyone } from "../../for-anyone";

export const metadata: Metadata = { title: "Echtheid controleren", robots: { index: false } };

/** Longest text that is looked at: a hash with all its spaces and then some. */
const MOST_TYPED = 300;

type Props = { searchParams: Promise<{ hash?: string | string[] }> };

/** Whether a PDF is real and still holds, for anybody who has it. */
export default async function VerifyPage({ searchParams }: Props) {
  const { hash } = await searchParams;
  const typed = typeof hash === "string" ? hash.slice(0, MOST_TYPED) : undefined;
  const outcome = typed === undefined ? null : await checkHash(typed, await connectionAddress());
  const error = outcome && !outcome.ok ? hashProblemText(outcome.problem) : undefined;
  return (
    <ForAnyone>
      <PageBody width="text">
        <ErrorSummary attempt={1} errors={error === undefined ? [] : [{ message: error, fieldId: "hash" }]} />
        <PageTitle
          title="Echtheid controleren"
          lead="Op de laatste bladzijde van elke ondertekende verantwoording staat een controlegetal. Daarmee ziet u of die verantwoording echt is en of zij nog geldt."
        />
        <div className="mt-8 space-y-8">
          {outcome?.ok ? (
            <div role="status" className="space-y-10">
              {outcome.value.length === 0 ? (
                <Notice tone="warn" title="Dit controlegetal kennen wij niet" level={2}>
                  Kijk na of u het precies zo invulde als op de PDF. Klopt het, dan komt de PDF niet uit dit portaal, of is zij daarna
                  veranderd.
                </Notice>
              ) : (
                outcome.value.map((found) => <VerifiedVersionView key={found.version} found={found} />)
              )}
            </div>
          ) : null}
          <form action="/controleren" className="space-y-4">
            <Field
              id="hash"
              label="Controlegetal"
              hint="16 groepjes van 4 cijfers en letters. Spaties en hoofdletters maken niet uit."
              error={error}
            >
              {(control) => (
                <TextArea {...control} name="hash" minRows={2} maxLength={MOST_TYPED} autoComplete="off" spellCheck={false} defaultValue={typed} />
              )}
            </Field>
            <Button type="submit">Controleren</Button>
          </form>
          <p className="max-w-read text-ink-2">
            Klopt het controlegetal, vergelijk dan zelf of het schoolbestuur, de versie en de ondertekenaar dezelfde zijn als op de
            PDF. Meer laat deze pagina niet zien.
          </p>
        </div>
      </PageBody>
    </ForAnyone>
  );
}
