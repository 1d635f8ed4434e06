/**
 * What each layer may import (docs/decisions/0001-layers.md). test/architecture.test.ts checks that this check sees the
 * modules and that a planted violation fails.
 */
const layers = {
  domain: [],
  workbook: ["domain"],
  i18n: ["domain", "workbook"],
  app: ["domain", "workbook"],
  "hosts/file": ["domain", "workbook"],
  "hosts/excel": ["domain", "workbook"],
  "hosts/docx": ["domain"],
  taskpane: ["app", "domain", "workbook", "hosts", "i18n"],
  cli: ["app", "domain", "workbook", "hosts/file", "hosts/docx", "i18n"],
};

const layerRules = Object.entries(layers).map(([layer, allowed]) => ({
  name: `${layer.replace("/", "-")}-imports`,
  severity: "error",
  comment: `src/${layer} may import: ${allowed.join(", ") || "nothing of ours"}`,
  from: { path: `^src/${layer}/` },
  to: { path: "^src/", pathNot: [layer, ...allowed].map((name) => `^src/${name}/`) },
}));

module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: "pure-layers",
      severity: "error",
      comment: "The core knows neither the platform nor packages: what it needs comes as arguments.",
      from: { path: "^src/(domain|workbook|app|i18n)/", pathNot: "^src/domain/digest/" },
      to: { dependencyTypes: ["core", "npm", "npm-dev", "npm-optional", "npm-peer"] },
    },
    {
      name: "digest-imports",
      severity: "error",
      comment: "One thin room knows the hash library (docs/decisions/0017-digests.md).",
      from: { path: "^src/domain/digest/" },
      to: {
        dependencyTypes: ["core", "npm", "npm-dev", "npm-optional", "npm-peer"],
        pathNot: "^node_modules/@noble/hashes/",
      },
    },
    {
      name: "docx-imports",
      severity: "error",
      comment: "One room draws papers and knows the library for it (docs/decisions/0020-papers-with-docx.md).",
      from: { path: "^src/", pathNot: "^src/hosts/docx/" },
      to: { path: "^node_modules/docx/" },
    },
    {
      name: "node-only-in-node-folders",
      severity: "error",
      comment: "The file host runs in browsers too: Node's modules stay in hosts/file/node and the command line.",
      from: { path: "^src/", pathNot: ["^src/hosts/file/node/", "^src/cli/"] },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-dev-packages",
      severity: "error",
      comment: "What ships must be a declared run-time dependency.",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev"] },
    },
    { name: "no-cycles", severity: "error", from: { path: "^src/" }, to: { circular: true } },
    {
      name: "rooms-one-way",
      scope: "folder",
      severity: "error",
      comment: "Two folders of one layer that import each other are one concept in two rooms.",
      from: { path: "^src/(domain|workbook)/" },
      to: { circular: true },
    },
    { name: "resolvable", severity: "error", from: { path: "^src/" }, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    // Packages that name their modules under "exports".
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "default"] },
  },
};
