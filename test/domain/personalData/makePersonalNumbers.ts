const PROVINCES = [11, 12, 13, 21, 31, 33, 44, 51, 61, 65];
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const pad = (value: number, length: number): string => String(value).padStart(length, "0");

/** An invented identity number with its check digit, another for another seed. */
export function identityNumberOf(seed: number): string {
  const province = PROVINCES[seed % PROVINCES.length]!;
  const year = 1950 + (seed % 60);
  const digits = `${province}${pad(seed % 10_000, 4)}${year}${pad((seed % 12) + 1, 2)}${pad((seed % 28) + 1, 2)}${pad(seed % 1000, 3)}`;
  const sum = Array.from(digits).reduce((total, digit, i) => total + Number(digit) * WEIGHTS[i]!, 0);
  return digits + "10X98765432"[sum % 11]!;
}

/** An invented bank card that passes Luhn. */
export function bankCardOf(seed: number): string {
  const digits = `6222${pad(seed % 1e9, 9)}${pad((seed * 7) % 1e5, 5)}`;
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, digit, i) => {
      const doubled = i % 2 === 0 ? Number(digit) * 2 : Number(digit);
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
  return digits + String((10 - (sum % 10)) % 10);
}
