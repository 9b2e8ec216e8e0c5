/**
 * Where the portal is, without a slash at the end, for links in mails that a change causes. `npm start`
 * sets it for the portal it starts.
 */
export function portalAddress(): string {
  return (process.env.NEXTAUTH_URL ?? `http://localhost:${process.env.PORT ?? "3000"}`).replace(/\/+$/, "");
}
