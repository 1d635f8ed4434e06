import { formatDay } from "../../domain/model/day";
import { formatHundredths, formatRational, multiply, rational } from "../../domain/model/rational";
import { missingText, type PlanContext } from "./planContext";
import { cappedGradeIndex } from "../../domain/scoring/grades";
import type { NoteLine } from "./sheetLabels";

/** Name and value of everything that stands behind the results. */
export function factLines(context: PlanContext): readonly NoteLine[] {
  const { assessment, labels, ruleSet, settings, diagnostics, calculatedAt, productVersion, ledgerFingerprint } =
    context;
  const { previousSource } = context;
  const { notes } = labels;
  const { period, cutoff, organizations } = assessment;
  const missing = assessment.missing.map((item) => missingText(context, item));
  const notMade = assessment.remindersNotMade.map(({ code, ...what }) =>
    notes.reminderNotMade(labels.reminderNames[code], missingText(context, what)),
  );
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  return [
    { name: notes.period, text: notes.periodText(period, formatDay(period.start), formatDay(period.end)) },
    { name: notes.cutoff, text: formatDay(cutoff) },
    ...(previousSource ? [{ name: notes.previous, text: labels.figureSource(previousSource) }] : []),
    { name: notes.calculatedAt, text: calculatedAt },
    { name: notes.product, text: productVersion },
    { name: notes.ruleSet, text: ruleSet.version },
    {
      name: notes.organizations,
      text: notes.organizationsText(organizations.length, organizations.filter(({ rank }) => rank !== null).length),
    },
    {
      name: missing.length === 0 ? notes.completeness : notes.notAssessed,
      text: missing.length === 0 ? notes.complete : missing.join(labels.sentenceSeparator),
    },
    {
      name: notes.remindersNotMade,
      text: notMade.length === 0 ? notes.allRemindersMade : notMade.join(labels.listSeparator),
    },
    { name: notes.problems, text: notes.problemsText(errors, diagnostics.length - errors) },
    { name: notes.ledgerFingerprint, text: ledgerFingerprint },
    { name: notes.aspects, text: settings.aspects.map((aspect, i) => `${i + 1}. ${aspect}`).join("\n") },
  ];
}

/** Each sheet that was read: what it was taken for and how many rows. */
export function readSheetLines({ readSheets, labels }: PlanContext): readonly NoteLine[] {
  const { notes } = labels;
  if (readSheets.length === 0) return [{ name: labels.none, text: notes.nothingRead }];
  return readSheets.map(({ sheet, ledger, rowCount }) => ({
    name: sheet,
    text: notes.readSheet(labels.ledgers[ledger], rowCount),
  }));
}

/** How each column of 考核结果 is worked out. */
export function explanationLines({ assessment, labels, ruleSet, settings }: PlanContext): readonly NoteLine[] {
  const points = (hundredths: number) => formatRational(rational(hundredths, 100), 2);
  const { grades, annualBestShare } = settings;
  return labels.notes.columns({
    decimals: settings.decimals,
    fullMarksForNotApplicable: settings.notApplicable === "full",
    bonusCap: points(settings.bonusCap),
    deductionCap: points(settings.deductionCap),
    grades: grades.map(({ label, cut }) => ({
      label: labels.grade(label),
      cut: formatHundredths(cut).replace(/\.?0+$/, ""),
    })),
    cappedGrade: labels.grade(grades[cappedGradeIndex(grades)]!.label),
    annualBestPercent: `${formatRational(multiply(annualBestShare, rational(100)), 2)}%`,
    annual: assessment.period.kind === "FY",
    secretaryCategory: ruleSet.categories[0] ?? "",
  });
}
