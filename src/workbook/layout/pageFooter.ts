import { headerParts, headerText } from "../port/headerFooter";

/** Longest footer of a printed page, codes included. Source: Excel specifications and limits. */
const LONGEST_FOOTER = 255;
/** Where somebody signs by hand. */
const SIGNATURE_LINE = "_".repeat(16);

/** Who signs a page, in words: who made it, who checked it, who releases it. */
export type Signatures = Readonly<{ made: string; checked: string; released: string }>;

/** Title at the left, page number at the right; `&` in words is doubled, as a single one starts a code. */
export function pageFooter(title: string, page: string): string {
  return `&L&9${title.replaceAll("&", "&&")}&R&9${page}`.slice(0, LONGEST_FOOTER);
}

/**
 * The same under a line to sign, in 10 points. All three parts have two lines, so that they stand level in every program.
 *
 * @param title - shorter than 60 characters.
 */
export function signedFooter(title: string, page: string, { made, checked, released }: Signatures): string {
  const part = (name: string, below: string): string => `&10${name}${SIGNATURE_LINE}\n${below}`;
  return headerText({
    left: part(made, title.replaceAll("&", "&&")),
    center: part(checked, ""),
    right: part(released, page),
  });
}

/** The footer with words at the foot of its middle; a footer that gets too long keeps only these. */
export function withMiddleLine(footer: string, line: string): string {
  const parts = headerParts(footer);
  const alone = `&9${line}`;
  const whole = headerText({ ...parts, center: parts.center === "" ? alone : parts.center + line });
  return whole.length > LONGEST_FOOTER ? headerText({ left: "", center: alone, right: "" }) : whole;
}
