import fc from "fast-check";
import {
  LEDGER_KEYS,
  LEDGERS,
  type FieldDefinition,
  type FieldKey,
  type LedgerKey,
} from "../../src/domain/model/ledgers";
import { LEVELS } from "../../src/domain/model/level";
import { rational, type Rational } from "../../src/domain/model/rational";
import { splitNames } from "../../src/domain/model/names";
import { normalizeText } from "../../src/domain/model/text";
import { canonicalValue } from "../../src/domain/model/canonicalValue";
import { dayOf, daysInMonth } from "../../src/domain/model/day";
import type { Comparison, MethodKey, Operand, RuleParameters } from "../../src/domain/model/ruleTerms";
import { MEASURES, type MeasureKey } from "../../src/domain/measures/measureRegistry";
import type { Rule } from "../../src/domain/rules/ruleSet";
import { EVENT_WORDS, METHOD_WORDS, WHEN_NONE_WORDS, WINDOW_WORDS } from "../../src/domain/rules/ruleWords";

const keysOf = <K extends string>(words: Readonly<Record<K, unknown>>) =>
  fc.constantFrom(...(Object.keys(words) as K[]));

/** Decimals of up to four places; negative ones too where allowed. */
const decimal = (least: number, most = 100_000): fc.Arbitrary<Rational> =>
  fc.tuple(fc.integer({ min: least, max: most }), fc.constantFrom(1, 10, 100, 10_000)).map(([n, d]) => rational(n, d));
const share = fc.integer({ min: 0, max: 10_000 }).map((n) => rational(n, 10_000));

/** Text as cells hold it, of the signs that mean something to the rule sheet, of accents and of ordinary words. */
const anyText = fc.oneof(
  fc.constantFrom(
    "党课",
    "“四强”",
    "A级",
    "=x",
    "<=3",
    "上年",
    "是",
    "2026-01-01",
    "\u0338x",
    "e\u0301",
    "100%",
    "!=",
    "-1",
  ),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 }),
);
const fields = (ledger: LedgerKey): readonly (readonly [FieldKey, FieldDefinition])[] =>
  Object.entries(LEDGERS[ledger].fields) as [FieldKey, FieldDefinition][];
const SEPARATORS = /[;,、且]/u;

/** A text that an operand of the field can be: what the vocabulary's separators leave of it, in its canonical form. */
function textOperand(ledger: LedgerKey, field: FieldKey, isName: boolean): fc.Arbitrary<Operand> {
  return anyText
    .map((text) => {
      const [first = ""] = text.normalize("NFKC").split(isName ? /[;,、且/\n\r([)\]【】〔〕]/u : SEPARATORS);
      const trimmed = isName ? (splitNames(first)[0] ?? "") : canonicalValue(`${ledger}.${field}`, first);
      return { kind: "text", text: trimmed } as const;
    })
    .filter(({ text }) => isStable(text, isName) && text !== "" && text !== "空" && !SEPARATORS.test(text));
}

function isStable(text: string, isName: boolean): boolean {
  return isName ? splitNames(text).join("、") === text : normalizeText(text) === text;
}

function operandOf(ledger: LedgerKey, field: FieldKey, kind: FieldDefinition["kind"]): fc.Arbitrary<Operand> {
  const blank = fc.constant<Operand>({ kind: "blank" });
  switch (kind) {
    case "number":
      return fc.oneof(
        blank,
        fc.constant<Operand>({ kind: "previousYear" }),
        decimal(-1000).map((value): Operand => ({ kind: "number", value })),
      );
    case "date":
      return fc.oneof(
        blank,
        fc
          .integer({ min: dayOf(1900, 1, 1)!, max: dayOf(9999, 12, 31)! })
          .map((day): Operand => ({ kind: "day", day })),
      );
    case "yesNo":
      return fc.oneof(blank, fc.constantFrom<Operand>({ kind: "yes" }, { kind: "no" }));
    default:
      return fc.oneof(blank, textOperand(ledger, field, kind === "names"));
  }
}

function comparisonOf(ledger: LedgerKey): fc.Arbitrary<Comparison> {
  return fc.constantFrom(...fields(ledger)).chain(([field, { kind }]) => {
    const ordered = kind === "number" || kind === "date";
    const operand = operandOf(ledger, field, kind);
    return fc.oneof(
      fc.record({
        field: fc.constant(field),
        operator: fc.constantFrom("=" as const, "<>" as const),
        operands: fc.array(operand, { minLength: 1, maxLength: 3 }),
      }),
      ...(ordered
        ? [
            fc.record({
              field: fc.constant(field),
              operator: fc.constantFrom(">" as const, ">=" as const, "<" as const, "<=" as const),
              operands: fc.tuple(operand),
            }),
          ]
        : []),
    );
  });
}

const tiers: fc.Arbitrary<RuleParameters["tiers"]> = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: -50, max: 5000 }), { minLength: 1, maxLength: 4 }),
    fc.boolean(),
    fc.boolean(),
    share,
  )
  .map(([limits, falling, months, last]) => [
    ...limits
      .sort((a, b) => (falling ? b - a : a - b))
      .map((limit, i) => ({
        when: {
          operator: falling ? (">=" as const) : ("<=" as const),
          limit: rational(limit, months ? 1 : 10),
          unit: months ? ("months" as const) : ("number" as const),
        },
        share: rational(i, 10),
      })),
    { when: "otherwise" as const, share: last },
  ]);

/** Words of a map entry. Signs that NFKC makes `;` or `:` of, as the Greek question mark, part entries just the same. */
const words = anyText.map((text) => canonicalValue("debriefings.grade", text.normalize("NFKC").replace(/[;:]/gu, "")));

/** Every parameter that measure and method know, present or not where they need not be. */
function parametersOf(ledger: LedgerKey, measure: MeasureKey, method: MethodKey): fc.Arbitrary<RuleParameters> {
  const { parameters } = MEASURES[measure];
  const names = { needs: [...parameters, ...METHOD_WORDS[method].needs], takes: METHOD_WORDS[method].takes };
  const field = fc.constantFrom(...fields(ledger).map(([key]) => key));
  const all: { [K in keyof RuleParameters]-?: fc.Arbitrary<RuleParameters[K]> } = {
    field,
    numerator: field,
    denominator: field,
    matching: comparisonOf(ledger).filter(
      ({ operands }) => !operands.some((o) => o.kind === "text" && o.text.includes(":")),
    ),
    headCount: fc.constantFrom(...fields("roster").map(([key]) => key)),
    // Two decimals at most, so that sums of a whole office stay exact (isYearlyAmount).
    perYear: fc.integer({ min: 1, max: 1_000_000 }).map((hundredths) => rational(hundredths, 100)),
    range: fc
      .tuple(fc.nat(20), fc.option(fc.nat(20)))
      .map(([from, more]) => ({ from, to: more === null ? null : from + more })),
    atMost: fc.constant(true as const),
    tiers,
    map: fc
      .dictionary(
        words.filter((w) => w !== ""),
        share,
        { minKeys: 1, maxKeys: 4 },
      )
      .map((record) => new Map(Object.entries(record))),
    perEvent: fc
      .uniqueArray(fc.constantFrom(...EVENT_WORDS), { minLength: 1 })
      .chain((events) =>
        fc.tuple(...events.map(() => decimal(0))).map((points) => new Map(events.map((e, i) => [e, points[i]!]))),
      ),
    perMissing: decimal(1),
    step: decimal(1),
    perStep: decimal(1),
  };
  const pick = (keys: readonly (keyof RuleParameters)[]) => Object.fromEntries(keys.map((key) => [key, all[key]]));
  return fc.record(
    pick([...names.needs, ...names.takes]) as unknown as {
      [K in keyof RuleParameters]-?: fc.Arbitrary<NonNullable<RuleParameters[K]>>;
    },
    {
      requiredKeys: [...names.needs],
    },
  );
}

const calendarDue: fc.Arbitrary<Rule["due"]> = fc.integer({ min: 1, max: 12 }).chain((month) =>
  fc.record({
    kind: fc.constantFrom("standing" as const, "once" as const),
    month: fc.constant(month),
    day: fc.integer({ min: 1, max: daysInMonth(2024, month) }),
  }),
);
const due: fc.Arbitrary<Rule["due"]> = fc.oneof(
  calendarDue,
  fc.record({ kind: fc.constant("fromDay" as const), day: fc.integer({ min: 1, max: 366 }) }),
);
const cellText = anyText.map((text) => text.trim()).filter((text) => text !== "" && !/^[-—－/]+$/.test(text));

const anyDay = fc.integer({ min: dayOf(2000, 1, 1)!, max: dayOf(2050, 12, 31)! });
const inForce: fc.Arbitrary<Pick<Rule, "from" | "until">> = fc.oneof(
  fc.constant({}),
  anyDay.map((from) => ({ from })),
  anyDay.map((until) => ({ until })),
  fc.tuple(anyDay, fc.nat(4000)).map(([from, days]) => ({ from, until: from + days })),
);

/** Rules in the words of the rule sheet; parseRuleSet decides which of them it accepts. */
export const randomRule: fc.Arbitrary<Rule> = keysOf(MEASURES).chain((measure) => {
  const fitting = (Object.keys(METHOD_WORDS) as MethodKey[]).filter((m) =>
    METHOD_WORDS[m].values.includes(MEASURES[measure].kind),
  );
  return fc
    .record({
      method: fc.constantFrom(...fitting),
      ledger: fc.constantFrom(...(MEASURES[measure].ledgers ?? LEDGER_KEYS)),
    })
    .chain(({ method, ledger }) => {
      const number = decimal(method === "rate" ? 1 : 0).map((value) => ({ kind: "number" as const, value }));
      const per = fc.record({
        kind: fc.constant("per" as const),
        unit: fc.constantFrom("quarter" as const, "month" as const, "year" as const),
        value: decimal(1),
      });
      return fc.record<Rule>({
        code: cellText,
        category: fc.constant("书记履职"),
        name: cellText,
        levels: fc.subarray([...LEVELS], { minLength: 1 }),
        conditions: fc.array(comparisonOf("roster"), { maxLength: 2 }),
        ledger: fc.constant(ledger),
        filter: fc.array(comparisonOf(ledger), { maxLength: 2 }),
        measure: fc.constant(measure),
        window: keysOf(WINDOW_WORDS),
        target: METHOD_WORDS[method].needsTarget ? fc.oneof(number, per) : fc.constant(null),
        points: fc.integer({ min: 1, max: 1_000_000 }),
        method: fc.constant(method),
        parameters: parametersOf(ledger, measure, method),
        due: fc.option(due),
        whenNone: keysOf(WHEN_NONE_WORDS),
        locked: fc.boolean(),
        basis: fc.oneof(fc.constant(""), cellText),
      });
    })
    .chain((made) => inForce.map((days) => ({ ...made, ...days })));
});
