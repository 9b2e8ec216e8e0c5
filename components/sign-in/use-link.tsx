"use client";

import { useActionState } from "react";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { startSession } from "./start-session";

/** The button that uses a mailed link up; a mail scanner that opens the page does not press it. */
export function UseLink({ token, returnTo }: { token: string; returnTo: string }) {
  const [failed, submit] = useActionState(
    async () => !(await startSession("link", { token }, returnTo)),
    false,
  );
  if (failed) {
    return (
      <Notice tone="bad" title="Deze link werkt niet meer" level={2} live>
        Hij is net gebruikt of verlopen. <a href="/inloggen">Vraag een nieuwe link</a>.
      </Notice>
    );
  }
  return (
    <form action={submit}>
      <SubmitButton pendingLabel="U wordt ingelogd …">Inloggen</SubmitButton>
    </form>
  );
}
