import { describe, expect, test } from "vitest";
import sevenDuties from "@/lib/template/shipped/zeven-opdrachten.json";
import { templateDefinitionSchema } from "@/lib/template/definition";

const definition = templateDefinitionSchema.parse(sevenDuties);

describe("the form of another region", () => {
  test("has seven duties, each with a text", () => {
    const duties = definition.parts.filter(({ group }) => group === "opdrachten");
    expect(duties).toHaveLength(7);
    for (const duty of duties) expect(duty.fields.map(({ kind }) => kind)).toEqual(["longText"]);
  });

  test("counts attendance in four figures of their own", () => {
    const attendance = definition.figures.filter(({ part }) => part === "aanwezigheid");
    expect(attendance.map(({ id }) => id)).toEqual(["thuiszitter", "relatiefVerzuim", "absoluutVerzuim", "vrijstelling"]);
    expect(attendance.every(({ dimension }) => dimension === undefined)).toBe(true);
  });

  test("asks goal, actions and results of each amount", () => {
    const [spending] = definition.parts.flatMap(({ fields }) => fields.filter(({ kind }) => kind === "spendingRows"));
    expect(spending).toMatchObject({
      balancesWith: "ontvangenGeld",
      rowFields: [{ kind: "amount" }, { id: "doel" }, { id: "activiteiten" }, { id: "resultaten" }],
    });
  });

  test("has no indicators and asks every board the same", () => {
    expect(definition.indicators).toEqual([]);
    expect(Object.keys(definition.appliesTo)).toEqual(["all"]);
  });
});
