import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ErratumForm } from "@/components/report/erratum-form";
import { ProseField, TextField } from "@/components/region/named-fields";
import { VerdictForms } from "@/components/on-behalf/verdict-forms";
import { signatoryProblem } from "@/components/report/signatory-problem";
import { submitProblemText } from "@/components/report/problem-text";

describe("the name and function of who signs", () => {
  it("are refused with what to do, and never cut", () => {
    expect(signatoryProblem("name", "B. Eiken")).toBeUndefined();
    expect(signatoryProblem("name", "x".repeat(200))).toBeUndefined();
    expect(signatoryProblem("name", "  ")).toBe("Vul uw naam in.");
    expect(signatoryProblem("function", "")).toBe("Vul uw functie in.");
    expect(signatoryProblem("function", "x".repeat(201))).toContain("er passen 200 tekens in dit veld, nu zijn het er 201");
    expect(signatoryProblem("name", "B.\u0007 Eiken")).toBe("Typ uw naam over: er staat een teken in dat niet bewaard kan worden.");
  });

  it("stay when one is signed out, with a sentence that says what to do", () => {
    expect(submitProblemText({ code: "signedOut" })).toContain("Log in een ander tabblad opnieuw in");
    expect(submitProblemText({ code: "changed" })).toContain("samenwerkingsverband");
  });
});

describe("a field of a form that takes so many characters", () => {
  const action = () => Promise.reject(new Error("is not sent"));
  const state = { attempt: 1, values: { naam: "x".repeat(201), tekst: "y".repeat(12) }, errors: { naam: "Maak uw naam korter." } };

  it("has no limit that cuts what is pasted", () => {
    const forms = renderToStaticMarkup(
      <>
        <ErratumForm action={action} reportId="r" name="B. Eiken" questions={[]} />
        <VerdictForms reportId="r" version={1} name="B. Eiken" confirm={action} refuse={action} />
      </>,
    );
    expect(forms.match(/<(input|textarea)[^>]* name="(tekst|naam|functie|reden|weigering-naam)"/g)?.length).toBeGreaterThanOrEqual(6);
    expect(forms).not.toMatch(/maxlength/i);
  });

  it("says how much too long it is, and keeps it", () => {
    const html = renderToStaticMarkup(
      <>
        <TextField state={state} name="naam" label="Uw naam" limit={200} />
        <ProseField state={state} name="tekst" label="Tekst" limit={10} />
      </>,
    );
    expect(html).toContain("nu zijn het er 201");
    expect(html).toContain("nu zijn het er 12");
    expect(html).toContain("x".repeat(201));
    expect(html).toContain("y".repeat(12));
  });
});
