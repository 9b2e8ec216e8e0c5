-- CreateEnum
CREATE TYPE "ImportSource" AS ENUM ('thisYear', 'lastYear');

-- CreateTable
CREATE TABLE "ImportDraft" (
    "id" UUID NOT NULL,
    "reportId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "source" "ImportSource" NOT NULL,
    "fileName" TEXT NOT NULL,
    "fileKind" TEXT NOT NULL,
    "fileHash" TEXT NOT NULL,
    "review" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ImportDraft_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ImportDraft_userId_idx" ON "ImportDraft"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "ImportDraft_reportId_userId_key" ON "ImportDraft"("reportId", "userId");

-- AddForeignKey
ALTER TABLE "ImportDraft" ADD CONSTRAINT "ImportDraft_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportDraft" ADD CONSTRAINT "ImportDraft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
