import { SCHOOL_TYPES } from "@/lib/values/school-types";
import type { TemplateDefinition } from "./definition";

type Issue = { path: (string | number)[]; message: string };

/** Clashing ids and references that lead nowhere; empty when the definition is sound. */
export function referenceIssues(definition: TemplateDefinition): Issue[] {
  const issues: Issue[] = [];
  const fieldsByKey = new Map(
    definition.parts.flatMap((part) => part.fields.map((field) => [field.id, field] as const)),
  );
  const figuresById = new Map(definition.figures.map((figure) => [figure.id, figure]));
  const partIds = new Set(definition.parts.map((part) => part.id));
  const groupIds = new Set([...partIds, ...definition.groups.map((group) => group.id)]);

  const report = (path: Issue["path"], message: string) => issues.push({ path, message });
  const once = (ids: (string | number)[], path: string) => {
    const seen = new Set<string | number>();
    ids.forEach((id, index) => {
      if (seen.has(id)) report([path, index], `"${id}" komt twee keer voor`);
      seen.add(id);
    });
  };
  const appliesToKnown = (id: string, path: Issue["path"]) => {
    if (!definition.appliesTo[id]) report([...path, "appliesTo"], `"${id}" staat niet in appliesTo`);
  };
  const fieldOfKind = (id: string, kind: string, path: Issue["path"]) => {
    if (fieldsByKey.get(id)?.kind !== kind) report(path, `"${id}" is geen vraag van soort ${kind}`);
  };
  const figureKnown = (reference: string, path: Issue["path"]) => {
    const [id = "", value] = reference.split(".");
    const figure = figuresById.get(id);
    if (!figure) {
      report(path, `cijfer "${id}" bestaat niet`);
    } else if (value !== undefined && !figure.dimension?.values.some((known) => known.id === value)) {
      report(path, `cijfer "${id}" kent geen waarde "${value}"`);
    }
  };

  once(definition.parts.map((part) => part.id), "parts");
  once(definition.indicators.map((indicator) => indicator.number), "indicators");
  // Questions and asked figures share one namespace of answers.
  once([...definition.figures.map((figure) => figure.id), ...fieldKeys(definition)], "figures");

  for (const [id, { schoolTypes }] of Object.entries(definition.appliesTo)) {
    for (const type of schoolTypes ?? []) {
      if (!SCHOOL_TYPES.some((known) => known.id === type)) {
        const known = SCHOOL_TYPES.map((one) => one.id).join(", ");
        report(["appliesTo", id, "schoolTypes"], `schoolsoort "${type}" bestaat niet; kies uit ${known}`);
      }
    }
  }

  definition.parts.forEach((part, partIndex) => {
    const at = ["parts", partIndex];
    appliesToKnown(part.appliesTo, at);
    if (part.group && !groupIds.has(part.group)) report([...at, "group"], `"${part.group}" bestaat niet`);
    part.fields.forEach((field, fieldIndex) => {
      const here = [...at, "fields", fieldIndex];
      if (field.kind === "longText" && field.perNumberOf) fieldOfKind(field.perNumberOf, "indicatorNumbers", here);
      if (field.kind === "longText" && field.shownWhenDiffers) {
        fieldOfKind(field.shownWhenDiffers.rows, "spendingRows", here);
        fieldOfKind(field.shownWhenDiffers.table, "moneyTable", here);
      }
      if (field.kind === "spendingRows" && field.balancesWith) fieldOfKind(field.balancesWith, "moneyTable", here);
      if (field.kind === "moneyTable") once(field.rows.map(({ id }) => id), `${part.id}.${field.id}.rows`);
      if (field.kind === "multiChoice") once(field.options.map(({ id }) => id), `${part.id}.${field.id}.options`);
      if (field.kind === "spendingRows") {
        once(field.rowFields.map(({ id }) => id), `${part.id}.${field.id}.rowFields`);
        for (const row of field.rowFields) {
          if (row.kind === "choice") once(row.options.map(({ id }) => id), `${part.id}.${field.id}.${row.id}`);
        }
      }
      if (field.kind === "moneyTable") field.rows.forEach((row) => appliesToKnown(row.appliesTo, here));
      if (field.kind === "indicatorNumbers" && !definition.indicators.some(({ part: id }) => id === part.id)) {
        report(here, "dit onderdeel heeft geen indicatoren");
      }
    });
  });

  definition.indicators.forEach((indicator, index) => {
    if (!partIds.has(indicator.part)) report(["indicators", index], `onderdeel "${indicator.part}" bestaat niet`);
  });

  definition.figures.forEach((figure, index) => {
    const at = ["figures", index];
    once([...(figure.dimension?.values ?? []).map(({ id }) => id)], `figures.${figure.id}.dimension`);
    once([...(figure.options ?? []), ...(figure.qualifier ? [figure.qualifier] : [])].map(({ id }) => id), `figures.${figure.id}.options`);
    if (leadsBackTo(figure.id, standsFor(figure), definition)) report([...at, "aggregation"], `"${figure.id}" telt via andere cijfers voor zichzelf`);
    appliesToKnown(figure.appliesTo, at);
    if (!partIds.has(figure.part)) report([...at, "part"], `onderdeel "${figure.part}" bestaat niet`);
    figure.askedOnlyIfUnknown?.forEach((id) => figureKnown(id, [...at, "askedOnlyIfUnknown"]));
    figure.checks?.forEach((check) => {
      const others = check.kind === "equalsSumOf" ? check.figures : [check.figure];
      others.forEach((id) => figureKnown(id, [...at, "checks"]));
    });
    if (figure.shareOf) figureKnown(figure.shareOf, [...at, "shareOf"]);
    const { aggregation } = figure;
    if (aggregation.op === "weightedMean") {
      if (aggregation.by !== "schoolCount") figureKnown(aggregation.by, [...at, "aggregation"]);
      // Each SWV's value would weigh as if all pupils of the board were there.
      const perPartnership = figuresById.get(aggregation.by.split(".")[0] ?? "")?.perPartnership ?? false;
      if (figure.perPartnership && !perPartnership) {
        report([...at, "aggregation", "by"], `een gemiddelde per SWV weegt met een aantal per SWV, en "${aggregation.by}" is van het hele bestuur`);
      }
    }
    if (aggregation.op === "sum") {
      if (aggregation.ratioTo && aggregation.ratioTo !== "schoolCount") figureKnown(aggregation.ratioTo, [...at, "aggregation"]);
      aggregation.countsInsteadOf?.forEach((id) => figureKnown(id, [...at, "aggregation"]));
    }
    if ((figure.type === "choice" || figure.type === "multiChoice") && !figure.options?.length) {
      report([...at, "options"], "een keuze heeft opties nodig");
    }
    if (figure.counts !== undefined && figure.type !== "integer") report([...at, "counts"], "hoort bij een aantal (integer)");
    if (figure.definition !== undefined && !figure.definitionFrom) {
      report([...at, "definition"], "hoort bij definitionFrom, en alleen daarbij");
    }
    if ((figure.source === "answer") !== Boolean(figure.fromAnswer)) {
      report([...at, "fromAnswer"], "hoort bij source answer, en alleen daarbij");
    }
    if ((figure.source === "computed") !== Boolean(figure.shareOf)) {
      report([...at, "shareOf"], "hoort bij source computed, en alleen daarbij");
    }
    if (figure.fromAnswer) checkAnswerSource(figure, figure.fromAnswer, [...at, "fromAnswer"]);
  });
  return issues;

  function checkAnswerSource(figure: Figure, source: NonNullable<Figure["fromAnswer"]>, path: Issue["path"]) {
    switch (source.kind) {
      case "indicatorNumbers":
        return source.questions.forEach((id) => fieldOfKind(id, "indicatorNumbers", path));
      case "moneyTableRow": {
        fieldOfKind(source.question, "moneyTable", path);
        const table = fieldsByKey.get(source.question);
        if (table?.kind === "moneyTable" && !table.rows.some((row) => row.id === source.row)) {
          report(path, `tabel "${source.question}" kent geen rij "${source.row}"`);
        }
        return;
      }
      case "spendingByChoice": {
        fieldOfKind(source.question, "spendingRows", path);
        const rows = fieldsByKey.get(source.question);
        if (rows?.kind !== "spendingRows") return;
        const choice = rows.rowFields.find(({ id }) => id === source.field);
        if (choice?.kind !== "choice") return report([...path, "field"], `regels van "${source.question}" hebben geen keuze "${source.field}"`);
        for (const { id } of figure.dimension?.values ?? []) {
          if (!choice.options.some((option) => option.id === id)) report([...path, "field"], `"${source.field}" kent geen keuze "${id}"`);
        }
        return;
      }
      case "spendingTotal":
      case "spendingHasPm":
        return fieldOfKind(source.question, "spendingRows", path);
    }
  }
}

type Figure = TemplateDefinition["figures"][number];

/** The figures that a figure is counted from or instead of. */
function standsFor(figure: Figure): readonly string[] {
  const instead = figure.aggregation.op === "sum" ? (figure.aggregation.countsInsteadOf ?? []) : [];
  const sums = (figure.checks ?? []).flatMap((check) => (check.kind === "equalsSumOf" ? check.figures : []));
  return [...instead, ...sums];
}

/** Whether following those references from `ids` arrives at `start` again. */
function leadsBackTo(start: string, ids: readonly string[], definition: TemplateDefinition): boolean {
  const seen = new Set<string>();
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === start) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    const next = definition.figures.find((figure) => figure.id === id);
    if (next) open.push(...standsFor(next));
  }
  return false;
}

function fieldKeys(definition: TemplateDefinition): string[] {
  return definition.parts.flatMap((part) => part.fields.map((field) => field.id));
}
