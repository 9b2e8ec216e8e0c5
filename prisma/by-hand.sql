-- What prisma/schema.prisma cannot say; `npm run migration -- init --reset` puts this at the end of the first migration.

-- A role is held at one board or in one region, never both, never neither.
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_one_place" CHECK (num_nonnulls("regionId", "boardId") = 1);

-- The same role twice at one place is the same role, also where the other place is empty.
DROP INDEX "Membership_userId_role_regionId_boardId_key";
CREATE UNIQUE INDEX "Membership_userId_role_regionId_boardId_key"
  ON "Membership" ("userId", "role", "regionId", "boardId") NULLS NOT DISTINCT;

-- One value at one place, also where that place is no board but an SWV or the country.
DROP INDEX "KeyFigure_regionId_boardId_periodKey_figureKey_partnership__key";
CREATE UNIQUE INDEX "KeyFigure_regionId_boardId_periodKey_figureKey_partnership__key"
  ON "KeyFigure" ("regionId", "boardId", "periodKey", "figureKey", "partnership", "dimension") NULLS NOT DISTINCT;
