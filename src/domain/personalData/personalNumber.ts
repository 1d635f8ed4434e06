/** Numbers that tell a person. */
export const PERSONAL_NUMBER_KINDS = ["mobile", "landline", "identity", "bankCard"] as const;
export type PersonalNumberKind = (typeof PERSONAL_NUMBER_KINDS)[number];

/** Where a personal number stands in a text: characters [start, end). */
export type PersonalNumber = Readonly<{ kind: PersonalNumberKind; start: number; end: number }>;

/** Digits that a mask leaves at the front and at the end; a landline keeps its area code besides. */
const SHOWN: Readonly<Record<PersonalNumberKind, Readonly<{ front: number; back: number }>>> = {
  mobile: { front: 3, back: 4 },
  landline: { front: 0, back: 3 },
  identity: { front: 4, back: 4 },
  bankCard: { front: 4, back: 4 },
};
const AREA_CODE = /^0(?:10|2\d|[3-9]\d{2})/;

/** The text with its personal numbers masked, everything else as it is: `138****5678`, `0999-****318`. */
export function maskNumbers(text: string, numbers: readonly PersonalNumber[]): string {
  let masked = "";
  let at = 0;
  for (const { kind, start, end } of numbers) {
    masked += text.slice(at, start) + maskOne(text.slice(start, end), kind);
    at = end;
  }
  return masked + text.slice(at);
}

function maskOne(number: string, kind: PersonalNumberKind): string {
  const digits = number.normalize("NFKC").replace(/[^\dXx]/g, "");
  const area = kind === "landline" ? (AREA_CODE.exec(digits)?.[0].length ?? 0) : 0;
  const front = area + SHOWN[kind].front;
  const last = digits.length - SHOWN[kind].back;
  let index = 0;
  return number.replace(/[\dXx０-９Ｘｘ]/gu, (digit) => {
    const shown = index < front || index >= last;
    index++;
    return shown ? digit : "*";
  });
}
