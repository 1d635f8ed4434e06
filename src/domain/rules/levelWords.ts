import { LEVELS, type Level } from "../model/level";
import { normalizeText } from "../model/text";

const BETWEEN = /[、,;/+&\n和及与或]+/;

/**
 * Reads 层级: the levels in their order, and the words that name none. A word names a level only as a whole: `非党支部`
 * and `党支部（在职）` are none.
 */
export function readLevels(text: string): Readonly<{ levels: readonly Level[]; unknown: readonly string[] }> {
  if (normalizeText(text) === "全部") return { levels: LEVELS, unknown: [] };
  const words = text
    .normalize("NFKC")
    .split(BETWEEN)
    .flatMap((word) => partsOf(word.trim()));
  const found = words.map(levelOfWord);
  return {
    levels: LEVELS.filter((level) => found.includes(level)),
    unknown: words.filter((_, i) => found[i] === null),
  };
}

/** A word with blanks in it is several where each of them names a level. */
function partsOf(word: string): readonly string[] {
  const parts = word.split(/\s+/);
  return parts.length > 1 && parts.every((part) => levelOfWord(part) !== null) ? parts : [word];
}

const LEVEL_WORD = /^(?:全部|所有|各)?(?:直属|机关|基层)?(?:(党委)|(党?总支部?)|(党?支部))$/;

/** The level that a word of 层级 names; null for none. */
function levelOfWord(word: string): Level | null {
  const normal = normalizeText(word).toUpperCase();
  if (normal === "C" || normal === "G" || normal === "B") return normal;
  const [, committee, general, branch] = LEVEL_WORD.exec(normal) ?? [];
  if (committee !== undefined) return "C";
  if (general !== undefined) return "G";
  return branch === undefined ? null : "B";
}
