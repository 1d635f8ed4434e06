import { LEVELS, type Level } from "../model/level";
import { normalizeText } from "../model/text";

/** Reads 层级: the levels in their order, and the words that name none. */
export function readLevels(text: string): Readonly<{ levels: readonly Level[]; unknown: readonly string[] }> {
  if (normalizeText(text) === "全部") return { levels: LEVELS, unknown: [] };
  const words = text.normalize("NFKC").split(/[、,;/和]+/);
  const found = words.map((word) => levelOfWord(word.trim()));
  return {
    levels: LEVELS.filter((level) => found.includes(level)),
    unknown: words.filter((_, i) => found[i] === null).map((word) => word.trim()),
  };
}

/** The level that a word of 层级 names; null for none. */
function levelOfWord(word: string): Level | null {
  const normal = normalizeText(word).toUpperCase();
  if (normal === "C" || normal === "G" || normal === "B") return normal;
  if (normal.includes("总支")) return "G";
  if (normal.includes("支部")) return "B";
  return normal.includes("党委") ? "C" : null;
}
