import type { z } from "zod";
import { ok, problem, type Problem, type Result } from "@/lib/result";
import type { FormContext } from "../context";
import { findQuestion } from "../question";
import { entrySchema, type Answer } from "./answer-schema";

/** Why an answer cannot be stored. The interface has a sentence for each. */
export const ANSWER_PROBLEMS = [
  "unknownQuestion",
  "wrongType",
  "tooLong",
  "tooMany",
  "tooComplex",
  "tableTooWide",
  "controlCharacters",
  "unsafeLink",
  "unknownContent",
  "unknownOption",
  "unknownCell",
  "unknownRow",
  "unknownPartnership",
  "unknownPart",
  "unknownFile",
  "outsideRange",
  "outOfBounds",
  "repeated",
] as const;
export type AnswerProblemCode = (typeof ANSWER_PROBLEMS)[number];

/**
 * Parses what the browser sends as the answer to a question, before anything is stored.
 *
 * @param key the question's key, such as `ankerpunt1` or `algemeenVoorbeeld.3`
 * @returns the answer in its normal form, or the first problem with its place
 */
export function parseAnswer(
  key: string,
  input: unknown,
  context: FormContext,
): Result<Answer, Problem<AnswerProblemCode>> {
  const found = findQuestion(key, context);
  if (!found || found.question.kind === "derived") return problem("unknownQuestion");
  const parsed = entrySchema(found.question, context).safeParse(input);
  if (parsed.success) return ok(parsed.data);
  const issue = deepest(parsed.error.issues);
  return problem(codeOf(issue), { path: issue?.path.map(String).join(".") ?? "" });
}

type Issue = z.core.$ZodIssue;

/** The issue that says most: of a union, the one that got furthest into the value. */
function deepest(issues: readonly Issue[]): Issue | undefined {
  const all = issues.flatMap((issue): Issue[] => {
    const inner = innerIssues(issue).map(deepest).filter((found) => found !== undefined);
    return [issue, ...inner.map((found) => ({ ...found, path: [...issue.path, ...found.path] }))];
  });
  return all.sort((a, b) => rank(b) - rank(a))[0];
}

/** Issues that stand within another: of a union's choices, of a record's key. */
function innerIssues(issue: Issue): readonly (readonly Issue[])[] {
  if (issue.code === "invalid_union") return issue.errors;
  return issue.code === "invalid_key" || issue.code === "invalid_element" ? [issue.issues] : [];
}

function rank(issue: Issue): number {
  const tells = issue.code === "custom" || issue.code === "too_big" || issue.code === "too_small" ? 1 : 0;
  return tells * 100 + issue.path.length;
}

function codeOf(issue: Issue | undefined): AnswerProblemCode {
  if (issue?.code === "custom") return ANSWER_PROBLEMS.find((code) => code === issue.message) ?? "wrongType";
  if (issue?.code === "too_big") {
    if (issue.origin === "string") return "tooLong";
    return issue.origin === "array" ? "tooMany" : "outOfBounds";
  }
  return issue?.code === "too_small" || issue?.code === "not_multiple_of" ? "outOfBounds" : "wrongType";
}
