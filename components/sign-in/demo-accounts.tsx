"use client";

import { useState } from "react";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { startSession } from "./start-session";

export interface DemoAccountsProps {
  accounts: readonly { email: string; name: string; roleLabel: string; organisation: string }[];
  returnTo: string;
}

/** Made-up people whom one can be with one click. */
export function DemoAccounts({ accounts, returnTo }: DemoAccountsProps) {
  const [failed, setFailed] = useState(false);
  return (
    <div className="space-y-4">
      {failed ? (
        <Notice tone="bad" live>
          Inloggen lukte niet. Laad deze pagina opnieuw en probeer het nog een keer.
        </Notice>
      ) : null}
      <ul className="divide-y divide-line border-y border-line">
        {accounts.map(({ email, name, roleLabel, organisation }) => (
          <li key={email} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <p className="min-w-0">
              <span className="font-semibold">{name}</span>, {roleLabel}
              <span className="block text-hint text-ink-3">{organisation}</span>
            </p>
            <form
              action={async () => {
                setFailed(false);
                if (!(await startSession("demo", { email }, returnTo))) setFailed(true);
              }}
            >
              <SubmitButton variant="secondary" size="small" aria-label={`Inloggen als ${name}, ${roleLabel}`}>
                Inloggen
              </SubmitButton>
            </form>
          </li>
        ))}
      </ul>
    </div>
  );
}
