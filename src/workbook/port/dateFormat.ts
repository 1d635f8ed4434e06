/** What of a format code is no code: quoted text, escaped, skipped and repeated characters. */
const LITERAL = /"[^"]*(?:"|$)|[\\_*](?:.|$)/gs;

/**
 * Whether a number format code shows a day: it has y or d, or an m that is a month, or the name of a weekday, outside
 * quoted text, escapes, brackets and fill characters. Only the first section counts.
 */
export function isDateFormat(code: string): boolean {
  const bare = code
    .replace(LITERAL, "")
    .replace(/\[(h+|m+|s+)\]/gi, "$1")
    .replace(/\[[^\]]*\]/g, "")
    .split(";")[0]!
    .toLowerCase();
  if (bare.includes("general")) return false;
  if (/[yd]|aaa/.test(bare)) return true;
  // e is the year of an era, unless it is an exponent (0.00E+00).
  if (/e(?![+-])/.test(bare)) return true;
  return bare.includes("m") && !/[hs]/.test(bare);
}
