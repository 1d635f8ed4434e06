// How often digits that mean nothing are taken for a person's number. Run: npm run bench:personal
import { findPersonalNumbers } from "../../src/domain/personalData/findPersonalNumbers";

const STRINGS = 1_000_000;
const SHORTEST = 5;
const LONGEST = 20;

/** Reproducible digits: the multiplier is that of MINSTD. */
let state = 20_261_129;
function nextDigit(): number {
  state = (state * 48_271) % 2_147_483_647;
  return state % 10;
}

const tried = new Map<number, number>();
const alarms = new Map<number, Map<string, number>>();
const started = performance.now();
for (let i = 0; i < STRINGS; i++) {
  const length = SHORTEST + (i % (LONGEST - SHORTEST + 1));
  let digits = "";
  while (digits.length < length) digits += String(nextDigit());
  tried.set(length, (tried.get(length) ?? 0) + 1);
  for (const { kind } of findPersonalNumbers(digits)) {
    const ofLength = alarms.get(length) ?? new Map<string, number>();
    alarms.set(length, ofLength.set(kind, (ofLength.get(kind) ?? 0) + 1));
  }
}
const seconds = (performance.now() - started) / 1000;

let all = 0;
for (const [length, count] of tried) {
  const found = [...(alarms.get(length) ?? [])];
  const sum = found.reduce((total, [, n]) => total + n, 0);
  all += sum;
  const words = found.map(([kind, n]) => `${kind} ${((100 * n) / count).toFixed(3)} %`).join(", ");
  console.log(`${String(length).padStart(2)} digits: ${words === "" ? "none" : words}`);
}
console.log(
  `${STRINGS} strings of ${SHORTEST} to ${LONGEST} random digits: ${((100 * all) / STRINGS).toFixed(3)} % alarms, ${seconds.toFixed(1)} s`,
);
