import type { OrganizationNote } from "../results/result";
import type { AnnualPart, Settings } from "../settings/settings";
import type { AnnualOrganization } from "./annualStandings";

/**
 * A remark on an organization's year. `missingQuarters`: by index from 0; `isAssessed`: the year was worked out without
 * them. `fewBest`: quarters with the best grade, and how many are needed. `organization`: a remark of 全年 itself.
 */
export type AnnualNote =
  | Readonly<{ code: "missingQuarters"; quarters: readonly number[]; isAssessed: boolean }>
  | Readonly<{ code: "missingParts"; parts: readonly AnnualPart[]; isAssessed: boolean }>
  | Readonly<{ code: "contradictoryDebriefing" | "limited" }>
  | Readonly<{ code: "fewBest"; best: number; needed: number }>
  | Readonly<{ code: "organization"; note: OrganizationNote }>;

/** Remarks that speak of the indicators of 全年, and so of no other method. */
const OF_INDICATORS: readonly OrganizationNote[] = ["incomplete", "notRankedNothingApplicable"];

/** What has to be said of an organization's year by the method of the settings. */
export function annualNotes(
  { result, input, standings }: AnnualOrganization,
  { annual, grades }: Settings,
  contradictoryDebriefing: boolean,
): readonly AnnualNote[] {
  const { method } = annual;
  const { total, limited, fewBest } = standings[method];
  const isAssessed = total !== null;
  const notes: AnnualNote[] = [];
  if (method !== "recalculated") {
    const quarters = [0, 1, 2, 3].filter(
      (i) => (input.quarters.totals[i] ?? null) === null && (method === "mean" || annual.weights[i]! > 0),
    );
    if (quarters.length > 0) notes.push({ code: "missingQuarters", quarters, isAssessed });
    const parts = (["debriefing", "votes"] as const).filter((part) => annual.parts[part] > 0 && input[part] === null);
    if (parts.length > 0) notes.push({ code: "missingParts", parts, isAssessed });
    if (parts.length > 0 && contradictoryDebriefing) notes.push({ code: "contradictoryDebriefing" });
  }
  if (fewBest) {
    const best = input.quarters.grades.filter((grade) => grade === grades[0]?.label).length;
    notes.push({ code: "fewBest", best, needed: annual.bestQuarters });
  }
  if (limited) notes.push({ code: "limited" });
  const own = result.notes.filter((note) => method === "recalculated" || !OF_INDICATORS.includes(note));
  return [...notes, ...own.map((note) => ({ code: "organization", note }) as const)];
}
