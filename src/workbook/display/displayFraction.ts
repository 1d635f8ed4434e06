import type { FormatToken } from "./formatCode";

/** More digits below the line are cut: fractions are searched for one by one. */
const MOST_DIGITS = 3;

/** A number not below zero after a section with a fraction: `# ?/?`, `# ??/??`, `# ?/8`, `?/?`. */
export function displayFraction(value: number, tokens: readonly FormatToken[], slash: number): string {
  let from = slash;
  while (tokens[from - 1]?.kind === "digit") from--;
  let to = slash + 1;
  while (isDenominator(tokens[to])) to++;
  const before = tokens.slice(0, from);
  const hasWhole = before.some(({ kind }) => kind === "digit");
  const whole = hasWhole ? Math.floor(value) : 0;
  const below = tokens.slice(slash + 1, to);
  const fixed = /^[1-9]/.test(textOf(below)) ? Number(textOf(below)) : null;
  let { numerator, denominator } =
    fixed === null
      ? nearestFraction(value - whole, 10 ** Math.min(MOST_DIGITS, below.length) - 1)
      : { numerator: Math.round((value - whole) * fixed), denominator: fixed };
  let shownWhole = whole;
  if (hasWhole && numerator === denominator) {
    shownWhole++;
    numerator = 0;
    denominator = fixed ?? 1;
  }
  const wide = from < slash ? slash - from : 1;
  const fraction =
    hasWhole && numerator === 0
      ? " ".repeat(wide + 1 + below.length)
      : `${String(numerator).padStart(wide)}/${String(denominator).padEnd(below.length)}`;
  const wholeShown = shownWhole === 0 && numerator !== 0 ? "" : String(shownWhole);
  let isFirst = true;
  const head = before.map((token) => {
    if (token.kind !== "digit") return token.kind === "literal" ? token.text : "";
    const text = isFirst ? wholeShown : "";
    isFirst = false;
    return text;
  });
  return head.join("") + fraction + textOf(tokens.slice(to));
}

function isDenominator(token: FormatToken | undefined): boolean {
  return token?.kind === "digit" || (token?.kind === "literal" && /^\d$/.test(token.text));
}

function textOf(tokens: readonly FormatToken[]): string {
  return tokens
    .map((token) => (token.kind === "literal" ? token.text : token.kind === "digit" ? token.placeholder : ""))
    .join("");
}

/** The fraction closest to a value, with the smallest denominator of those that are as close. */
function nearestFraction(value: number, largest: number): Readonly<{ numerator: number; denominator: number }> {
  let best = { numerator: Math.round(value), denominator: 1 };
  let error = Math.abs(value - best.numerator);
  for (let denominator = 2; denominator <= largest && error > 1e-12; denominator++) {
    const numerator = Math.round(value * denominator);
    const distance = Math.abs(value - numerator / denominator);
    if (distance >= error - 1e-12) continue;
    best = { numerator, denominator };
    error = distance;
  }
  return best;
}
