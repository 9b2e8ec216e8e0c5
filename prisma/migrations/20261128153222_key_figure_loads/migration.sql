-- AlterTable
ALTER TABLE "KeyFigure" ALTER COLUMN "boardId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "Indicator" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "decimals" INTEGER NOT NULL DEFAULT 0,
    "unit" TEXT NOT NULL DEFAULT '',
    "counts" TEXT NOT NULL DEFAULT 'pupils',
    "periodKind" TEXT NOT NULL,
    "perPartnership" BOOLEAN NOT NULL DEFAULT false,
    "part" TEXT NOT NULL DEFAULT '',
    "question" TEXT NOT NULL DEFAULT '',
    "definition" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KeyFigureLoad" (
    "id" UUID NOT NULL,
    "regionId" UUID NOT NULL,
    "roundSlug" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "fileName" TEXT,
    "fileHash" TEXT,
    "sheet" TEXT NOT NULL DEFAULT '',
    "values" INTEGER NOT NULL,
    "replaced" INTEGER NOT NULL,
    "unchanged" INTEGER NOT NULL,
    "removed" INTEGER NOT NULL,
    "loadedById" UUID,
    "loadedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "KeyFigureLoad_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KeyFigureChange" (
    "id" BIGSERIAL NOT NULL,
    "loadId" UUID NOT NULL,
    "boardId" UUID,
    "figureKey" TEXT NOT NULL,
    "partnership" TEXT NOT NULL,
    "dimension" TEXT NOT NULL,
    "periodKey" TEXT NOT NULL,
    "beforeState" "ValueState",
    "beforeValue" DOUBLE PRECISION,
    "beforeSource" TEXT,
    "afterState" "ValueState",
    "afterValue" DOUBLE PRECISION,

    CONSTRAINT "KeyFigureChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KeyFigureMapping" (
    "regionId" UUID NOT NULL,
    "signature" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "KeyFigureMapping_pkey" PRIMARY KEY ("regionId","signature")
);

-- CreateIndex
CREATE UNIQUE INDEX "Indicator_regionId_key_key" ON "Indicator"("regionId", "key");

-- CreateIndex
CREATE INDEX "KeyFigureLoad_regionId_loadedAt_idx" ON "KeyFigureLoad"("regionId", "loadedAt");

-- CreateIndex
CREATE INDEX "KeyFigureChange_loadId_idx" ON "KeyFigureChange"("loadId");

-- AddForeignKey
ALTER TABLE "Indicator" ADD CONSTRAINT "Indicator_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeyFigureLoad" ADD CONSTRAINT "KeyFigureLoad_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeyFigureChange" ADD CONSTRAINT "KeyFigureChange_loadId_fkey" FOREIGN KEY ("loadId") REFERENCES "KeyFigureLoad"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeyFigureMapping" ADD CONSTRAINT "KeyFigureMapping_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One value at one place, also where that place is no board but an SWV or the country.
DROP INDEX "KeyFigure_regionId_boardId_periodKey_figureKey_partnership__key";
CREATE UNIQUE INDEX "KeyFigure_regionId_boardId_periodKey_figureKey_partnership__key"
  ON "KeyFigure" ("regionId", "boardId", "periodKey", "figureKey", "partnership", "dimension") NULLS NOT DISTINCT;
