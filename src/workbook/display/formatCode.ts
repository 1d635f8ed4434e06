/**
 * A piece of a number format. `letters` of a date part in lower case: y m d h s a (weekday), e (year); `elapsed` in
 * brackets: hours, minutes or seconds that don't start anew. `fraction`: decimals of seconds.
 */
export type FormatToken =
  | Readonly<{ kind: "literal"; text: string }>
  | Readonly<{ kind: "digit"; placeholder: "0" | "#" | "?" }>
  | Readonly<{ kind: "point" | "comma" | "percent" | "slash" | "text" | "general" }>
  | Readonly<{ kind: "exponent"; sign: "+" | "-" }>
  | Readonly<{ kind: "date"; letters: string; elapsed: boolean }>
  | Readonly<{ kind: "fraction"; decimals: number }>
  | Readonly<{ kind: "halfDay"; morning: string; afternoon: string }>;

export type FormatCondition = Readonly<{ operator: string; limit: number }>;

/** One of the sections between semicolons. `chinese`: digits are written in Chinese ([DBNum1], [DBNum2]). */
export type FormatSection = Readonly<{
  tokens: readonly FormatToken[];
  condition: FormatCondition | null;
  chinese: 0 | 1 | 2;
  isDate: boolean;
}>;

const TOKEN =
  /"([^"]*)"?|[\\!](.?)|_(.?)|\*(.?)|\[([^\]]*)\]|(general|g\/通用格式)|(am\/pm|a\/p|上午\/下午)|(e[+-])|(y+|m+|d+|h+|s+|a{3,}|e+|g+|b+)|([0#?])|([.,%/@;])|(.)/gisu;
const DATE_LETTERS = /^[ymdhsa]|^e/;

/** Takes a number format apart into its sections. Every text is a format: what is no code stands for itself. */
export function parseFormat(code: string): readonly FormatSection[] {
  const sections: FormatSection[] = [];
  let section = new SectionReader();
  for (const match of (code === "" ? "General" : code).matchAll(TOKEN)) {
    if (match[11] === ";") {
      sections.push(section.done());
      section = new SectionReader();
    } else section.take(match);
  }
  return [...sections, section.done()];
}

class SectionReader {
  private readonly tokens: FormatToken[] = [];
  private condition: FormatCondition | null = null;
  private chinese: 0 | 1 | 2 = 0;

  take([
    ,
    quoted,
    escaped,
    skipped,
    filled,
    bracket,
    general,
    halfDay,
    exponent,
    date,
    digit,
    sign,
    other,
  ]: RegExpMatchArray): void {
    if (quoted !== undefined) this.literal(quoted);
    else if (escaped !== undefined) this.literal(escaped);
    else if (skipped !== undefined) this.literal(" ");
    else if (filled !== undefined) return;
    else if (bracket !== undefined) this.bracket(bracket);
    else if (general !== undefined) this.tokens.push({ kind: "general" });
    else if (halfDay !== undefined) this.halfDay(halfDay);
    else if (exponent !== undefined) this.tokens.push({ kind: "exponent", sign: exponent[1] === "-" ? "-" : "+" });
    else if (date !== undefined) this.date(date);
    else if (digit !== undefined) this.tokens.push({ kind: "digit", placeholder: digit as "0" | "#" | "?" });
    else if (sign !== undefined) this.sign(sign);
    else this.literal(other ?? "");
  }

  done(): FormatSection {
    const isDate = this.tokens.some(({ kind }) => kind === "date" || kind === "halfDay");
    const tokens = isDate ? withFractions(withMinutes(this.tokens)) : this.tokens;
    return { tokens, condition: this.condition, chinese: this.chinese, isDate };
  }

  private literal(text: string): void {
    if (text !== "") this.tokens.push({ kind: "literal", text });
  }

  private halfDay(text: string): void {
    const [morning = "", afternoon = ""] = text.split("/");
    this.tokens.push({ kind: "halfDay", morning, afternoon });
  }

  private date(letters: string): void {
    const lower = letters.toLowerCase();
    // Eras (g) and Buddhist years (b) are not known here; their years are shown as years.
    if (DATE_LETTERS.test(lower)) this.tokens.push({ kind: "date", letters: lower, elapsed: false });
  }

  private sign(sign: string): void {
    const kinds = { ".": "point", ",": "comma", "%": "percent", "/": "slash", "@": "text" } as const;
    this.tokens.push({ kind: kinds[sign as keyof typeof kinds] });
  }

  /** Conditions, currencies, elapsed time, digits in Chinese; colours and the like don't show in the text. */
  private bracket(content: string): void {
    const condition = /^(<=|>=|<>|<|>|=)\s*(-?[\d.]+(?:E[+-]?\d+)?)$/i.exec(content);
    const currency = /^\$([^-]*)(?:-|$)/.exec(content);
    const chinese = /^DBNum([12])$/i.exec(content);
    if (condition) this.condition = { operator: condition[1]!, limit: Number(condition[2]) };
    else if (currency) this.literal(currency[1]!);
    else if (chinese) this.chinese = chinese[1] === "1" ? 1 : 2;
    else if (/^(?:h+|m+|s+)$/i.test(content)) {
      this.tokens.push({ kind: "date", letters: content.toLowerCase(), elapsed: true });
    }
  }
}

/** `m` next to hours or seconds are minutes; they are called `n` from here on. */
function withMinutes(tokens: readonly FormatToken[]): FormatToken[] {
  const dates = tokens.flatMap((token, index) => (token.kind === "date" ? [{ token, index }] : []));
  const minutes = new Set(
    dates.flatMap(({ token, index }, i) => {
      if (!/^mm?$/.test(token.letters)) return [];
      const [before, after] = [dates[i - 1]?.token.letters, dates[i + 1]?.token.letters];
      return token.elapsed || before?.startsWith("h") || after?.startsWith("s") ? [index] : [];
    }),
  );
  return tokens.map((token, index) =>
    token.kind === "date" && minutes.has(index) ? { ...token, letters: token.letters.replaceAll("m", "n") } : token,
  );
}

/** `.000` behind seconds are their decimals; other digits in a date stand for themselves. */
function withFractions(tokens: readonly FormatToken[]): FormatToken[] {
  const out: FormatToken[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    let decimals = 0;
    while (token.kind === "point" && isZero(tokens[i + 1 + decimals])) decimals++;
    if (decimals > 0) out.push({ kind: "fraction", decimals });
    else out.push(inDate(token));
    i += decimals;
  }
  return out;
}

function isZero(token: FormatToken | undefined): boolean {
  return token?.kind === "digit" && token.placeholder === "0";
}

const SIGNS: Readonly<Partial<Record<FormatToken["kind"], string>>> = {
  point: ".",
  comma: ",",
  percent: "%",
  slash: "/",
};

function inDate(token: FormatToken): FormatToken {
  if (token.kind === "digit") return { kind: "literal", text: token.placeholder };
  const text = SIGNS[token.kind];
  return text === undefined ? token : { kind: "literal", text };
}
