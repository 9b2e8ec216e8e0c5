-- AlterTable
ALTER TABLE "User" ADD COLUMN     "openidIssuer" TEXT,
ADD COLUMN     "openidSubject" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "User_openidIssuer_openidSubject_key" ON "User"("openidIssuer", "openidSubject");
