"use client";

import { signIn } from "next-auth/react";
import { SubmitButton } from "@/components/ui/submit-button";

/** Goes to the organisation's own sign-in page. */
export function OpenidButton({ name, returnTo }: { name: string; returnTo: string }) {
  return (
    <form
      action={async () => {
        await signIn("openid", { callbackUrl: returnTo });
      }}
    >
      <SubmitButton variant="secondary">Inloggen met {name}</SubmitButton>
    </form>
  );
}
