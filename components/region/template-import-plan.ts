import type { TemplateImportPlan } from "@/lib/data/templates/import-template";
import type { DefinitionIssue } from "@/lib/template/read-definition";

/** What a dry run of a form found: what is wrong with the file, or what it would change. */
export type TemplatePlan = { sound: false; issues: readonly DefinitionIssue[] } | ({ sound: true } & TemplateImportPlan);
