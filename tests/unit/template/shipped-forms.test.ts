import { expect, it } from "vitest";
import { SHIPPED_FORMS, shippedForm } from "@/lib/template/shipped/shipped-forms";

it("each shipped form is sound, and goes by its own id", () => {
  expect(SHIPPED_FORMS.map(({ title }) => title)).toEqual(["Schoolbesturen aan zet", "Zeven opdrachten"]);
  for (const { id, title } of SHIPPED_FORMS) expect(shippedForm(id)).toMatchObject({ id, title });
  expect(shippedForm("verzonnen")).toBeUndefined();
});
