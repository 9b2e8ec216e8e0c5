import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** A module of ours, by its path from the root. */
export type Module = {
  /** `use client` or `use server`, where it begins with that. */
  directive: string | undefined;
  /** What is left of its imports when types are gone, with those it fetches later. */
  imports: readonly string[];
};

const known = new Map<string, Module>();

/** The directive and the imports of a module; types leave nothing in a script. */
export function readModule(file: string): Module {
  const found = known.get(file) ?? parsed(file, readFileSync(file, "utf8"));
  known.set(file, found);
  return found;
}

/** The same for a text, as if it stood in that file. */
export function parsed(file: string, text: string): Module {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
  const imports: string[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== undefined) imports.push(specifier);
    ts.forEachChild(node, visit);
  };
  visit(source);
  const [first] = source.statements;
  const directive = first && ts.isExpressionStatement(first) && ts.isStringLiteral(first.expression) ? first.expression.text : undefined;
  return { directive, imports: imports.map((specifier) => resolved(file, specifier)) };
}

function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    return isTypeOnly(node.importClause) ? undefined : node.moduleSpecifier.text;
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    return node.isTypeOnly ? undefined : node.moduleSpecifier.text;
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [argument] = node.arguments;
    return argument && ts.isStringLiteral(argument) ? argument.text : undefined;
  }
  return undefined;
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { name, namedBindings } = clause;
  return !name && namedBindings !== undefined && ts.isNamedImports(namedBindings) && namedBindings.elements.every((one) => one.isTypeOnly);
}

/** A file of ours by its path from the root; a package by its name. */
function resolved(from: string, specifier: string): string {
  if (!specifier.startsWith(".") && !specifier.startsWith("@/")) return specifier;
  const base = specifier.startsWith("@/") ? specifier.slice(2) : path.join(path.dirname(from), specifier);
  return ["", ".ts", ".tsx"].map((end) => `${base}${end}`).find((candidate) => existsSync(candidate) && /\.\w+$/.test(candidate)) ?? base;
}

/**
 * The shortest way along imports from a module to a package, by the modules on it; null when there is
 * none.
 *
 * @param enters whether a module is gone into; for those that run elsewhere or are fetched on purpose
 */
export function wayTo(
  packageName: string,
  from: string,
  enters: (file: string, module: Module) => boolean,
  read: (file: string) => Module = readModule,
): string[] | null {
  const seen = new Set([from]);
  const queue: string[][] = [[from]];
  for (let way = queue.shift(); way; way = queue.shift()) {
    const last = way.at(-1) ?? from;
    for (const next of read(last).imports) {
      if (next === packageName || next.startsWith(`${packageName}/`)) return [...way, next];
      if (!/\.tsx?$/.test(next) || seen.has(next)) continue;
      seen.add(next);
      if (enters(next, read(next))) queue.push([...way, next]);
    }
  }
  return null;
}
