// A nation's tree of committees: every province consolidates to Parquet, DuckDB ranks, finds duplicates and looks up.
// Run: npm run bench:nation -- --organizations 5180000 (small by default). DuckDB is no part of the product.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { DuckDBInstance } from "@duckdb/node-api";
import { writeResultParquet, type ResultRecord } from "../../src/cli/parquet/resultParquet";
import { LEVELS } from "../../src/domain/model/level";

const PROVINCES = 31;
const UNITS_A_PROVINCE = 300;
const ONE_IN_TWICE = 10_000;

const { values } = parseArgs({ options: { organizations: { type: "string", default: "310000" } } });
const perProvince = Math.ceil(Number(values.organizations) / PROVINCES);
const root = mkdtempSync(join(tmpdir(), "kaohe-nation-"));

/** Reproducible totals: the multiplier is that of MINSTD. */
let state = 20_261_129;
const nextTotal = (): number => 4_000 + ((state = (state * 48_271) % 2_147_483_647) % 6_001);

let sum = 0n;
let twice = 0;
const began = performance.now();
for (let p = 1; p <= PROVINCES; p++) {
  const province = `P${String(p).padStart(2, "0")}`;
  const folder = join(root, "period=2026Q3", `province=${province}`);
  mkdirSync(folder, { recursive: true });
  const records = Array.from({ length: perProvince }, (_, i): ResultRecord => {
    const unit = `${province}-${String(i % UNITS_A_PROVINCE).padStart(3, "0")}`;
    const isTwice = i > 0 && i % ONE_IN_TWICE === 0;
    if (isTwice) twice++;
    const total = nextTotal();
    sum += BigInt(total);
    return {
      ...{
        unitCode: unit,
        unit: `${unit}机关工委`,
        below: "",
        organization: `${province}第${isTwice ? i - 1 : i}党支部`,
      },
      ...{ level: LEVELS[i % LEVELS.length]!, secretary: `书记${i % 9973}`, secretaryScore: total, total },
      ...{ grade: total >= 9000 ? "好" : "较好", unitRank: (i % 571) + 1, rank: null, rankedWithin: 1 },
      ...{ flags: "", codes: "", file: `${unit}.xlsx`, row: (i % 571) + 5, version: 1 },
    };
  });
  writeResultParquet(join(folder, "results.parquet"), records);
}
const written = (performance.now() - began) / 1000;
const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".parquet"));
const bytes = files.reduce((all, name) => all + statSync(join(root, name)).size, 0);
const count = perProvince * PROVINCES;
console.log(
  `${count} organizations, ${files.length} files: written in ${written.toFixed(1)} s, ${(bytes / 1e6).toFixed(1)} MB`,
);

const connection = await (await DuckDBInstance.create(":memory:")).connect();
const from = `read_parquet('${root}/**/*.parquet', hive_partitioning = true, union_by_name = true)`;
const ask = async (name: string, query: string): Promise<readonly unknown[][]> => {
  const start = performance.now();
  const rows = await (await connection.run(query)).getRowsJson();
  console.log(`${name}: ${((performance.now() - start) / 1000).toFixed(2)} s`, JSON.stringify(rows.slice(0, 2)));
  return rows;
};
const [totals] = await ask(
  "sum of totals",
  `SELECT sum("最终得分")::VARCHAR, count(*), typeof(any_value("最终得分")) FROM ${from}`,
);
await ask(
  "ranks inside provinces",
  `SELECT count(*), max(r) FROM (SELECT rank() OVER (PARTITION BY province, "层级" ORDER BY "最终得分" DESC) r FROM ${from})`,
);
await ask(
  "ten best of the nation",
  `SELECT province, "党组织", "最终得分"::VARCHAR FROM ${from} ORDER BY "最终得分" DESC, "党组织" LIMIT 10`,
);
const duplicates = await ask("listed twice", `SELECT "党组织", count(*) FROM ${from} GROUP BY ALL HAVING count(*) > 1`);
await ask("one looked up", `SELECT "文件", "行" FROM ${from} WHERE province = 'P07' AND "党组织" = 'P07第77党支部'`);
const exact = `${sum / 100n}.${String(sum % 100n).padStart(2, "0")}`;
console.log(
  `exact: ${totals?.[0] === exact} (${exact}); duplicates as planted: ${duplicates.length === twice} (${twice})`,
);
console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
rmSync(root, { recursive: true });
