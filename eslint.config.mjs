import next from "@next/eslint-plugin-next";
import { defineConfig } from "eslint/config";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const code = "**/*.{ts,tsx}";

// Rooms of lib/ that know only each other; the others are lib/data, lib/server and lib/saving.
const pureFolders = ["template", "report", "figures", "access", "document", "values", "rich-text", "boards", "rounds", "mail", "export", "key-figures", "tables", "importing", "files"];
const pureFiles = [...pureFolders.map((folder) => `lib/${folder}/**/*.{ts,tsx}`), "lib/result.ts"];

// The layer rules: imports go one way, app → components → pure lib; app → lib/server → lib/data → pure lib.
const generatedClient = {
  regex: "(^|/)lib/data/generated(/|$)|^@prisma/client",
  message: "Only lib/data, boot, prisma/ and tests know Prisma: call a loader or a mutation of lib/data.",
};
const notOurs = {
  outerRooms: {
    regex: "^@/(app|components|lib/data|lib/server|prisma|tests)(/|$)",
    message: "Pure lib depends on nothing around it: let the caller hand in what this needs.",
  },
  frameworks: {
    regex: "^(react|react-dom|next|next-auth|server-only|client-only|pg|@prisma/.*|prisma)(/|$)",
    message: "Pure lib knows no framework and no database; put this in app, components, lib/server or lib/data.",
  },
  sideEffects: {
    regex: "^(node:)?(fs|fs/promises|child_process|net|http|https|os|process|worker_threads|timers|timers/promises)$",
    message: "Pure lib reads no files and starts nothing: let the caller hand in what this needs.",
  },
};

const restrictImports = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: { "@typescript-eslint/no-restricted-imports": ["error", { patterns }] },
});

const layerRules = [
  restrictImports([code], [generatedClient], ["lib/data/**", "lib/server/boot/**", "prisma/**", "tests/**"]),
  restrictImports(["app/**/*.{ts,tsx}", "*.ts"], [
    generatedClient,
    {
      regex: "^@/(lib/server/boot|tests)(/|$)|^@/prisma/(?!seed/accounts$)",
      message: "A route asks lib/server and lib/data; boot, the seed (but for who its accounts are) and the tests stay outside.",
    },
  ], ["*.config.ts"]),
  restrictImports(["components/**/*.{ts,tsx}"], [
    generatedClient,
    {
      regex: "^@/lib/data(/|$)",
      allowTypeImports: true,
      message: "A component shows what it is given: load in the page and pass it as properties (types may be imported).",
    },
    {
      regex: "^@/(lib/server|app|prisma|tests)(/|$)",
      message: "A component knows no server and no route: pass data and actions as properties.",
    },
  ]),
  restrictImports(["components/ui/**/*.{ts,tsx}"], [
    {
      regex: "^@/(components/(?!ui/)|lib/(?!result$|values/)|app|prisma|tests)",
      message: "components/ui knows nothing of the domain: what knows a report or a region belongs in a folder beside it.",
    },
  ]),
  restrictImports(["lib/saving/**/*.{ts,tsx}"], [
    generatedClient,
    {
      regex: "^@/(app|components|lib/data|lib/server|prisma|tests)(/|$)",
      message: "Saving runs in the browser: it knows pure lib only, and is handed the action that it calls.",
    },
  ]),
  restrictImports(["lib/server/**/*.{ts,tsx}"], [
    generatedClient,
    { regex: "^@/(app|components|tests)(/|$)", message: "lib/server is called by routes and never calls back: import from lib only." },
  ], ["lib/server/boot/**"]),
  restrictImports(["lib/data/**/*.{ts,tsx}"], [
    { regex: "^@/(app|components|lib/server|prisma|tests)(/|$)", message: "lib/data knows the database and pure lib, nothing above it." },
    { regex: "^(react|react-dom|next|next-auth)(/|$)", message: "lib/data knows no framework; routes call it." },
  ]),
  restrictImports(pureFiles, [notOurs.outerRooms, notOurs.frameworks, notOurs.sideEffects], ["lib/document/**"]),
  // The document's writers work with a compiler and with fonts from disk; what makes the model stays pure.
  restrictImports(["lib/document/**/*.{ts,tsx}"], [notOurs.outerRooms, notOurs.frameworks]),
  restrictImports(["lib/template/**/*.{ts,tsx}"], [
    {
      regex: "^@/(?!lib/(template/|values/|result$|rich-text/))",
      message: "lib/template is the centre: it imports nothing of ours but itself, lib/values, lib/rich-text and lib/result.",
    },
    notOurs.frameworks,
    notOurs.sideEffects,
  ]),
];

const noClock = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: "Pure lib has no clock: take `now` as an argument.",
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "Pure lib has no clock: take `now` as an argument." },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: "Pure lib has no chance: take the value as an argument.",
  },
];

export default defineConfig(
  {
    ignores: ["**/.next/**", "node_modules/**", ".data/**", "lib/data/generated/**", "next-env.d.ts", "playwright-report/**", "test-results/**"],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: "error" } },
  {
    files: [code],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true }],
      // A function whose type wants a promise may have nothing to wait for.
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": "off",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      eqeqeq: "error",
      "no-console": "off",
    },
  },
  {
    files: ["**/*.tsx", "components/**/*.ts", "app/**/*.ts"],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat.recommended],
    plugins: { "@next/next": next },
    rules: { ...next.configs.recommended.rules, ...next.configs["core-web-vitals"].rules },
  },
  {
    files: ["tests/**/*.{ts,tsx}"],
    rules: {
      // Hooks of a test runner are not React's.
      "react-hooks/rules-of-hooks": "off",
    },
  },
  ...layerRules,
  { files: pureFiles, rules: { "no-restricted-syntax": ["error", ...noClock] } },
);
