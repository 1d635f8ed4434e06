import { existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ruleTrial } from "../../src/app/ruleTrial";
import type { RuleColumn } from "../../src/domain/model/ruleRow";
import { defaultRuleRows } from "../../src/domain/rules/defaultRuleSet";
import { editRuleRows } from "../../src/domain/rules/ruleEdit";
import { openFileHost } from "../../src/hosts/file/fileHost";
import { nodeCompression } from "../../src/hosts/file/node/nodeCompression";
import { openFileSource } from "../../src/hosts/file/node/fileSource";
import { assessOptions, mustAssess } from "../support/runAssess";
import { writeLargeWorkbook } from "./largeWorkbook";

// `npm run bench:what-if`: what an edit of a rule costs at 500 organizations and 50,000 ledger rows, after the first run.
// Every row of the default rules is tried with other points, another window and another target.
const ROWS = 50_000;
const ORGANIZATIONS = 500;

const folder = join(tmpdir(), "kaohe-bench");
mkdirSync(folder, { recursive: true });
const file = join(folder, `${ROWS}-${ORGANIZATIONS}.xlsx`);
if (!existsSync(file)) await writeLargeWorkbook(file, ROWS, ORGANIZATIONS);
const host = await openFileHost(await openFileSource(file), { compression: nodeCompression });
const outcome = await mustAssess(host, assessOptions("2026Q3"));

const begun = performance.now();
const { tryRules } = ruleTrial(outcome.input, defaultRuleRows);
console.log(
  `first run ${(performance.now() - begun).toFixed(0)} ms, ${outcome.assessment.organizations.length} organizations`,
);

const EDITS: readonly (readonly [RuleColumn, string])[] = [
  ["points", "9"],
  ["window", "本年"],
  ["target", "0.9"],
];
const times = defaultRuleRows
  .flatMap(({ cells }) => EDITS.map(([column, value]) => ({ code: cells.code!, levels: null, column, value })))
  .map((edit) => {
    const [start, busy] = [performance.now(), process.cpuUsage()];
    const tried = tryRules(editRuleRows(defaultRuleRows, [edit]));
    const { user, system } = process.cpuUsage(busy);
    return { edit, ms: performance.now() - start, cpu: (user + system) / 1000, kind: tried.kind };
  })
  .filter(({ kind }) => kind === "tried")
  .sort((a, b) => a.ms - b.ms);
const { edit, ms } = times.at(-1)!;
const cpu = times.map((time) => time.cpu).sort((a, b) => a - b);
const middle = Math.floor(times.length / 2);
console.log(
  `${times.length} edits: median ${times[middle]!.ms.toFixed(1)} ms, slowest ${ms.toFixed(1)} ms (${edit.code})`,
);
console.log(`processor time: median ${cpu[middle]!.toFixed(1)} ms, most ${cpu.at(-1)!.toFixed(1)} ms`);
