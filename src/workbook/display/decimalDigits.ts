/** Significant digits that Excel keeps of a number. */
const SIGNIFICANT = 15;

/** A number not below zero as decimal digits: 0.d₁d₂d₃… × 10^exponent, without zeros at either end; "" is zero. */
export type DecimalDigits = Readonly<{ digits: string; exponent: number }>;

/** The 15 digits Excel works with when it shows a number, so that 1.005 rounds to 1.01. `value` finite, not below 0. */
export function decimalDigits(value: number): DecimalDigits {
  if (value === 0) return { digits: "", exponent: 0 };
  const [mantissa = "", exponent = "0"] = value.toExponential(SIGNIFICANT - 1).split("e");
  return { digits: mantissa.replace(".", "").replace(/0+$/, ""), exponent: Number(exponent) + 1 };
}

/** Rounded to so many decimals, halves up. */
export function roundedTo({ digits, exponent }: DecimalDigits, decimals: number): DecimalDigits {
  const kept = exponent + decimals;
  if (kept >= digits.length) return { digits, exponent };
  if (kept < 0 || (kept === 0 && digits < "5")) return { digits: "", exponent: 0 };
  if (digits[kept]! < "5") return trimmed(digits.slice(0, kept), exponent);
  let at = kept - 1;
  while (at >= 0 && digits[at] === "9") at--;
  if (at < 0) return { digits: "1", exponent: exponent + 1 };
  return trimmed(digits.slice(0, at) + String(Number(digits[at]) + 1), exponent);
}

function trimmed(digits: string, exponent: number): DecimalDigits {
  const kept = digits.replace(/0+$/, "");
  return kept === "" ? { digits: "", exponent: 0 } : { digits: kept, exponent };
}

/** Digits before the decimal point, "" for none, and so many behind it. */
export function placedDigits({ digits, exponent }: DecimalDigits, decimals: number): readonly [string, string] {
  const whole = exponent <= 0 ? "" : digits.slice(0, exponent).padEnd(exponent, "0");
  const part = exponent <= 0 ? "0".repeat(-exponent) + digits : digits.slice(exponent);
  return [whole, part.padEnd(decimals, "0").slice(0, decimals)];
}
