-- AlterTable
ALTER TABLE "Indicator" DROP COLUMN "counts";
