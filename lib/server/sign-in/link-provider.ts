import CredentialsProvider from "next-auth/providers/credentials";
import { z } from "zod";
import type { SigningBrowser } from "@/lib/data/people/sessions";
import { signInByLink } from "@/lib/data/people/sign-in-links";
import { tokenHash } from "./token";

const credentialsSchema = z.object({ token: z.string().min(1).max(200) });

/** Signs in whoever brings the token of a mailed link, and uses the link up. */
export function linkProvider(browser: SigningBrowser) {
  return CredentialsProvider({
    id: "link",
    name: "Link uit de mail",
    credentials: { token: {} },
    async authorize(credentials) {
      const parsed = credentialsSchema.safeParse(credentials);
      if (!parsed.success) return null;
      const signedIn = await signInByLink(tokenHash(parsed.data.token), browser, new Date());
      return signedIn && { id: signedIn.sessionId };
    },
  });
}
