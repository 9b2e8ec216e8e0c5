-- CreateTable
CREATE TABLE "CollectiveText" (
    "roundId" UUID NOT NULL,
    "partId" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "revision" INTEGER NOT NULL,
    "updatedById" UUID,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CollectiveText_pkey" PRIMARY KEY ("roundId","partId")
);

-- CreateTable
CREATE TABLE "Quotation" (
    "id" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "partId" TEXT NOT NULL,
    "submissionId" UUID NOT NULL,
    "questionKey" TEXT NOT NULL,
    "passages" TEXT[],
    "chosenById" UUID,
    "chosenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Quotation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Quotation_roundId_partId_idx" ON "Quotation"("roundId", "partId");

-- CreateIndex
CREATE INDEX "Quotation_submissionId_idx" ON "Quotation"("submissionId");

-- AddForeignKey
ALTER TABLE "CollectiveText" ADD CONSTRAINT "CollectiveText_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quotation" ADD CONSTRAINT "Quotation_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quotation" ADD CONSTRAINT "Quotation_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;
