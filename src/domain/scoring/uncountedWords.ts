import type { DomainDiagnostic } from "../diagnostics/diagnostic";
import { windowOf } from "../facts/windows";
import { CONTACT_FORMS_COUNTED } from "../measures/memberParticipation";
import { isUsualValue } from "../model/canonicalValue";
import { columnOf } from "../model/ledgerTable";
import type { FieldKey, LedgerKey } from "../model/ledgers";
import type { Comparison } from "../model/ruleTerms";
import { valuesHold } from "../records/recordFilter";
import type { RuleSet } from "../rules/ruleSet";
import { recordsThat, type Asked } from "./askedNotes";

/**
 * A field by which rows are chosen. `date`: only rows of the year up to the cutoff are told of. `near`: the field takes any
 * words, so only such are told as hold all characters of a counted word (发展党员不规范, 党员发展 for 发展党员).
 */
type Chosen = Readonly<{ ledger: LedgerKey; field: FieldKey; date: FieldKey | null; near: boolean }>;

const CHOSEN: readonly Chosen[] = [
  { ledger: "findings", field: "category", date: "found", near: true },
  { ledger: "talks", field: "type", date: "date", near: false },
  { ledger: "staff", field: "fullOrPartTime", date: null, near: false },
  { ledger: "contacts", field: "form", date: "date", near: true },
];

/** Words that no rule counts and that may be another way to write one that counts: one note a word, at its first row. */
export function* uncountedWords(asked: Asked): Generator<DomainDiagnostic> {
  const ledger = asked.only?.ledger;
  for (const chosen of CHOSEN) if (ledger === undefined || ledger === chosen.ledger) yield* uncountedOf(asked, chosen);
}

function* uncountedOf(asked: Asked, chosen: Chosen): Generator<DomainDiagnostic> {
  const { context, ruleSet } = asked;
  const { ledger, field, date, near } = chosen;
  const table = context.table(ledger);
  const column = table && columnOf(table, field, "text");
  const choosing = comparisonsOf(ruleSet, chosen);
  if (!table || !column || choosing.length === 0) return;
  const counted = choosing.flatMap(({ operands }) =>
    operands.flatMap((operand) => (operand.kind === "text" ? [operand.text] : [])),
  );
  const isTold = column.values.map((values) => {
    if (values.length === 0 || values.some((value) => isUsualValue(`${ledger}.${field}`, value))) return false;
    if (choosing.some((comparison) => valuesHold(context, values, comparison))) return false;
    return !near || values.some((value) => counted.some((word) => holdsAll(value, word)));
  });
  const days = date === null ? undefined : columnOf(table, date, "date")?.days;
  const { from, to } = windowOf(context, "year");
  const found = recordsThat(asked, table, (record) => {
    const day = days?.[record] ?? from;
    return isTold[column.ids[record]!]! && day >= from && day <= to;
  });
  const byText = new Map<string, number[]>();
  for (const record of found) {
    const text = column.pool[column.ids[record]!]!;
    const rows = byText.get(text);
    if (rows) rows.push(record);
    else byText.set(text, [record]);
  }
  for (const [text, rows] of byText) {
    const at = { ledger, recordIndex: rows[0]!, field } as const;
    yield { code: "word-uncounted", severity: "warning", at, params: { ledger, field, text, rows: rows.length } };
  }
}

/** What rules ask of the field by `=`; of contacts what the measure of taking part asks. */
function comparisonsOf({ rules }: RuleSet, { ledger, field }: Chosen): readonly Comparison[] {
  const asked = rules
    .filter((rule) => rule.ledger === ledger)
    .flatMap(({ filter }) => filter.filter((comparison) => comparison.field === field && comparison.operator === "="));
  const takesPart = ledger === "contacts" && rules.some(({ measure }) => measure === "memberParticipation");
  if (!takesPart) return asked;
  const operands = CONTACT_FORMS_COUNTED.map((text) => ({ kind: "text", text }) as const);
  return [...asked, { field, operator: "=", operands }];
}

function holdsAll(text: string, word: string): boolean {
  return Array.from(word).every((character) => text.includes(character));
}
