-- CreateEnum
CREATE TYPE "RemarkSide" AS ENUM ('board', 'partnership');

-- AlterTable
ALTER TABLE "AnswerHistory" ADD COLUMN     "basedOn" INTEGER,
ALTER COLUMN "revision" DROP NOT NULL;

-- AlterTable
ALTER TABLE "OutboxMail" ADD COLUMN     "attempts" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "boardId" UUID,
ADD COLUMN     "regionId" UUID,
ADD COLUMN     "reportId" UUID,
ADD COLUMN     "triedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Partnership" ADD COLUMN     "boardsReadAdopted" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Region" ADD COLUMN     "retentionYears" INTEGER NOT NULL DEFAULT 7;

-- AlterTable
ALTER TABLE "Round" ADD COLUMN     "reminderDays" INTEGER[] DEFAULT ARRAY[-14, -3, 1, 7]::INTEGER[];

-- AlterTable
ALTER TABLE "Submission" ADD COLUMN     "openedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "browser" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportReturn" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "message" TEXT NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "namedKeys" TEXT[],
    "reopenedKeys" TEXT[],
    "returnedById" UUID,
    "returnedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ReportReturn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Remark" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "questionKey" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "authorId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedById" UUID,

    CONSTRAINT "Remark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RemarkReply" (
    "id" UUID NOT NULL,
    "remarkId" UUID NOT NULL,
    "side" "RemarkSide" NOT NULL,
    "text" TEXT NOT NULL,
    "authorId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RemarkReply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Erratum" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "questionKey" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL,
    "signatoryName" TEXT NOT NULL,
    "signatoryFunction" TEXT NOT NULL,
    "authorId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Erratum_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Note" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "questionKey" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "authorId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedById" UUID,

    CONSTRAINT "Note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Presence" (
    "reportId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "pageId" UUID NOT NULL,
    "partId" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Presence_pkey" PRIMARY KEY ("reportId","pageId")
);

-- CreateTable
CREATE TABLE "AnnexFile" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "uploadedById" UUID,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AnnexFile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "ReportReturn_reportId_returnedAt_idx" ON "ReportReturn"("reportId", "returnedAt");

-- CreateIndex
CREATE INDEX "Remark_reportId_createdAt_idx" ON "Remark"("reportId", "createdAt");

-- CreateIndex
CREATE INDEX "RemarkReply_remarkId_createdAt_idx" ON "RemarkReply"("remarkId", "createdAt");

-- CreateIndex
CREATE INDEX "Erratum_reportId_createdAt_idx" ON "Erratum"("reportId", "createdAt");

-- CreateIndex
CREATE INDEX "Note_reportId_questionKey_createdAt_idx" ON "Note"("reportId", "questionKey", "createdAt");

-- CreateIndex
CREATE INDEX "AnnexFile_reportId_idx" ON "AnnexFile"("reportId");

-- CreateIndex
CREATE INDEX "AuditEvent_boardId_at_idx" ON "AuditEvent"("boardId", "at");

-- CreateIndex
CREATE INDEX "AuditEvent_actorId_at_idx" ON "AuditEvent"("actorId", "at");

-- CreateIndex
CREATE INDEX "OutboxMail_regionId_createdAt_idx" ON "OutboxMail"("regionId", "createdAt");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportReturn" ADD CONSTRAINT "ReportReturn_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportReturn" ADD CONSTRAINT "ReportReturn_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Remark" ADD CONSTRAINT "Remark_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Remark" ADD CONSTRAINT "Remark_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RemarkReply" ADD CONSTRAINT "RemarkReply_remarkId_fkey" FOREIGN KEY ("remarkId") REFERENCES "Remark"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Erratum" ADD CONSTRAINT "Erratum_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Presence" ADD CONSTRAINT "Presence_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnnexFile" ADD CONSTRAINT "AnnexFile_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Who is present is worth nothing after a crash and is written every few seconds.
ALTER TABLE "Presence" SET UNLOGGED;
