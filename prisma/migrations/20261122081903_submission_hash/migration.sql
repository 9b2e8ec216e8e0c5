-- CreateIndex
CREATE INDEX "Submission_hash_idx" ON "Submission"("hash");
