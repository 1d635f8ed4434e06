import { headerParts } from "./headerFooter";
import type { PageMargins, PlannedPrint } from "./writePlan";

/** Percent of their size in which sheets that are not fitted are printed: 10 points become 9.5. */
export const OWN_SCALE = 95;

/** Inches that each further line of a footer takes, with room to sign above it. */
const FOOTER_LINE = 0.3;

/** The margins of a printed sheet: those it has of its own, else ours, where a footer of several lines pushes the cells up. */
export function pageMargins({ footer, margins }: PlannedPrint): PageMargins {
  if (margins !== undefined) return margins;
  const lines = Math.max(...Object.values(headerParts(footer)).map((part) => part.split("\n").length));
  const bottom = Math.round((0.6 + FOOTER_LINE * (lines - 1)) * 10) / 10;
  return { left: 0.4, right: 0.4, top: 0.6, bottom, header: 0.3, footer: 0.3 };
}

/** Whether the sheet is fitted to the width of a page; else it has a size of its own, as Excel ignores breaks on fitted pages. */
export function isFittedToWidth({ pageStarts }: PlannedPrint): boolean {
  return pageStarts === undefined || pageStarts.length === 0;
}
