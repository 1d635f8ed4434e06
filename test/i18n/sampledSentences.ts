/** Parameters for each code of a catalogue, each with some. Data is in Latin letters: Han stands for the product's words. */
export type Samples<P> = { readonly [C in keyof P]: readonly [P[C], ...P[C][]] };

export type Sentence = Readonly<{ code: string; sentence: string }>;

/** Every sentence that a catalogue makes of the samples. */
export function sentencesOf<P>(
  samples: Samples<P>,
  write: <C extends keyof P & string>(code: C, params: P[C]) => readonly string[],
): readonly Sentence[] {
  const codes = Object.keys(samples) as (keyof P & string)[];
  return codes.flatMap((code) =>
    samples[code].flatMap((params) => write(code, params).map((sentence) => ({ code, sentence }))),
  );
}

/** What no sentence may hold: a value that wasn't there, or a gap where one should be. */
export const BROKEN = /undefined|\bnull\b|NaN|\[object|“”|\(\)|（）| {2}|，，|。。|、、|=>/u;

/** What of an English sentence is Chinese without being quoted as a word of the office's own sheets. */
export function unquotedHan(sentence: string): string {
  return (sentence.replace(/“[^”]*”/gu, "").match(/\p{Script=Han}+/gu) ?? []).join(" ");
}

/** English that counts one of something in the plural. */
export const ONE_OF_MANY = /(?<![\d.,–-])1 (?!class\b)[a-z-]+s\b/u;
