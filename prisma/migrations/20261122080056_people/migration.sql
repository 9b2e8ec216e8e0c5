-- AlterTable
ALTER TABLE "Membership" ADD COLUMN     "invitedName" TEXT;

-- AlterTable
ALTER TABLE "SignInLink" ADD COLUMN     "browserHash" TEXT,
ADD COLUMN     "codeHash" TEXT,
ADD COLUMN     "codesTried" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "signedInAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "SignInLink_browserHash_idx" ON "SignInLink"("browserHash");

-- Who signed in before this was kept.
UPDATE "User" u SET "signedInAt" = e.at
FROM (SELECT "actorId", max(at) AS at FROM "AuditEvent" WHERE action = 'person.signedIn' GROUP BY "actorId") e
WHERE e."actorId" = u.id;
