import { activityDays, choosePeriod } from "../../app/choosePeriod";
import type { Inputs } from "../../app/readInputs";
import { BLANK_DAY, formatDay, partsOf, type Day } from "../../domain/model/day";
import { periodOf, quarterOf, type Period, type PeriodKind } from "../../domain/model/period";
import { LEDGER_KEYS, type LedgerKey } from "../../domain/model/ledgers";
import { REMINDER_LISTS } from "../../domain/reminders/reminderLists";
import { defaultSettings } from "../../domain/settings/parseSettings";
import type { ProductTexts } from "../../i18n/textsOf";
import { NEEDED_LEDGERS } from "../../workbook/ledgers/parsing/readWorkbook";
import { periodKey } from "../../workbook/resultSheets/sheetKinds";
import type { AssessSetup } from "./assessView";
import { missingLedgers, severityCounts } from "./makeDataView";

/** Periods offered, the newest of those there are. */
const MOST_PERIODS = 24;

/** What an assessment would start from as of `today`. */
export function makeSetup(inputs: Inputs, today: Day, texts: ProductTexts): AssessSetup {
  return {
    proposed: proposal(inputs, today, texts),
    periods: periodChoices(inputs, today).map((period) => ({
      period: periodKey(period),
      label: texts.catalogue.answers.periodLabel(period),
      start: formatDay(period.start),
      end: formatDay(period.end),
    })),
    ready: readyLines(inputs, texts),
    missing: missingLedgers(inputs).map((ledger) => missingLine(ledger, inputs, texts)),
    ...severityCounts(inputs.diagnostics),
  };
}

function proposal(
  { settings, reading }: Inputs,
  today: Day,
  { catalogue, sheets }: ProductTexts,
): AssessSetup["proposed"] {
  if (!reading.ledgers) return null;
  const wishes = { period: null, cutoff: null, today };
  const chosen = choosePeriod(wishes, settings ?? defaultSettings, reading.ledgers);
  if (chosen === null) return null;
  const { answers, commandLine } = catalogue;
  if ("outside" in chosen) {
    const { outside, cutoff } = chosen;
    const [start, end] = [formatDay(outside.start), formatDay(outside.end)];
    const why = commandLine.cutoffOutside(formatDay(cutoff), sheets.periodText(outside), start, end);
    return { period: periodKey(outside), cutoff: end, why };
  }
  const { period, cutoff, origin, cutoffOrigin, unusedCutoff } = chosen;
  const why = [
    ...(origin === "argument" ? [] : [answers.periodWhy[origin]]),
    ...(cutoffOrigin === "settings" ? [commandLine.cutoffFromSettings] : []),
    ...(unusedCutoff === null ? [] : [commandLine.cutoffUnused(formatDay(unusedCutoff))]),
  ];
  return { period: periodKey(period), cutoff: formatDay(cutoff), why: why.join(commandLine.separator) };
}

/** Order of the periods that end on one day: the shortest first. */
const KINDS: readonly PeriodKind[] = ["Q1", "Q2", "Q3", "Q4", "H1", "H2", "FY"];

/** Quarters, halves and years with activities that have begun by today, and the present quarter; newest first. */
function periodChoices({ reading }: Inputs, today: Day): readonly Period[] {
  const present = quarterOf(today);
  const choices = new Map([[periodKey(present), present]]);
  const seen = new Set<string>();
  for (const day of reading.ledgers ? activityDays(reading.ledgers) : []) {
    if (day === BLANK_DAY || day > present.end) continue;
    const { year, month } = partsOf(day);
    if (seen.has(`${year} ${month}`) || year <= 1900) continue;
    seen.add(`${year} ${month}`);
    for (const kind of KINDS) {
      const period = periodOf(year, kind);
      if (period.start <= day && day <= period.end) choices.set(periodKey(period), period);
    }
  }
  return [...choices.values()].sort((a, b) => b.end - a.end || b.start - a.start).slice(0, MOST_PERIODS);
}

function readyLines(
  { reading, ruleSet, settings, checked }: Inputs,
  { sheets, catalogue }: ProductTexts,
): readonly string[] {
  const { answers, commandLine } = catalogue;
  const ledgers = LEDGER_KEYS.flatMap((ledger) => {
    const read = reading.sheets.filter((report) => report.ledger === ledger);
    if (read.length === 0) return [];
    const rows = read.reduce((sum, { rowsRead }) => sum + rowsRead, 0);
    return [
      answers.ledgerReady(
        sheets.ledgers[ledger],
        rows,
        read.map(({ sheet }) => sheet),
      ),
    ];
  });
  const rules =
    ruleSet &&
    (checked.rules.sheet === null
      ? commandLine.rulesDefault(ruleSet.version, ruleSet.rules.length)
      : commandLine.rulesSheet(checked.rules.sheet, ruleSet.version, ruleSet.rules.length));
  const setting =
    checked.settings.sheet === null ? commandLine.settingsDefault : commandLine.settingsSheet(checked.settings.sheet);
  return [...ledgers, ...(rules === null ? [] : [rules]), ...(settings === null ? [] : [setting])];
}

function missingLine(
  ledger: LedgerKey,
  { ruleSet }: Inputs,
  { sheets, catalogue }: ProductTexts,
): AssessSetup["missing"][number] {
  const { ledgerMissing } = catalogue.answers;
  const label = sheets.ledgers[ledger];
  if (NEEDED_LEDGERS.includes(ledger)) return { text: ledgerMissing(label, "nothing-works"), needed: true };
  const rules = (ruleSet?.rules ?? []).filter((rule) => rule.ledger === ledger);
  const lists = REMINDER_LISTS.filter(({ ledgers }) => ledgers.includes(ledger));
  const effect = {
    indicators: new Set(rules.map(({ code }) => code)).size,
    lists: lists.map(({ code }) => sheets.reminderNames[code]),
  };
  return { text: ledgerMissing(label, effect), needed: false };
}
