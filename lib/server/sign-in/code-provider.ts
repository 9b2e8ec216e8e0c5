import CredentialsProvider from "next-auth/providers/credentials";
import { z } from "zod";
import type { SigningBrowser } from "@/lib/data/people/sessions";
import { signInByCode } from "@/lib/data/people/sign-in-links";
import { inEvenTime } from "./even-time";
import { codeHash } from "./token";

/** A wrong code beside a known address takes a few milliseconds more: there is a trace to keep. */
const ANSWER_MILLISECONDS = 300;

const credentialsSchema = z.object({ code: z.string().min(1).max(40) });

/** Signs in whoever types the code of a mail in the browser that asked for it. */
export function codeProvider(browser: SigningBrowser) {
  return CredentialsProvider({
    id: "code",
    name: "Code uit de mail",
    credentials: { code: {} },
    async authorize(credentials) {
      const parsed = credentialsSchema.safeParse(credentials);
      if (!parsed.success) return null;
      const signedIn = await inEvenTime(ANSWER_MILLISECONDS, () => signInByCode(codeHash(parsed.data.code), browser, new Date()));
      return signedIn && { id: signedIn.sessionId };
    },
  });
}
