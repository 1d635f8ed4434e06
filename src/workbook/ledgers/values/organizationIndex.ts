import { normalizeText } from "../../../domain/model/text";

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
/** Between several names in a text. */
const SEPARATOR = /[、,;/]/;
/** What a name ends with, as formOf leaves it. */
const LEVEL = /(?:支部|总支|党委)$/;
const NUMERALS = "〇一二三四五六七八九";
const NUMERAL = /[〇一二三四五六七八九十百\d]/;
/** Noughts behind a numeral, as clerks and keyboards give them: 第一〇一, 第一○一, 第一零一, 第一O一, 第一0一. */
const NOUGHTS = /(?<=[一二三四五六七八九\d])[〇零○◯o0]+/g;

/**
 * Finds organizations by what ledgers call them: exactly, normalised, by the office's alias table; then, to be confirmed
 * by the office, by the only name that contains the text or is contained in it (ledgers.md §2).
 */
export class OrganizationIndex {
  private readonly byName = new Map<string, number>();
  /** What names are likened by; worked out when one is not found as it is written. */
  private forms: readonly Readonly<{ form: string; level: string | undefined }>[] | null = null;
  /** Ways of writing that the alias table gives to several organizations: their names. */
  private readonly contested = new Map<string, readonly string[]>();
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
    const named = new Map<string, Set<number>>();
    for (const { written, organization } of aliases) {
      const index = this.byName.get(normalizeText(organization));
      const key = normalizeText(written);
      if (index !== undefined && !this.byName.has(key)) named.set(key, (named.get(key) ?? new Set()).add(index));
    }
    for (const [key, indexes] of named) {
      if (indexes.size > 1)
        this.contested.set(
          key,
          Array.from(indexes, (index) => names[index]!),
        );
      else for (const index of indexes) this.byName.set(key, index);
    }
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
    const candidates = this.contested.get(key);
    if (candidates) return { kind: "ambiguous", name: text.trim(), candidates };
    if (COLLECTIVE.test(key)) return { kind: "collective" };
    const pieces = several
      ? text
          .normalize("NFKC")
          .split(/[、,;/\n\r]+/u)
          .filter((piece) => piece.trim() !== "")
      : [];
    if (pieces.length < 2) {
      const only = pieces[0]?.trim() ?? text.trim();
      return only === text.trim() ? this.liken(only) : this.search(only, false);
    }
    const organizations = new Set<number>();
    for (const piece of pieces) {
      const part = this.search(piece, false);
      if (part.kind !== "found") return part;
      organizations.add(part.organizations[0]!);
    }
    return { kind: "found", organizations: [...organizations] };
  }

  private liken(name: string): Resolution {
    const form = formOf(name);
    if (coreOf(form).length < SHORTEST_CORE || this.suggestionsLeft === 0) return { kind: "unknown", name };
    this.suggestionsLeft--;
    const forms = (this.forms ??= this.names.map(formOf).map((of) => ({ form: of, level: levelOf(of) })));
    // A branch is never meant by its committee's name, nor the other way round; a text that names both means both.
    const level = SEPARATOR.test(form) ? undefined : levelOf(form);
    const ofLevel = forms.map((other) => (level && other.level && level !== other.level ? "" : other.form));
    const alike = likest(ofLevel, form) ?? likest(ofLevel.map(coreOf), coreOf(form));
    if (!alike) return { kind: "unknown", name };
    const candidates = alike.map((index) => this.names[index]!);
    if (candidates.length === 1) return { kind: "suggested", name, suggestion: candidates[0]! };
    return { kind: "ambiguous", name, candidates: candidates.slice(0, MOST_CANDIDATES) };
  }
}

/** Indexes of the forms equal to this one, else of those that contain it or are contained in it; null for none. */
function likest(forms: readonly string[], form: string): readonly number[] | null {
  const matching = (test: (other: string) => boolean): readonly number[] =>
    forms.flatMap((other, index) => (test(other) ? [index] : []));
  const equal = matching((other) => other === form);
  const alike = equal.length > 0 ? equal : matching((other) => contains(other, form) || contains(form, other));
  return alike.length > 0 ? alike : null;
}

/** What the end of a form says of its level; undefined where it says nothing. */
function levelOf(form: string): string | undefined {
  return LEVEL.exec(form)?.[0];
}

/** Whether the part stands in the whole, and not with half a number: 十一支部 is no 一支部. */
function contains(whole: string, part: string): boolean {
  if (part.length < SHORTEST_CORE) return false;
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) {
    if (!(NUMERAL.test(part[0]!) && NUMERAL.test(whole[at - 1] ?? ""))) return true;
  }
  return false;
}

/** A name without remarks and the words that say nothing: 机关第一党支部（办公室） → 机关一支部. */
function formOf(name: string): string {
  return normalizeText(name)
    .replace(/\([^)]*\)/g, "")
    .replace(/^(?:中共|中国共产党)(.+?)(?<!支部|总支)(?:党委)?委员会$/, "$1党委")
    .replace(/中共|中国共产党|委员会$/g, "")
    .replace(/党(?=支部|总支)/g, "")
    .replace(/总支部/g, "总支")
    .replace(/(?<!\d)[1-9](?=支部|总支)/g, (digit) => NUMERALS[Number(digit)]!)
    .replace(/第(?=[一二三四五六七八九十\d])/g, "")
    .replace(NOUGHTS, (noughts) => "〇".repeat(noughts.length));
}

/** What is left of a form without the words that clerks leave out: 机关一支部 → 一支部. */
function coreOf(form: string): string {
  return form.replace(/机关|直属/g, "");
}
