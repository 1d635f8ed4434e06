import { existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { followEdit, type Followed } from "../../src/app/followEdit";
import { openFileHost } from "../../src/hosts/file/fileHost";
import { openFileSource } from "../../src/hosts/file/node/fileSource";
import { nodeCompression } from "../../src/hosts/file/node/nodeCompression";
import { assess } from "../../src/domain/assessment/assess";
import { organizationField } from "../../src/domain/model/ledgers";
import { said } from "../support/saidByAssessment";
import { Random } from "../../examples/sample/random";
import { CELL, type CellBlock, type StringTable } from "../../src/workbook/port/cellBlock";
import { assessOptions, mustAssess } from "../support/runAssess";
import { writeLargeWorkbook } from "./largeWorkbook";

// `npm run bench:edit`: what an edited cell of a ledger costs at 500 organizations and 50,000 ledger rows, from the row as a
// host delivers it to totals, ranks, flags and reminders; and the whole run beside it. An edit gives a cell what another
// row has in its column, or, of words that are free, a text that nobody has written before. Organizations stay: a record that
// moves to another one is left to a whole run.
const ROWS = 50_000;
const ORGANIZATIONS = 500;
const EDITS = 2000;
/** Edits before the first that counts: what runs a thousand times a day is compiled. */
const FIRST = 200;
const FREE = new Set(["名称", "工作任务", "存在问题", "事项", "指导意见"]);

type Row = Readonly<{ sheetId: string; rowIndex: number; kinds: Uint8Array; numbers: Float64Array }>;

const folder = join(tmpdir(), "kaohe-bench");
mkdirSync(folder, { recursive: true });
const file = join(folder, `${ROWS}-${ORGANIZATIONS}.xlsx`);
if (!existsSync(file)) await writeLargeWorkbook(file, ROWS, ORGANIZATIONS);
const host = await openFileHost(await openFileSource(file), { compression: nodeCompression });
const options = assessOptions("2026Q3");
const whole: number[] = [];
let outcome = await mustAssess(host, options);
for (let run = 0; run < 3; run++) {
  const busy = process.cpuUsage();
  outcome = await mustAssess(host, options);
  whole.push(spent(busy));
}

const rows: Row[] = [];
let strings: StringTable = { textOf: () => "" };
const { reading } = outcome.inputs;
for (const { sheetId, ledger } of reading.sheets) {
  const columns = ledger === "roster" ? null : reading.rowsAgain.columnsOf(sheetId);
  if (columns === null) continue;
  await host.readSheet(
    sheetId,
    (block) => {
      strings = block.strings;
      for (let r = 0; r < block.rowCount; r++) {
        const [from, to] = [r * block.columnCount, (r + 1) * block.columnCount];
        const cells = { kinds: block.kinds.slice(from, to), numbers: block.numbers.slice(from, to) };
        rows.push({ sheetId, rowIndex: block.rowIndexes[r]!, ...cells });
      }
    },
    { columns },
  );
}

const random = new Random(7);
const written: string[] = [];
const NEW_TEXTS = 1 << 24;
const withNew: StringTable = { textOf: (id) => written[id - NEW_TEXTS] ?? strings.textOf(id) };
let followed: Followed = { inputs: outcome.inputs, assessed: outcome.assessed, wishes: options };
const labels = new Map(
  reading.sheets.map(({ sheetId, ledger, columns }) => {
    const edited = columns.filter(({ field }) => ledger === null || field !== organizationField(ledger));
    return [sheetId, new Map(edited.map(({ columnIndex, label }) => [columnIndex, label]))];
  }),
);
const places = new Map(
  [...labels.keys()].map((sheet) => [sheet, [...rows.keys()].filter((i) => rows[i]!.sheetId === sheet)]),
);
const times = new Map<string, number[]>();
let declined = 0;
for (let i = 0; i < EDITS; i++) {
  const place = random.integer(0, rows.length - 1);
  const row = rows[place]!;
  const ofSheet = labels.get(row.sheetId)!;
  const edit = random.pick([...ofSheet.keys()]);
  const other = rows[random.pick(places.get(row.sheetId)!)]!;
  const [kinds, numbers] = [row.kinds.slice(), row.numbers.slice()];
  if (FREE.has(ofSheet.get(edit)!)) {
    kinds[edit] = CELL.TEXT;
    numbers[edit] = NEW_TEXTS + written.push(`新写的事项${i}`) - 1;
  } else {
    kinds[edit] = other.kinds[edit]!;
    numbers[edit] = other.numbers[edit]!;
  }
  const rowIndexes = Int32Array.of(row.rowIndex);
  const block: CellBlock = { rowCount: 1, columnCount: kinds.length, rowIndexes, kinds, numbers, strings: withNew };
  const busy = process.cpuUsage();
  const now = followEdit(followed, { sheetId: row.sheetId, block });
  const cpu = spent(busy);
  if (now === null) {
    declined++;
    continue;
  }
  followed = now;
  rows[place] = { ...row, kinds, numbers };
  if (i < FIRST) continue;
  const sheet = reading.sheets.find(({ sheetId }) => sheetId === row.sheetId)!.sheet;
  for (const key of ["all ledgers", sheet]) times.set(key, [...(times.get(key) ?? []), cpu]);
}

for (const [sheet, ofSheet] of times) {
  const sorted = [...ofSheet].sort((a, b) => a - b);
  const at = (share: number): string =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(1);
  console.log(
    `${sheet}: ${sorted.length} edits, median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, most ${at(1)} ms`,
  );
}
console.log(`${declined} of ${EDITS} edits left to a whole run`);
const isSame =
  JSON.stringify(said(followed.assessed.assessment)) === JSON.stringify(said(assess(followed.assessed.input)));
console.log(isSame ? "in the end as assessed anew" : "in the end NOT as assessed anew");
console.log(`whole run ${[...whole].sort((a, b) => a - b)[1]!.toFixed(0)} ms (processor time, all threads)`);

/** Milliseconds of processor time since. */
function spent(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}
