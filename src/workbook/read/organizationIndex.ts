import { normalizeText } from "../../domain/model/text";

/** What a text in an organization cell names: roster indexes, or why none. */
export type Resolution =
  | Readonly<{ kind: "found"; organizations: readonly number[] }>
  | Readonly<{ kind: "blank" | "collective" }>
  | Readonly<{ kind: "unknown"; name: string }>
  | Readonly<{ kind: "suggested"; name: string; suggestion: string }>
  | Readonly<{ kind: "ambiguous"; name: string; candidates: readonly string[] }>;

const COLLECTIVE = /^(?:各|全体|所有|全部)(?:基层|机关|直属|下属|所属)*(?:党组织|党支部|支部|党总支|党委|单位|部门)$/;
/** Likeness is looked for only this often in a workbook: it is a help, not a duty, and costs a pass over the roster. */
const MOST_SUGGESTIONS = 500;
const MOST_CANDIDATES = 5;
const SHORTEST_CORE = 2;

/**
 * Finds organizations by what ledgers call them: exactly, normalised, by the office's alias table; then, to be confirmed
 * by the office, by the only name that contains the text or is contained in it (ledgers.md §2).
 */
export class OrganizationIndex {
  private readonly byName = new Map<string, number>();
  private readonly cores: readonly string[];
  private readonly known = new Map<string, Resolution>();
  private suggestionsLeft = MOST_SUGGESTIONS;

  /**
   * @param names - the roster's, by index.
   * @param aliases - written form → roster name; forms whose organization is not in the roster are ignored.
   */
  constructor(
    private readonly names: readonly string[],
    aliases: readonly Readonly<{ written: string; organization: string }>[],
  ) {
    names.forEach((name, index) => {
      const key = normalizeText(name);
      if (!this.byName.has(key)) this.byName.set(key, index);
    });
    for (const { written, organization } of aliases) {
      const index = this.byName.get(normalizeText(organization));
      const key = normalizeText(written);
      if (index !== undefined && !this.byName.has(key)) this.byName.set(key, index);
    }
    this.cores = names.map(coreOf);
  }

  /** The organization of exactly this name or alias; −1 for none. */
  find(name: string): number {
    return this.byName.get(normalizeText(name)) ?? -1;
  }

  /** @param several - the cell may name several organizations, separated by `、,;/` or line breaks. */
  resolve(text: string, several: boolean): Resolution {
    let resolution = this.known.get(`${several ? 1 : 0}${text}`);
    if (!resolution) {
      resolution = this.search(text, several);
      this.known.set(`${several ? 1 : 0}${text}`, resolution);
    }
    return resolution;
  }

  private search(text: string, several: boolean): Resolution {
    const key = normalizeText(text);
    if (key === "" || /^[-/—]+$/.test(key)) return { kind: "blank" };
    const whole = this.byName.get(key);
    if (whole !== undefined) return { kind: "found", organizations: [whole] };
    if (COLLECTIVE.test(key)) return { kind: "collective" };
    const pieces = several
      ? text
          .normalize("NFKC")
          .split(/[、,;/\n\r]+/u)
          .filter((piece) => piece.trim() !== "")
      : [];
    if (pieces.length < 2) return this.liken(text.trim());
    const organizations = new Set<number>();
    for (const piece of pieces) {
      const part = this.search(piece, false);
      if (part.kind !== "found") return part;
      organizations.add(part.organizations[0]!);
    }
    return { kind: "found", organizations: [...organizations] };
  }

  private liken(name: string): Resolution {
    const core = coreOf(name);
    if (core.length < SHORTEST_CORE || this.suggestionsLeft === 0) return { kind: "unknown", name };
    this.suggestionsLeft--;
    const equal = this.matching((other) => other === core);
    const alike = equal.length > 0 ? equal : this.matching((other) => contains(other, core) || contains(core, other));
    if (alike.length === 0) return { kind: "unknown", name };
    const candidates = alike.map((index) => this.names[index]!);
    if (candidates.length === 1) return { kind: "suggested", name, suggestion: candidates[0]! };
    return { kind: "ambiguous", name, candidates: candidates.slice(0, MOST_CANDIDATES) };
  }

  private matching(test: (core: string) => boolean): readonly number[] {
    return this.cores.flatMap((core, index) => (test(core) ? [index] : []));
  }
}

function contains(whole: string, part: string): boolean {
  return part.length >= SHORTEST_CORE && whole.includes(part);
}

/** What is left of a name when everything that clerks leave out or add is gone: 机关第一党支部（办公室） → 一支部. */
function coreOf(name: string): string {
  return normalizeText(name)
    .replace(/\([^)]*\)/g, "")
    .replace(/中共|中国共产党|委员会$/g, "")
    .replace(/机关|直属|党(?=支部|总支)/g, "")
    .replace(/第(?=[一二三四五六七八九十\d])/g, "");
}
