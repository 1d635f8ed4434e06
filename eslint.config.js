import js from "@eslint/js";
import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/** Names of the platform that pure layers must not touch: they get clock, locale, random numbers and files as arguments. */
const IMPURE = ["Date", "Math.random", "process", "window", "document", "fetch", "Office", "Excel", "navigator"];

/** Names that addin/start.js may use; it asks for each new one with typeof first. */
const START_SCRIPT_GLOBALS = Object.fromEntries(
  [
    "document",
    "window",
    "Promise",
    "BigInt",
    "Worker",
    "ResizeObserver",
    "structuredClone",
    "Office",
    "setInterval",
    "clearInterval",
  ].map((name) => [name, "readonly"]),
);

export default tseslint.config(
  { ignores: ["dist/", "coverage/", "node_modules/", "test/golden/"] },
  js.configs.recommended,
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Typed arrays in hot loops are indexed inside their length; a check a cell would cost more than it finds.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/consistent-type-definitions": "off",
      // `Record<never, never>` says that a code has no parameters.
      "@typescript-eslint/no-generated-empty-object-type": "off",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Named exports only." },
        { selector: "ExportAllDeclaration", message: "Name what a module gives." },
      ],
      "no-console": "error",
      eqeqeq: "error",
    },
  },
  {
    files: ["src/**/*.ts", "src/**/*.tsx"],
    rules: {
      "max-lines": ["error", { max: 300 }],
      "max-lines-per-function": ["error", { max: 80, skipComments: true, skipBlankLines: true }],
      complexity: ["error", 20],
      "max-params": ["error", 4],
    },
  },
  {
    files: ["src/domain/**/*.ts", "src/workbook/**/*.ts", "src/i18n/**/*.ts", "src/app/**/*.ts"],
    ignores: ["src/domain/model/day.ts"],
    rules: { "no-restricted-globals": ["error", ...IMPURE.filter((name) => !name.includes("."))] },
  },
  {
    files: ["src/taskpane/**/*.tsx"],
    extends: [jsxA11y.flatConfigs.strict, reactHooks.configs.flat["recommended-latest"]],
    rules: {
      // `list-style: none` takes the list away from VoiceOver's users in Safari; Excel for Mac shows the pane in one.
      "jsx-a11y/no-redundant-roles": ["error", { ul: ["list"], ol: ["list"] }],
    },
  },
  {
    files: ["src/taskpane/state/**/*.ts"],
    extends: [reactHooks.configs.flat["recommended-latest"]],
  },
  {
    files: ["test/**/*.ts", "test/**/*.tsx"],
    rules: {
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unsafe-assignment": "off",
    },
  },
  { files: ["test/bench/**/*.ts", "test/support/failOnConsole.ts"], rules: { "no-console": "off" } },
  {
    files: ["**/*.js", "**/*.mjs", "**/*.cjs"],
    languageOptions: { globals: { console: "readonly", process: "readonly", URL: "readonly", module: "writable" } },
    rules: { "no-restricted-syntax": "off" },
  },
  {
    // What the web views of Excel 2016 and 2019 must be able to run.
    files: ["addin/start.js"],
    languageOptions: { ecmaVersion: 5, sourceType: "script", globals: START_SCRIPT_GLOBALS },
    // ES5 has no catch without a name.
    rules: { "no-unused-vars": ["error", { caughtErrors: "none" }] },
  },
);
