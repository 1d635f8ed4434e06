import { decimalDigits, placedDigits, roundedTo } from "./decimalDigits";

/** Characters that Excel gives a number without a format, decimal point included, sign not. */
const WIDEST = 11;
const SCIENTIFIC_DECIMALS = 5;

/** A number as Excel shows it in a cell without a format: up to 11 characters, else with an exponent. */
export function displayGeneral(value: number): string {
  const sign = value < 0 ? "-" : "";
  const digits = decimalDigits(Math.abs(value));
  const { exponent } = digits;
  if (digits.digits === "") return "0";
  const wholeLength = Math.max(1, exponent);
  if (wholeLength > WIDEST) return sign + scientific(Math.abs(value));
  const decimals = Math.max(0, WIDEST - wholeLength - 1);
  const exact = digits.digits.length - exponent <= decimals;
  // From 0.0001 on a number is shortened rather than written with an exponent.
  if (!exact && exponent < -3) return sign + scientific(Math.abs(value));
  const rounded = roundedTo(digits, decimals);
  if (rounded.exponent > WIDEST) return sign + scientific(Math.abs(value));
  const [whole, part] = placedDigits(rounded, decimals);
  const shown = part.replace(/0+$/, "");
  return sign + (whole === "" ? "0" : whole) + (shown === "" ? "" : `.${shown}`);
}

function scientific(value: number): string {
  const { digits, exponent } = decimalDigits(value);
  const rounded = roundedTo({ digits, exponent: 1 }, SCIENTIFIC_DECIMALS);
  const power = exponent - 1 + (rounded.exponent - 1);
  const [whole, part] = placedDigits({ ...rounded, exponent: 1 }, SCIENTIFIC_DECIMALS);
  const shown = part.replace(/0+$/, "");
  const size = String(Math.abs(power)).padStart(2, "0");
  return `${whole}${shown === "" ? "" : `.${shown}`}E${power < 0 ? "-" : "+"}${size}`;
}
