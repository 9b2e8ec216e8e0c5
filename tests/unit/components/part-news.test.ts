import { expect, test } from "vitest";
import { partNews } from "@/components/together/part-news";

const now = {
  others: [
    { name: "Daan Oosterwal", partIds: ["", "thuiszitters"] },
    { name: "Noor Veldhuijsen", partIds: ["thuiszitters", "verwijzingen"] },
  ],
  newer: [],
  notes: { byQuestion: {}, byPart: { thuiszitters: 2, verwijzingen: 1 }, version: "" },
};

test("who is in a part and how many notes are open there", () => {
  expect(partNews(now, "thuiszitters")).toBe("Daan Oosterwal, Noor Veldhuijsen, 2 notities");
  expect(partNews(now, "verwijzingen")).toBe("Noor Veldhuijsen, 1 notitie");
  expect(partNews(now, "ankerpunten")).toBe("");
});
