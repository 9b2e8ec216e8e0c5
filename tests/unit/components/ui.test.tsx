import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { toggledValues } from "@/components/ui/checkbox-group";
import { currentHref } from "@/components/ui/current-item";
import { DataTable } from "@/components/ui/data-table";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Field } from "@/components/ui/field";
import { NumberInput } from "@/components/ui/number-input";
import { RadioGroup } from "@/components/ui/radio-group";
import { StepList } from "@/components/ui/step-list";
import { TextInput } from "@/components/ui/text-input";

describe("the current item of a menu", () => {
  const hrefs = ["/", "/rondes", "/rondes/2024/dashboard"];

  it("is the longest address above the page", () => {
    expect(currentHref(hrefs, "/rondes/2024/dashboard/thuiszitters")).toBe(
      "/rondes/2024/dashboard",
    );
    expect(currentHref(hrefs, "/rondes/2023")).toBe("/rondes");
  });

  it("is not an address that only begins with the same letters", () => {
    expect(currentHref(hrefs, "/rondesoverzicht")).toBeUndefined();
  });

  it("is the root on the root alone", () => {
    expect(currentHref(hrefs, "/")).toBe("/");
    expect(currentHref(hrefs, "/hulp")).toBeUndefined();
  });
});

describe("a field", () => {
  it("ties label, hint and error to its control", () => {
    const html = renderToStaticMarkup(
      <Field id="so" label="Verwijzingen" hint="Alleen basisscholen" error="Vul een getal in">
        {(control) => <NumberInput {...control} name="so" />}
      </Field>,
    );
    expect(html).toContain('<label for="so"');
    expect(html).toContain('aria-describedby="so-hint so-error"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('id="so-hint"');
    expect(html).toContain('id="so-error"');
    expect(html).toContain('inputMode="numeric"');
  });

  it("describes nothing that is not there", () => {
    const html = renderToStaticMarkup(
      <Field id="naam" label="Naam" hint="" error="">
        {(control) => <TextInput {...control} />}
      </Field>,
    );
    expect(html).not.toContain("aria-describedby");
    expect(html).not.toContain("aria-invalid");
  });
});

describe("choices", () => {
  const options = [
    { value: "a", label: "A" },
    { value: "b", label: "B" },
  ];

  it("keep the order of the options", () => {
    expect(toggledValues(options, ["b"], "a")).toEqual(["a", "b"]);
    expect(toggledValues(options, ["a", "b"], "a")).toEqual(["b"]);
  });

  it("stand in a fieldset with a legend and the error", () => {
    const html = renderToStaticMarkup(
      <RadioGroup
        id="keuze"
        legend="Kies"
        name="keuze"
        options={options}
        defaultValue="b"
        error="Kies er een"
      />,
    );
    expect(html).toMatch(/<fieldset id="keuze" aria-describedby="keuze-error"/);
    expect(html.match(/checked=""/g)).toHaveLength(1);
  });
});

describe("the error summary", () => {
  it("is not there without errors", () => {
    expect(renderToStaticMarkup(<ErrorSummary errors={[]} />)).toBe("");
  });

  it("links each error to its field", () => {
    const html = renderToStaticMarkup(
      <ErrorSummary errors={[{ fieldId: "so", message: "Vul een getal in" }]} />,
    );
    expect(html).toContain('role="alert"');
    expect(html).toContain("Er klopt nog iets niet");
    expect(html).toContain('href="#so"');
  });
});

describe("a table of data", () => {
  const columns = [
    {
      key: "name",
      header: "Bestuur",
      rowHeader: true,
      cell: (row: { name: string; total: string }) => row.name,
    },
    {
      key: "total",
      header: "Totaal",
      numeric: true,
      cell: (row: { name: string; total: string }) => row.total,
    },
  ];

  it("names its columns and rows and can be scrolled by keyboard", () => {
    const html = renderToStaticMarkup(
      <DataTable
        caption="Bedragen"
        columns={columns}
        rows={[{ name: "Beekdal", total: "€ 3" }]}
        rowKey={(row) => row.name}
      />,
    );
    expect(html).toContain('role="region" aria-label="Bedragen" tabindex="0"');
    expect(html.match(/scope="col"/g)).toHaveLength(2);
    expect(html).toContain('<th scope="row">Beekdal</th>');
  });

  it("says so when it is empty", () => {
    const html = renderToStaticMarkup(
      <DataTable
        caption="Bedragen"
        columns={columns}
        rows={[]}
        rowKey={(row) => row.name}
        empty="Nog geen bedragen."
      />,
    );
    expect(html).toMatch(/<td colSpan="2"[^>]*>Nog geen bedragen\.<\/td>/);
  });
});

describe("the list of steps", () => {
  it("says each state in words and marks where one is", () => {
    const html = renderToStaticMarkup(
      <StepList
        groups={[
          {
            title: "Middelen",
            steps: [
              { href: "/a", label: "Middelen van het SWV", state: "done" },
              { href: "/b", label: "Eigen middelen", state: "todo", current: true },
            ],
          },
        ]}
      />,
    );
    expect(html).toMatch(/klaar/);
    expect(html).toMatch(/nog niet begonnen/);
    expect(html.match(/aria-current="step"/g)).toHaveLength(1);
  });
});
