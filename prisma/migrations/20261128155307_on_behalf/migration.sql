-- CreateEnum
CREATE TYPE "Received" AS ENUM ('post', 'mail', 'other');

-- AlterTable
ALTER TABLE "Region" ADD COLUMN     "filesOnBehalf" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "Report" ADD COLUMN     "onBehalfById" UUID,
ADD COLUMN     "onBehalfSince" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Filing" (
    "submissionId" UUID NOT NULL,
    "filedById" UUID NOT NULL,
    "received" "Received" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "statementFileId" UUID,
    "statementFileName" TEXT,
    "statementName" TEXT,
    "statementFunction" TEXT,

    CONSTRAINT "Filing_pkey" PRIMARY KEY ("submissionId")
);

-- CreateTable
CREATE TABLE "BoardVerdict" (
    "submissionId" UUID NOT NULL,
    "confirmed" BOOLEAN NOT NULL,
    "name" TEXT NOT NULL,
    "function" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "givenById" UUID NOT NULL,
    "givenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BoardVerdict_pkey" PRIMARY KEY ("submissionId")
);

-- AddForeignKey
ALTER TABLE "Filing" ADD CONSTRAINT "Filing_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BoardVerdict" ADD CONSTRAINT "BoardVerdict_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;
