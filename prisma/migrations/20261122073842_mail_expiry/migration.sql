-- AlterTable
ALTER TABLE "OutboxMail" ADD COLUMN     "expiresAt" TIMESTAMPTZ(3) NOT NULL DEFAULT (now() + '4 days'::interval);
