/**
 * Where texts that a form allows may end: of a key (up to 30 characters) and a set of places in it, the set of places that
 * the form leads to. A set is a number, a bit a place. Regular expressions of so many words would have to be compiled in
 * every process, which takes longer than reading a sheet.
 */
export type FormPattern = Readonly<{
  ends: (key: string, from: number) => number;
  /** Whether a text of the form may begin with a character. */
  begins: (char: string) => boolean;
  mayBeEmpty: boolean;
}>;

/** Sets of places are 32 bits, one of them the sign. */
export const LONGEST_KEY = 30;

/** Whether a form says the whole of a key and not more. */
export function fits(pattern: FormPattern, key: string): boolean {
  return (pattern.ends(key, 1) & (1 << key.length)) !== 0;
}

/**
 * Parses the source of a form: words, `(…|…)`, `{class}`, `?`, `*`, `+`, `\` before a bracket that is meant itself, `[a-z]`
 * for any character between, `{2,8}` behind a piece for how often, `(?!…)` for what must not follow.
 *
 * @param classOf - the pattern of a class of words.
 */
export function parseForm(source: string, classOf: (name: string) => FormPattern): FormPattern {
  return new FormReader(source, classOf).alternatives();
}

class FormReader {
  private at = 0;

  constructor(
    private readonly source: string,
    private readonly classOf: (name: string) => FormPattern,
  ) {}

  /** Up to the closing bracket or the end. */
  alternatives(): FormPattern {
    const words: string[] = [];
    const others: FormPattern[] = [];
    for (;;) {
      const one = this.sequence();
      if (typeof one === "string") words.push(one);
      else others.push(one);
      if (this.source[this.at] !== "|") break;
      this.at++;
    }
    const [only] = others;
    if (words.length === 0 && only && others.length === 1) return only;
    return anyOf(words.length > 0 ? [wordsOf(words), ...others] : others);
  }

  /** A plain word as it is. */
  private sequence(): FormPattern | string {
    const parts: FormPattern[] = [];
    let word = "";
    const endWord = (): void => {
      if (word !== "") parts.push(wordsOf([word]));
      word = "";
    };
    for (let char = this.source[this.at]; char !== undefined && char !== "|" && char !== ")";) {
      const piece = this.piece();
      const repeated = this.repetition();
      if (typeof piece === "string" && repeated === null) word += piece;
      else {
        endWord();
        const pattern = typeof piece === "string" ? wordsOf([piece]) : piece;
        parts.push(repeated ? repeat(pattern, repeated) : pattern);
      }
      char = this.source[this.at];
    }
    if (parts.length === 0) return word;
    endWord();
    return parts.length === 1 ? parts[0]! : inOrder(parts);
  }

  /** A character, or what brackets hold. */
  private piece(): FormPattern | string {
    const char = this.source[this.at++]!;
    if (char === "\\") return this.source[this.at++]!;
    if (char === "{") return this.classOf(this.upTo("}"));
    if (char === "[") return between(this.upTo("]"));
    if (char !== "(") return char;
    const isNot = this.source.startsWith("?!", this.at);
    if (isNot) this.at += 2;
    const inner = this.alternatives();
    this.at++;
    return isNot ? notBefore(inner) : inner;
  }

  private upTo(end: string): string {
    const start = this.at;
    this.at = this.source.indexOf(end, start) + 1;
    return this.source.slice(start, this.at - 1);
  }

  private repetition(): Times | null {
    const [mark, least, most] = /^(?:[?*+]|\{(\d+),(\d+)\})/.exec(this.source.slice(this.at)) ?? [];
    if (mark === undefined) return null;
    this.at += mark.length;
    if (least !== undefined) return { least: Number(least), most: Number(most) };
    return { least: mark === "+" ? 1 : 0, most: mark === "?" ? 1 : LONGEST_KEY };
  }
}

type Times = Readonly<{ least: number; most: number }>;

function wordsOf(words: readonly string[]): FormPattern {
  const byStart = new Map<string, string[]>();
  for (const word of words) {
    const start = word[0] ?? "";
    const alike = byStart.get(start);
    if (alike) alike.push(word);
    else byStart.set(start, [word]);
  }
  return {
    begins: (char) => byStart.has(char),
    mayBeEmpty: byStart.has(""),
    ends: (key, from) => {
      let ends = byStart.has("") ? from : 0;
      for (let at = 0, rest = from; rest !== 0; at++, rest >>>= 1) {
        if ((rest & 1) === 0) continue;
        for (const word of byStart.get(key[at] ?? "") ?? []) {
          if (key.startsWith(word, at)) ends |= 1 << (at + word.length);
        }
      }
      return ends;
    },
  };
}

function anyOf(choices: readonly FormPattern[]): FormPattern {
  return {
    begins: (char) => choices.some((choice) => choice.begins(char)),
    mayBeEmpty: choices.some(({ mayBeEmpty }) => mayBeEmpty),
    ends: (key, from) => choices.reduce((ends, choice) => ends | choice.ends(key, from), 0),
  };
}

function inOrder(parts: readonly FormPattern[]): FormPattern {
  const firstFilled = parts.findIndex(({ mayBeEmpty }) => !mayBeEmpty);
  const leading = firstFilled < 0 ? parts : parts.slice(0, firstFilled + 1);
  return {
    begins: (char) => leading.some((part) => part.begins(char)),
    mayBeEmpty: firstFilled < 0,
    ends: (key, from) => {
      let places = from;
      for (const part of parts) {
        if (places === 0) break;
        places = part.ends(key, places);
      }
      return places;
    },
  };
}

function repeat(piece: FormPattern, { least, most }: Times): FormPattern {
  return {
    begins: piece.begins,
    mayBeEmpty: least === 0 || piece.mayBeEmpty,
    ends: (key, from) => {
      let ends = least === 0 ? from : 0;
      let places = from;
      for (let times = 1; times <= most && places !== 0; times++) {
        places = piece.ends(key, places);
        if (times < least) continue;
        // What was reached before leads nowhere new, once there are enough.
        places &= ~ends;
        ends |= places;
      }
      return ends;
    },
  };
}

/** `一-龥`: one character between two. */
function between(range: string): FormPattern {
  const [first = "", , last = ""] = range;
  const isIn = (char: string): boolean => char >= first && char <= last;
  return {
    begins: isIn,
    mayBeEmpty: false,
    ends: (key, from) => {
      let ends = 0;
      for (let at = 0; at < key.length; at++) if ((from & (1 << at)) !== 0 && isIn(key[at]!)) ends |= 1 << (at + 1);
      return ends;
    },
  };
}

function notBefore(inner: FormPattern): FormPattern {
  return {
    // Any: what follows tells.
    begins: () => false,
    mayBeEmpty: true,
    ends: (key, from) => {
      let ends = 0;
      for (let at = 0; at <= key.length; at++) {
        const place = 1 << at;
        if ((from & place) !== 0 && inner.ends(key, place) === 0) ends |= place;
      }
      return ends;
    },
  };
}
