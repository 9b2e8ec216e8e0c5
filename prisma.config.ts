import { defineConfig } from "prisma/config";

// The address is only there for `prisma migrate deploy` and `prisma studio` run by hand on an outside
// database: the portal has its own runner (lib/server/boot/migrate.ts) and connects by the adapter.
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
