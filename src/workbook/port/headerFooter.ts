/** The three parts of a header or footer, in Excel's codes. */
export type HeaderParts = Readonly<{ left: string; center: string; right: string }>;

/** A header or footer by its parts; what stands before the first `&L`, `&C` or `&R` is in the middle. */
export function headerParts(text = ""): HeaderParts {
  const parts = { left: "", center: "", right: "" };
  const names = { L: "left", C: "center", R: "right" } as const;
  let part: keyof HeaderParts = "center";
  for (const piece of text.split(/(&&|&[LCR])/)) {
    const code = /^&([LCR])$/.exec(piece);
    if (code) part = names[code[1] as keyof typeof names];
    else parts[part] += piece;
  }
  return parts;
}

/** The parts as one header or footer; empty ones are left out. */
export function headerText({ left, center, right }: HeaderParts): string {
  const part = (code: string, text: string): string => (text === "" ? "" : `&${code}${text}`);
  return part("L", left) + part("C", center) + part("R", right);
}
