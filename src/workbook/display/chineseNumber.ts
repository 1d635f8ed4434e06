/** Digits in Chinese: in everyday characters (1) and in those of bank documents (2). */
const DIGITS = { 1: "○一二三四五六七八九", 2: "零壹贰叁肆伍陆柒捌玖" } as const;
const TENS = { 1: ["", "十", "百", "千"], 2: ["", "拾", "佰", "仟"] } as const;
const MYRIADS = ["", "万", "亿", "兆"];

/** Digit for digit: 2026 → 二○二六. */
export function chineseDigits(digits: string, manner: 1 | 2): string {
  return digits.replace(/\d/g, (digit) => DIGITS[manner][Number(digit)]!);
}

/** As it is said: 21 → 二十一, 10 → 十, 105 → 一百○五. `value`: a whole number from 0 below 10¹⁶. */
export function chineseCount(value: number, manner: 1 | 2): string {
  if (value === 0) return DIGITS[manner][0]!;
  const digits = String(value);
  const zero = DIGITS[manner][0]!;
  let text = "";
  for (let end = digits.length, myriad = 0; end > 0; end -= 4, myriad++) {
    const group = digits.slice(Math.max(0, end - 4), end);
    const said = groupText(group, manner);
    if (said !== "") text = said + MYRIADS[myriad]! + text;
    // A gap is said once: 10005 → 一万○五.
    if (end > 4 && group.startsWith("0") && text !== "" && !text.startsWith(zero)) text = zero + text;
  }
  return manner === 1 ? text.replace(/^一十/, "十") : text;
}

/** Up to four digits; "" for zeros. */
function groupText(group: string, manner: 1 | 2): string {
  let text = "";
  let gap = false;
  for (let i = 0; i < group.length; i++) {
    const digit = Number(group[i]);
    if (digit === 0) gap = text !== "";
    else {
      text += (gap ? DIGITS[manner][0]! : "") + DIGITS[manner][digit]! + TENS[manner][group.length - 1 - i]!;
      gap = false;
    }
  }
  return text;
}
