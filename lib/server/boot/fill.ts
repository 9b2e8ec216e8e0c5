import { PrismaPg } from "@prisma/adapter-pg";
import type { Client } from "pg";
import { BootProblem, say } from "@/lib/server/boot/console";
import { connect, isEmpty } from "@/lib/server/boot/database-state";
import { environment } from "@/lib/server/environment";

/**
 * Loads the demo data into an empty database; leaves a database that has them alone.
 *
 * @throws BootProblem on data of real people: a demo shows everybody's mail to everybody.
 */
export async function fillDemo(databaseUrl: string): Promise<void> {
  const client = await connect(databaseUrl);
  try {
    if (!(await isEmpty(client))) {
      await refuseRealData(client);
      return;
    }
  } finally {
    await client.end();
  }
  // Not at the top: on a fresh clone the client is generated after this file is read.
  const [{ PrismaClient }, { seedDemo }] = await Promise.all([
    import("@/lib/data/generated/client"),
    import("@/prisma/seed/seed"),
  ]);
  const began = performance.now();
  const prisma = new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl }) });
  try {
    await seedDemo(prisma);
  } finally {
    await prisma.$disconnect();
  }
  say(`Demo data loaded in ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

async function refuseRealData(client: Client): Promise<void> {
  const { demoAccounts } = await import("@/prisma/seed/accounts");
  const addresses = demoAccounts.map(({ email }) => email);
  const { rowCount } = await client.query('SELECT 1 FROM "User" WHERE email = ANY($1) LIMIT 1', [addresses]);
  if (!rowCount) {
    throw new BootProblem("this database holds other data than the demo's: set REKENSCHAP_DEMO=0 to start it for real people.");
  }
}

/**
 * Prints a link with which the first administrator signs in, once, for as long as nobody has a role: a
 * link that was lost or ran out is replaced by starting again.
 *
 * @throws BootProblem when nobody was named.
 */
export async function inviteAdministrator(databaseUrl: string, email: string | undefined): Promise<void> {
  const client = await connect(databaseUrl);
  const { rowCount } = await client.query('SELECT 1 FROM "Membership" LIMIT 1').finally(() => client.end());
  if (rowCount) {
    return;
  }
  if (!email) {
    throw new BootProblem("nobody can sign in yet: set ADMIN_EMAIL to the e-mail address of the first administrator.");
  }
  const [{ createFirstAdministrator, createFirstAdministratorLink }, { closeDatabase }] = await Promise.all([
    import("@/lib/server/sign-in/first-administrator"),
    import("@/lib/data/client"),
  ]);
  const { signInByLink, oidc, portalUrl } = environment();
  if (!signInByLink) {
    await createFirstAdministrator(email).finally(closeDatabase);
    say(`First sign-in for ${email}: with ${oidc?.name ?? "the provider"} at ${portalUrl}/inloggen`);
    return;
  }
  const link = await createFirstAdministratorLink(email).finally(closeDatabase);
  say(`First sign-in for ${email} (works once): ${link}`);
}

/** Prints who can be chosen on the sign-in page of a demo. */
export async function sayDemoAccounts(): Promise<void> {
  const { demoAccounts } = await import("@/prisma/seed/accounts");
  say("Demo accounts, one click each on the sign-in page:");
  const width = Math.max(...demoAccounts.map((account) => account.email.length));
  for (const { email, name, roleLabel, organisation } of demoAccounts) {
    say(`  ${email.padEnd(width)}  ${name}, ${roleLabel}, ${organisation}`);
  }
}
