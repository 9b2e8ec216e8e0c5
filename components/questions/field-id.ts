/**
 * The id of a field in the page: of a question, or of a place in its answer as findings name it (a
 * cell's key, `row.field`, a row's id).
 */
export function fieldId(question: string, path?: string): string {
  return path === undefined || path === "" ? question : `${question}.${path}`;
}
