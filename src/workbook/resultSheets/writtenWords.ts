import { defaultSettings } from "../../domain/settings/parseSettings";
import { normalizeText } from "../../domain/model/text";
import type { SheetLabels } from "./sheetLabels";
import type { WrittenBasis, WrittenWord } from "./writtenResults";

/** Numbers that stand for a row and for how many more in a sentence, until a pattern takes their place. */
const ROW = 7_654_321;
const MORE = 7_654_322;
const SHEET = "\u0001";

/** Reads the product's words back, whichever language they are written in. */
export class WrittenWords {
  private readonly bases: readonly RegExp[];

  constructor(private readonly labelSets: readonly SheetLabels[]) {
    this.bases = labelSets.flatMap(({ basis }) => [
      patternOf(basis(SHEET, ROW, 0)),
      patternOf(basis(SHEET, ROW, 1)),
      patternOf(basis(SHEET, ROW, MORE)),
    ]);
  }

  /** What a cell's word stands for. @param words - the words of a language by what they stand for. */
  word<Code extends string>(
    text: string,
    words: (labels: SheetLabels) => Readonly<Record<Code, string>>,
  ): WrittenWord<Code> {
    return { text, code: this.code(text, words) };
  }

  /** What words joined by a separator stand for; those of others are left out. */
  list<Code extends string>(
    text: string,
    words: (labels: SheetLabels) => Readonly<Record<Code, string>>,
    separator: (labels: SheetLabels) => string,
  ): readonly Code[] {
    const pieces = this.labelSets.map((labels) => text.split(separator(labels)));
    const longest = pieces.reduce((best, next) => (next.length > best.length ? next : best), []);
    return longest.flatMap((piece) => this.code(piece, words) ?? []);
  }

  /** Whether a text is this word in any language. */
  is(text: string, word: (labels: SheetLabels) => string): boolean {
    const normal = normalizeText(text);
    return this.labelSets.some((labels) => normalizeText(word(labels)) === normal);
  }

  /** The grade in a cell as the settings call it: a default one is told in any language. */
  grade(text: string): string | null {
    const isShownAs = (label: string) => this.is(text, (labels) => labels.grade(label));
    return defaultSettings.grades.find(({ label }) => isShownAs(label))?.label ?? (text === "" ? null : text);
  }

  /** What a cell of 依据 names; null for an empty one. */
  basis(text: string): WrittenBasis | null {
    if (text === "") return null;
    for (const pattern of this.bases) {
      const groups = pattern.exec(text)?.groups;
      if (groups?.["row"] === undefined) continue;
      // Where the sentence names no number of further places, it is told by the sentence: none, or one.
      const more = groups["more"] === undefined ? this.moreWithoutNumber(text, groups) : Number(groups["more"]);
      return { text, at: { sheet: groups["sheet"] ?? "", rowIndex: Number(groups["row"]) - 1 }, more };
    }
    return { text, at: null, more: 0 };
  }

  private moreWithoutNumber(text: string, { sheet = "", row }: Readonly<Record<string, string | undefined>>): number {
    return this.labelSets.some(({ basis }) => basis(sheet, Number(row), 0) === text) ? 0 : 1;
  }

  private code<Code extends string>(
    text: string,
    words: (labels: SheetLabels) => Readonly<Record<Code, string>>,
  ): Code | null {
    const normal = normalizeText(text);
    if (normal === "") return null;
    for (const labels of this.labelSets) {
      for (const [code, word] of Object.entries(words(labels)) as [Code, string][]) {
        if (normalizeText(word) === normal) return code;
      }
    }
    return null;
  }
}

/** A pattern of a sentence that was made with SHEET, ROW and MORE. */
function patternOf(sentence: string): RegExp {
  const plain = sentence.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = plain
    .replace(SHEET, "(?<sheet>[\\s\\S]*)")
    .replace(String(ROW), "(?<row>\\d+)")
    .replace(String(MORE), "(?<more>\\d+)");
  return new RegExp(`^${pattern}$`, "u");
}
