import type { Assessment } from "../../domain/results/result";
import { itemOf } from "../../domain/results/result";
import type { Diagnostic } from "../../workbook/diagnostics/diagnostic";
import { organizationKey } from "../../workbook/resultSheets/officeEntries";
import { isIndicator, type LastRecords } from "./adjustmentRecords";

type Records = Readonly<{ last: LastRecords; names: readonly string[]; sheet: string }>;

/**
 * Adjustments of indicators that are in force in 调整记录 and move nothing: nobody of that name is assessed, the indicator
 * is none or was not scored, or the record has no points or no reason.
 */
export function unusedAdjustments(
  { organizations }: Assessment,
  { last, names, sheet }: Records,
): readonly Diagnostic[] {
  const results = new Map(
    organizations.map((result) => [organizationKey(names[result.organization] ?? ""), result] as const),
  );
  return last.all.flatMap(({ organization, item, after, rowIndex }): readonly Diagnostic[] => {
    if (after === null || !isIndicator(item)) return [];
    const result = results.get(organizationKey(organization));
    if (result !== undefined && itemOf(result, item)?.adjustment !== undefined) return [];
    return [
      {
        ...{ code: "item-adjustment-unused", severity: "warning", at: { sheet, rowIndex }, value: after },
        params: { organization, item, value: after },
      },
    ];
  });
}
