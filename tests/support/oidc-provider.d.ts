/** The part of oidc-provider that the tests use; the package brings no types. */
declare module "oidc-provider" {
  import type { RequestListener } from "node:http";

  export class Provider {
    constructor(
      issuer: string,
      configuration: {
        clients: { client_id: string; client_secret: string; redirect_uris: string[] }[];
        claims: Record<string, string[]>;
        cookies: { keys: string[] };
        jwks: { keys: Record<string, unknown>[] };
        pkce: { required: () => boolean };
        findAccount: (
          context: unknown,
          id: string,
        ) => { accountId: string; claims: () => Record<string, unknown> & { sub: string } };
      },
    );
    /** Koa's: runs around every answer. */
    use(middleware: (context: { body: unknown }, next: () => Promise<void>) => Promise<void>): void;
    callback(): RequestListener;
  }
}
