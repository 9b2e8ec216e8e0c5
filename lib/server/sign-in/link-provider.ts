import CredentialsProvider from "next-auth/providers/credentials";
import { z } from "zod";
import { signInByLink } from "@/lib/data/people/sign-in-links";
import { tokenHash } from "./token";

const credentialsSchema = z.object({ token: z.string().min(1).max(200) });

/** Signs in whoever brings the token of a mailed link, and uses the link up. */
export const linkProvider = CredentialsProvider({
  id: "link",
  name: "Link uit de mail",
  credentials: { token: {} },
  async authorize(credentials) {
    const parsed = credentialsSchema.safeParse(credentials);
    if (!parsed.success) return null;
    const person = await signInByLink(tokenHash(parsed.data.token), new Date());
    return person && { id: person.userId };
  },
});
