const DIGITS = "〇一二三四五六七八九";
/** Noughts as clerks and keyboards give them; a letter or a circle only beside numerals. */
const NOUGHTS = /[零○◯Oo0]/g;
const YEAR = /(?<=^|[-~至到—―])[〇零○◯Oo0一二三四五六七八九]{4}(?=[年./-])/g;
/** A number up to 31 behind a separator or at a beginning, before a sign of month or day, a separator or an end. */
const SMALL =
  /(?<=^|[年月./~至到—―-])(?:([二三]?)十([一二三四五六七八九]?)|(廿|卅)([一二三四五六七八九]?)|([一二三四五六七八九]))(?=[月日号./~至到—―-]|$)/g;

/** Writes the Chinese numerals of a day in digits: 二〇二六年八月十五日 → 2026年8月15日. Other texts stay as they are. */
export function datesInDigits(text: string): string {
  if (!/[一二三四五六七八九十廿卅]/.test(text)) return text;
  return text
    .replace(YEAR, (year) => Array.from(year.replace(NOUGHTS, "〇"), (digit) => DIGITS.indexOf(digit)).join(""))
    .replace(SMALL, (_, ...groups: readonly (string | undefined)[]) => String(smallNumber(groups)));
}

function smallNumber([tens, units, twentyOrThirty, more, alone]: readonly (string | undefined)[]): number {
  const digit = (numeral: string | undefined): number => (numeral ? DIGITS.indexOf(numeral) : 0);
  if (alone !== undefined) return digit(alone);
  if (twentyOrThirty !== undefined) return (twentyOrThirty === "廿" ? 20 : 30) + digit(more);
  return (digit(tens) || 1) * 10 + digit(units);
}

const UP_TO_99 = /^(?:([一二三四五六七八九]?)十([一二三四五六七八九]?)|([零〇一二两三四五六七八九]))$/;

/** 三, 十二, 二十: a number below 100 in Chinese numerals alone; null for any other text. */
export function numberInWords(text: string): number | null {
  const found = UP_TO_99.exec(text.replace("两", "二"));
  if (!found) return null;
  const digit = (numeral: string): number => DIGITS.indexOf(numeral.replace("零", "〇"));
  const [, tens, units, alone] = found;
  if (alone !== undefined) return digit(alone);
  return (tens ? digit(tens) : 1) * 10 + (units ? digit(units) : 0);
}
