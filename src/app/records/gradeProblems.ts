import type { Assessment } from "../../domain/results/result";
import { isWhiteSpace } from "../../domain/model/whiteSpace";
import { gradeNamed } from "../../domain/scoring/grades";
import type { Settings } from "../../domain/settings/settings";
import type { Diagnostic } from "../../workbook/diagnostics/diagnostic";
import { organizationKey, type OfficeEntries } from "../../workbook/resultSheets/officeEntries";

type Entered = Readonly<{ entries: OfficeEntries; names: readonly string[]; settings: Settings }>;

/** Decided grades that are not applied: no grade of the settings, without a reason, or better than the computed one. */
export function gradeProblems(
  { organizations }: Assessment,
  { entries, names, settings: { grades } }: Entered,
): readonly Diagnostic[] {
  return organizations.flatMap(({ organization: index, grade, decidedGrade, computedGrade }): readonly Diagnostic[] => {
    const organization = names[index] ?? "";
    const at = entries.gradePlaces.get(organizationKey(organization));
    if (decidedGrade === undefined || computedGrade !== undefined || at === undefined) return [];
    const value = decidedGrade.grade;
    const params = { organization, value };
    const decided = gradeNamed(grades, value);
    if (decided < 0) return [{ code: "grade-unknown", severity: "error", at, value, params }];
    if (isWhiteSpace(decidedGrade.reason))
      return [{ code: "grade-without-reason", severity: "error", at, value, params }];
    if (grade === null || decided >= gradeNamed(grades, grade)) return [];
    return [{ code: "grade-not-lower", severity: "warning", at, value, params: { ...params, grade } }];
  });
}
