/** Cards of UnionPay, and of one bank's older series: 16 to 19 digits that hardly anything else begins with. */
const CERTAIN_ISSUER = /^(?:62|9558|6013|6011)/;
/** Cards of the two world-wide brands have 16 digits. */
const OTHER_ISSUER = /^(?:4\d|5[1-5])\d{14}$/;

/** Whether the last digit is the check digit of the others. Source: ISO/IEC 7812-1, annex B (Luhn). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const doubled = i % 2 === 0 ? digit : digit * 2;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/**
 * Whether digits are a bank card. One in ten random numbers passes Luhn: a second sign is asked for. It is the issuer, or
 * the words beside the number; with both of these a slip in the digits does not matter.
 *
 * @param named - the words in front of the number speak of a card or an account.
 */
export function isBankCard(digits: string, named: boolean): boolean {
  if (!/^\d{16,19}$/.test(digits)) return false;
  const certain = CERTAIN_ISSUER.test(digits);
  if (named && certain) return true;
  return passesLuhn(digits) && (named || certain || OTHER_ISSUER.test(digits));
}

/** The same of a number of which only the first 15 digits are left, as in a cell that holds it as a number. */
export function looksLikeBankCard(digits: string): boolean {
  return /^\d{16,19}$/.test(digits) && CERTAIN_ISSUER.test(digits);
}
