import { describe, expect, it } from "vitest";
import { Random } from "../../../examples/sample/random";
import type { RuleColumn, RuleRow } from "../../../src/domain/model/ruleRow";
import { ruleColumnLabel } from "../../../src/domain/model/ruleRow";
import { checkRuleRows } from "../../../src/domain/ruleChecks/checkRuleRows";
import { defaultRuleRows } from "../../../src/domain/rules/defaultRuleSet";
import { parseRuleSet } from "../../../src/domain/rules/parseRuleSet";

/** Rule sets that are made, with a slip in one cell each; figures are in docs/rules-editing.md. */
const SETS = 1000;

type Cells = RuleRow["cells"];
type Slip = Readonly<{
  code: string;
  column: RuleColumn;
  fits: (cells: Cells) => boolean;
  write: (cells: Cells) => string;
}>;

const isFilled = (column: RuleColumn, sign: RegExp) => (cells: Cells) => sign.test(cells[column] ?? "");
const pieces = (cells: Cells): string[] => (cells.parameters ?? "").split("; ");

/** The kinds of slips that a rule sheet shows by itself. */
const SLIPS: readonly Slip[] = [
  {
    code: "rule-comparisons-never",
    column: "conditions",
    fits: isFilled("conditions", /正式党员数>=\d+/),
    write: ({ conditions }) => `${conditions!}; 正式党员数<3`,
  },
  {
    code: "rule-target-above-one",
    column: "target",
    fits: ({ target = "", measure = "" }) => /^0\.\d+$/.test(target) && measure !== "次数",
    write: ({ target }) => String(Math.round(Number(target) * 100)),
  },
  {
    code: "rule-map-incomplete",
    column: "parameters",
    fits: ({ method = "", parameters = "" }) => method === "等次" && parameters.includes(":100%"),
    write: (cells) => pieces(cells).slice(1).join("; "),
  },
  {
    code: "rule-tiers-not-monotone",
    column: "parameters",
    fits: ({ method = "", parameters = "" }) => method === "分档" && /^<=.*:100%; .*其余:0%$/.test(parameters),
    write: ({ parameters }) => parameters!.replace(":100%", ":0%").replace(/其余:0%$/, "其余:100%"),
  },
  {
    code: "rule-parameter-unused",
    column: "parameters",
    fits: ({ method = "", parameters = "" }) => method === "比例" && !parameters.includes("每次"),
    write: ({ parameters = "" }) => [...(/^[-—]?$/.test(parameters) ? [] : [parameters]), "每次=1"].join("; "),
  },
  {
    code: "rule-target-unused",
    column: "target",
    fits: ({ method = "", target = "" }) => (method === "等次" || method === "分档") && /^[-—]?$/.test(target),
    write: () => "2",
  },
];

/** The default rules as an office might have them: other points, targets, thresholds, shares and order. */
function madeRows(random: Random): readonly RuleRow[] {
  const varied = defaultRuleRows.map(({ cells }): Cells => {
    const { target = "", conditions = "", parameters = "" } = cells;
    const share = /^0\.\d+$/.test(target) ? `0.${random.integer(5, 9)}` : target;
    return {
      ...cells,
      name: random.chance(0.3) ? `${cells.name!}（本单位）` : cells.name!,
      points: String(random.integer(1, 12)),
      target: share,
      conditions: conditions.replace(/>=\d+/, `>=${random.integer(5, 9)}`),
      parameters: random.chance(0.5) ? parameters.replace(/:(?:50|80)%/, `:${random.integer(51, 79)}%`) : parameters,
    };
  });
  const [first, ...others] = [...new Set(varied.map(({ category }) => category))];
  const order = [first, ...(random.chance(0.5) ? others.reverse() : others)];
  return order
    .flatMap((category) => varied.filter((cells) => cells.category === category))
    .map((cells, i) => ({ rowNumber: i + 2, cells }));
}

/** What is found but the sum of the points, which no made set has right. */
function findings(rows: readonly RuleRow[]) {
  const { rules, inForce, problems } = parseRuleSet(rows, () => "made");
  return [...problems, ...checkRuleRows({ rows, rules, inForce })].filter(({ code }) => code !== "rule-points-sum");
}

describe("slips planted in made rule sets", () => {
  it("are found, each by its cell, none invented, and the proposal repairs them", () => {
    let [found, missed, invented, repaired] = [0, 0, 0, 0];
    const kinds = new Map<string, number>();
    for (let seed = 1; seed <= SETS; seed++) {
      const random = new Random(seed);
      const rows = madeRows(random);
      invented += findings(rows).length;
      const slip = SLIPS[seed % SLIPS.length]!;
      const record = random.pick(rows.flatMap(({ cells }, i) => (slip.fits(cells) ? [i] : [])));
      const turned = (text: string): readonly RuleRow[] =>
        rows.map((row, i) => (i === record ? { ...row, cells: { ...row.cells, [slip.column]: text } } : row));
      const planted = findings(turned(slip.write(rows[record]!.cells)));
      const isPlanted = ({ code, place }: (typeof planted)[number]): boolean =>
        code === slip.code && place.record === record && place.column === ruleColumnLabel(slip.column);
      const hit = planted.find(isPlanted);
      invented += planted.filter((other) => !isPlanted(other)).length;
      if (!hit) missed++;
      else {
        found++;
        kinds.set(slip.code, (kinds.get(slip.code) ?? 0) + 1);
        if (hit.proposal !== null && findings(turned(hit.proposal)).length === 0) repaired++;
      }
    }
    const recall = found / (found + missed);
    const precision = found / (found + invented);
    const figures = `${SETS} rule sets: precision ${precision}, recall ${recall}, repaired ${repaired}`;
    process.stdout.write(`${figures} ${JSON.stringify(Object.fromEntries(kinds))}\n`);
    expect({ precision, recall, repaired }).toEqual({ precision: 1, recall: 1, repaired: SETS });
  });
});
