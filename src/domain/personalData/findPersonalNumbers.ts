import { isBankCard, looksLikeBankCard } from "./bankCard";
import { digitChains, foldDigits, type DigitChain, type DigitGroup } from "./digitGroups";
import { isIdentityNumber, isOldIdentityNumber, isPlausibleIdentity } from "./identityNumber";
import { isBareLandline } from "./landline";
import type { PersonalNumber, PersonalNumberKind } from "./personalNumber";

/** Digits of the longest number that is looked for: a bank card. */
const MOST_DIGITS = 19;
const LEAST_DIGITS = 7;
/**
 * As many digits as a number has, with no more between one and the next than stands inside numbers: an X and two characters.
 * Nearly every text has fewer, and needs no closer look.
 */
const ENOUGH_DIGITS = new RegExp(`(?:[\\d０-９][^\\d０-９]{0,3}){${LEAST_DIGITS - 1}}[\\d０-９]`);
/** Characters in front of a number in which words for it are looked for. */
const WORDS_BEFORE = 12;

const MOBILE = /^(?:(?:00)?86|0)?(1[3-9]\d{9})$/;
const MOBILE_GROUPS = new Set(["11", "344", "38", "74", "335", "353", "443", "434", "65", "56"]);
const LANDLINE = /^(?:(?:00)?86)?(0?(?:10|2[0-57-9])[2-9]\d{6,7}|0?[3-9]\d{2}[2-9]\d{6,7})$/;
const AREA = /^0(?:10|2[0-57-9]|[3-9]\d{2})$/;
const COUNTRY = /^(?:00)?86$/;
const LOCAL = /^[2-9]\d{6,7}$/;

const PHONE_WORDS = /(?:电话|座机|固话|热线|联系方式|传真|tel|phone)[^\d]*$/i;
const CARD_WORDS = /(?:卡号|银行卡|账号|帐号|账户|帐户|开户|card|account)[^\d]*$/i;
const IDENTITY_WORDS = /(?:身份证|证件|身份号码)[^\d]*$/;
/** Letters in front make a code of digits, unless they say what the number is. */
const CODE_BEFORE = /[A-Za-z]$/;
const NAMED_BEFORE = /(?:tel|phone|mobile|mob|cell|call|no|id|card|account|wechat|wx|qq)$/i;
const AMOUNT_BEFORE = /(?:[¥￥$€]|\d\.)$/;
const AMOUNT_AFTER = /^(?:\.\d{1,4}(?!\d)|(?:万|亿)?元|%|％)/;

/** A number as Excel shows and writes large ones: 1.1010519491231E+017. */
const SCIENTIFIC = /(?<![\d.])(\d)\.(\d{5,16})[eE]\+?0{0,2}(1[4-8])(?!\d)/g;

/**
 * Finds the personal numbers in a text: mobile and landline numbers, identity numbers of 18 characters (with check digit, or
 * a day of birth and words that name them) and of 15 digits, bank cards; in full-width digits, with spaces and dashes too.
 *
 * @returns in the order of the text, none overlapping another.
 */
export function findPersonalNumbers(text: string): readonly PersonalNumber[] {
  if (!ENOUGH_DIGITS.test(text)) return [];
  const folded = foldDigits(text);
  const found: PersonalNumber[] = scientific(folded);
  for (const chain of digitChains(folded)) found.push(...ofChain(chain, folded));
  return withoutOverlaps(found);
}

/** What a number in a cell of numbers is; a double keeps 15 digits, so that check digits are lost. null: nothing personal. */
export function personalKindOfNumber(value: number): PersonalNumberKind | null {
  if (!Number.isInteger(value) || value < 1e10 || value >= 1e19) return null;
  return kindOfRounded(BigInt(value).toString());
}

function kindOfRounded(digits: string): PersonalNumberKind | null {
  if (MOBILE.test(digits)) return "mobile";
  if (isOldIdentityNumber(digits) || isPlausibleIdentity(digits)) return "identity";
  return looksLikeBankCard(digits) ? "bankCard" : null;
}

function scientific(folded: string): PersonalNumber[] {
  return [...folded.matchAll(SCIENTIFIC)].flatMap((match) => {
    const [spelled, first, decimals, exponent] = match as unknown as [string, string, string, string];
    const kind = kindOfRounded((first + decimals).padEnd(Number(exponent) + 1, "0"));
    return kind === null ? [] : [{ kind, start: match.index, end: match.index + spelled.length }];
  });
}

/** Tries every run of neighbouring groups, the longest first: a number may stand beside others. */
function ofChain(chain: DigitChain, folded: string): readonly PersonalNumber[] {
  const found: PersonalNumber[] = [];
  for (let first = 0; first < chain.length; first++) {
    const last = longestRun(chain, first);
    for (let to = last; to >= first; to--) {
      const groups = chain.slice(first, to + 1);
      const kind = kindOfGroups(groups, folded);
      if (groups.length > 2 && goesOn(chain, first, to) && (kind === "landline" || kind === "bankCard")) continue;
      if (kind === null) continue;
      found.push({ kind, start: startOf(groups, kind), end: groups.at(-1)!.end });
      first = to;
      break;
    }
  }
  return found;
}

/** Whether a group of four digits stands beside a run: it is a longer number in groups of four, such as a check code. */
function goesOn(chain: DigitChain, first: number, to: number): boolean {
  return chain[first - 1]?.digits.length === 4 || chain[to + 1]?.digits.length === 4;
}

/** Index of the last group that a number which begins with `first` can reach. */
function longestRun(chain: DigitChain, first: number): number {
  let digits = 0;
  let last = first;
  for (let i = first; i < chain.length; i++) {
    digits += chain[i]!.digits.length;
    if (digits > MOST_DIGITS) break;
    last = i;
  }
  return last;
}

function kindOfGroups(groups: readonly DigitGroup[], folded: string): PersonalNumberKind | null {
  const digits = groups.map((group) => group.digits).join("");
  if (digits.length < LEAST_DIGITS || digits.length > MOST_DIGITS) return null;
  const before = folded.slice(Math.max(0, groups[0]!.start - WORDS_BEFORE), groups[0]!.start);
  if (isIdentity(digits, groups, before)) return "identity";
  const after = folded.slice(groups.at(-1)!.end, groups.at(-1)!.end + 8);
  if (CODE_BEFORE.test(before) && !NAMED_BEFORE.test(before)) return null;
  if (AMOUNT_BEFORE.test(before) || AMOUNT_AFTER.test(after)) return null;
  if (MOBILE.test(digits) && isMobileSpelling(groups)) return "mobile";
  if (isLandline(digits, groups, before)) return "landline";
  return isBankCard(digits, CARD_WORDS.test(before)) && isCardSpelling(groups) ? "bankCard" : null;
}

function isIdentity(digits: string, groups: readonly DigitGroup[], before: string): boolean {
  if (isIdentityNumber(digits)) return true;
  if (!isIdentitySpelling(groups)) return false;
  if (isOldIdentityNumber(digits)) return true;
  // A number that went through a cell of numbers has lost its last three digits.
  return isPlausibleIdentity(digits) && (digits.endsWith("000") || IDENTITY_WORDS.test(before));
}

function isIdentitySpelling(groups: readonly DigitGroup[]): boolean {
  return groups.length === 1 || groups[0]!.digits.length === 6 || isSpelledOut(groups);
}

/** Digit by digit: `1 3 8 …`. */
function isSpelledOut(groups: readonly DigitGroup[]): boolean {
  return groups.length > 1 && groups.every(({ digits }) => digits.length === 1);
}

function isMobileSpelling(groups: readonly DigitGroup[]): boolean {
  if (groups.length === 1 || isSpelledOut(groups)) return true;
  const own = COUNTRY.test(groups[0]!.digits) ? groups.slice(1) : groups;
  return MOBILE_GROUPS.has(own.length === 1 ? "11" : own.map(({ digits }) => digits.length).join(""));
}

function isLandline(digits: string, groups: readonly DigitGroup[], before: string): boolean {
  if (LOCAL.test(digits) && groups.length <= 2 && PHONE_WORDS.test(before)) return true;
  if (groups.length === 1) return isBareLandline(digits);
  const [first, ...rest] = COUNTRY.test(groups[0]!.digits) ? groups.slice(1) : groups;
  if (first === undefined || !LANDLINE.test(digits) || rest.length > 2) return false;
  return AREA.test(first.digits) && rest.length > 0 && rest.every((group) => group.digits.length >= 3);
}

/** Groups of four, as on the card, or the issuer's six digits and the rest. */
function isCardSpelling(groups: readonly DigitGroup[]): boolean {
  if (groups.length === 1 || isSpelledOut(groups)) return true;
  const sizes = groups.map(({ digits }) => digits.length);
  return sizes.slice(0, -1).every((size) => size === 4) || (sizes[0] === 6 && sizes.length <= 3);
}

/** A country code in front stays readable. */
function startOf(groups: readonly DigitGroup[], kind: PersonalNumberKind): number {
  const { digits, start } = groups[0]!;
  if (kind !== "mobile" && kind !== "landline") return start;
  if (groups.length > 1 && COUNTRY.test(digits)) return groups[1]!.start;
  if (kind === "landline" || groups.length > 1) return start;
  return start + digits.length - MOBILE.exec(digits)![1]!.length;
}

function withoutOverlaps(found: readonly PersonalNumber[]): readonly PersonalNumber[] {
  const kept: PersonalNumber[] = [];
  for (const number of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (number.start >= (kept.at(-1)?.end ?? 0)) kept.push(number);
  }
  return kept;
}
