import CredentialsProvider from "next-auth/providers/credentials";
import { z } from "zod";
import type { SigningBrowser } from "@/lib/data/people/sessions";
import { signInByAddress } from "@/lib/data/people/sign-in-by-address";
import { environment } from "@/lib/server/environment";
import { demoAccounts } from "@/prisma/seed/accounts";

const credentialsSchema = z.object({ email: z.string().max(254) });

/** Signs in as one of the made-up people of the demo. Only part of the portal in demo mode. */
export function demoProvider(browser: SigningBrowser) {
  return CredentialsProvider({
    id: "demo",
    name: "Demo",
    credentials: { email: {} },
    async authorize(credentials) {
      const parsed = credentialsSchema.safeParse(credentials);
      if (!parsed.success || !environment().demo) return null;
      const account = demoAccounts.find(({ email }) => email === parsed.data.email);
      const signedIn = account && (await signInByAddress(account.email, browser, new Date()));
      return signedIn ? { id: signedIn.sessionId } : null;
    },
  });
}
