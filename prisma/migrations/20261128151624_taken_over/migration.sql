-- AlterTable
ALTER TABLE "Answer" ADD COLUMN     "takenOverFromId" UUID;

-- AlterTable
ALTER TABLE "AnswerHistory" ADD COLUMN     "takenOverFromId" UUID;
