/** First two digits of identity numbers: provinces, and those of residents from Hong Kong, Macao and Taiwan. Source: GB/T 2260. */
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9[19])/;
/** Weights of the digits. Source: GB 11643-1999. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_DIGITS = "10X98765432";
const DAYS_OF_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2099;

/** Whether these are 18 characters of an identity number with the right check digit. */
export function isIdentityNumber(characters: string): boolean {
  if (!/^\d{17}[\dXx]$/.test(characters) || !isPlausibleIdentity(characters)) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(characters[i]), 0);
  return CHECK_DIGITS[sum % 11] === characters[17]!.toUpperCase();
}

/** Whether the first 14 of these 18 characters are a province, a place and a day; the rest may have got lost. */
export function isPlausibleIdentity(characters: string): boolean {
  const day = /^\d{6}(\d{4})(\d{2})(\d{2})/.exec(characters);
  if (!day || characters.length !== 18 || !PROVINCE.test(characters)) return false;
  const year = Number(day[1]);
  return year >= EARLIEST_YEAR && year <= LATEST_YEAR && isDay(Number(day[2]), Number(day[3]));
}

/** Whether 15 digits are an identity number of before 1999: it has no check digit. */
export function isOldIdentityNumber(digits: string): boolean {
  const day = /^\d{8}(\d{2})(\d{2})\d{3}$/.exec(digits);
  return day !== null && PROVINCE.test(digits) && isDay(Number(day[1]), Number(day[2]));
}

function isDay(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= DAYS_OF_MONTH[month - 1]!;
}
