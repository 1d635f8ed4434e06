import fc from "fast-check";
import { LEDGER_KEYS, LEDGERS, type FieldDefinition, type LedgerKey } from "../../src/domain/model/ledgers";
import { parseRuleSet } from "../../src/domain/rules/parseRuleSet";
import { MEASURES, type MeasureKey } from "../../src/domain/measures/measureRegistry";
import type { Rule } from "../../src/domain/rules/ruleSet";
import { METHOD_WORDS, WHEN_NONE_WORDS, WINDOW_WORDS } from "../../src/domain/rules/ruleWords";
import type { RuleColumn } from "../../src/domain/model/ruleRow";

type Cells = Readonly<Partial<Record<RuleColumn, string>>>;

const labelsOf = (words: object): readonly string[] =>
  Object.values(words).map((word: string | { label: string }) => (typeof word === "string" ? word : word.label));
const fieldsOf = (ledger: LedgerKey): readonly string[] =>
  (Object.values(LEDGERS[ledger].fields) as FieldDefinition[]).map(({ label }) => label);

const word = (words: object) => fc.constantFrom(...labelsOf(words));
const rosterField = fc.constantFrom(...fieldsOf("roster"));
const operand = fc.constantFrom("空", "是", "上年", "2", "2026-03-31", "党课", "张三", "好");

const comparison = (field: fc.Arbitrary<string>) =>
  fc
    .tuple(field, fc.constantFrom("=", "<>", ">", ">=", "<", "<="), operand)
    .map(([name, sign, value]) => name + sign + value);

/** The parameters that a measure and a method need, with any field of the ledger where a field is named. */
function parametersOf(measure: string, method: string, field: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const needs = [
    ...(Object.values(MEASURES).find(({ label }) => label === measure)?.parameters ?? []),
    ...(Object.values(METHOD_WORDS).find(({ label }) => label === method)?.needs ?? []),
  ];
  const pieces = needs.map((name): fc.Arbitrary<string> => {
    switch (name) {
      case "field":
        return field.map((label) => `字段=${label}`);
      case "numerator":
        return field.map((label) => `分子=${label}`);
      case "denominator":
        return field.map((label) => `分母=${label}`);
      case "headCount":
        return rosterField.map((label) => `人数=${label}`);
      case "matching":
        return comparison(field).map((text) => `符合=${text}`);
      case "perYear":
        return fc.constantFrom("每年=1", "每年=32", "每年=0.5");
      case "range":
        return fc.constantFrom("范围=3-7", "范围=3-");
      case "tiers":
        return fc.constantFrom("<=0:100%;<=3个月:50%;其余:0%", ">=1:100%;其余:0%", "=2:100%;其余:50%");
      case "map":
        return fc.constantFrom("好:100%;差:0%", "已命名:100%;创建中:75%;未创建:0%", "按时:100%;未制定:0%");
      case "perEvent":
        return fc.constantFrom("超期未改=1", "逾期整改=0.5;重复发生=1");
      case "perMissing":
        return fc.constant("每次=0.5");
      case "step":
        return fc.constant("每级=10%");
      case "perStep":
        return fc.constant("每级扣=1");
      case "atMost":
        return fc.constant("方向=不超过");
    }
  });
  return fc.tuple(...pieces).map((texts) => texts.join(";"));
}

/** Rows of a measure with its ledgers and methods and any window, target, fields and comparisons. */
function rowsOf(key: MeasureKey): fc.Arbitrary<Cells> {
  const { label: measure, ledgers, kind } = MEASURES[key];
  const methods = Object.values(METHOD_WORDS).filter(({ values }) => values.includes(kind));
  return fc
    .record({ method: word(methods), ledger: fc.constantFrom(...(ledgers ?? LEDGER_KEYS)) })
    .chain(({ method, ledger }) => {
      const field = fc.constantFrom(...fieldsOf(ledger));
      return fc.record({
        code: fc.constant("S1"),
        category: fc.constant("书记履职"),
        name: fc.constant("指标"),
        levels: fc.constantFrom("全部", "党委", "党总支、党支部"),
        conditions: fc.oneof(fc.constant(""), comparison(rosterField)),
        ledger: fc.constant(LEDGERS[ledger].label),
        filter: fc.oneof(fc.constant(""), comparison(field)),
        measure: fc.constant(measure),
        window: word(WINDOW_WORDS),
        target: fc.constantFrom("", "1", "0", "80%", "每季1", "每月2", "每年1"),
        points: fc.constantFrom("100", "99.5"),
        method: fc.constant(method),
        parameters: parametersOf(measure, method, field),
        due: fc.constantFrom("", "", "02-29起", "03-31当期"),
        whenNone: word(WHEN_NONE_WORDS),
      });
    });
}

/** Rules that are accepted, as many of each measure. */
export const acceptedRule: fc.Arbitrary<Rule> = fc
  .constantFrom(...(Object.keys(MEASURES) as MeasureKey[]))
  .chain((key) =>
    rowsOf(key)
      .map((cells) => parseRuleSet([{ rowNumber: 2, cells }], () => "test").ruleSet?.rules[0])
      .filter((rule) => rule !== undefined),
  );
