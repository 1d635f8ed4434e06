import { NUMBER_SCALE } from "../../../domain/model/ledgerTable";
import { visibleText } from "../../../domain/model/text";
import { numberInWords } from "./chineseNumerals";

/**
 * Largest number a ledger's cell can mean, in either direction: one more digit is a telephone number or a slip. Sums of
 * thousands of such cells stay exact (see NUMBER_SCALE).
 */
export const MOST_IN_CELL = 100_000_000;

/** With or without brackets: 12（人）. */
const UNITS =
  /(?:\((?:人|名|次|元|学时|小时)\)|名党员|名同志|人次|人|名|位|次|学时|课时|小时|元|个|票|分|年度|年|届|天|月)$/;

/**
 * Reads a number out of text: `12人`, `共12（人）`, `１２`, `1,200`, `83.3%`, `2.5小时`, `十二人`.
 *
 * @returns the number × NUMBER_SCALE, rounded to an integer, however large (see MOST_IN_CELL); null when the text is none.
 */
export function parseScaled(text: string): number | null {
  const visible = visibleText(text);
  // Two numbers, or one that is cut: nobody can tell which.
  if (/\d\s+\d/.test(visible)) return null;
  let plain = visible
    .replace(/\s+/g, "")
    .replace(/^(?:[¥￥]|共计?)/, "")
    .replace(/（([^（）]*)）$/, "($1)")
    .replace(/元整$/, "元")
    .replace(UNITS, "");
  const inWords = numberInWords(plain);
  if (inWords !== null) return scaledOf(inWords);
  const percent = plain.endsWith("%");
  if (percent) plain = plain.slice(0, -1);
  if (/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain)) plain = plain.replaceAll(",", "");
  if (!/^[+-]?(?:\d+(?:\.\d+)?|\.\d+)$/.test(plain)) return null;
  return scaledOf(percent ? Number(plain) / 100 : Number(plain));
}

/** A number × NUMBER_SCALE, rounded to an integer. */
export function scaledOf(value: number): number {
  return Math.round(value * NUMBER_SCALE);
}
