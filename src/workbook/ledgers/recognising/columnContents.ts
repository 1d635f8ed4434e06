import { splitNames } from "../../../domain/model/names";
import { normalizeText } from "../../../domain/model/text";
import type { Grid, GridCell } from "../../port/grid";
import type { OrganizationIndex } from "../values/organizationIndex";
import { parseDay, parseDayNumber } from "../values/parseDay";
import { parseScaled } from "../values/parseNumber";
import { looksLikeName } from "../vocabulary/surnames";
import { typeOfSheetName } from "../vocabulary/sheetAliases";
import { isBlankWord, isVacancyWord, leftOutReason, yesNoOfText } from "../vocabulary/words";

/** What the roster knows, once there is one: its organizations, and whether a name is that of a secretary. */
export type KnownNames = Readonly<{ organizations: OrganizationIndex | null; isSecretary: (name: string) => boolean }>;

export const NOTHING_KNOWN: KnownNames = { organizations: null, isSecretary: () => false };

/** How many of a column's first cells are what, counted when first asked for; a cell may count several times. */
export type ColumnContents = Readonly<{
  /** Cells with something in them. */
  filled: number;
  distinct: number;
  days: number;
  clocks: number;
  numbers: number;
  years: number;
  /** Cells of persons' names, or of words for nobody. */
  persons: number;
  /** Cells that name an organization of the roster, or nearly. */
  organizations: number;
  /** Cells that end like the name of a Party organization. */
  partyWords: number;
  yesNo: number;
  /** Cells that name a kind of activity or of talk. */
  kinds: number;
  /** Cells that name a post in the Party. */
  posts: number;
  /** Cells with a text. */
  texts: number;
  /** There is a roster to know organizations by. */
  hasRoster: boolean;
}>;

const PARTY = /(?:支部|总支|党委|党组|党工委|党组织)(?:委员会)?(?:\([^)]*\))?$/;
const CLOCK =
  /^(?:上午|下午|晚上)?\d{1,2}[:时点]\d{0,2}分?(?:[-~—至到](?:上午|下午|晚上)?\d{1,2}[:时点]\d{0,2}分?)?$|^(?:上午|下午|晚上)$/;
const POST = /^[党总支部委]*(?:第一|常务|专职|兼职|代理|副)*(?:书记|[一-龥]{0,4}委员|党小组组?长)$/;
/** Ledgers whose rows are of kinds. */
const KINDS_OF = ["activities", "talks"] as const;
const YEAR = /^(?:19|20)\d{2}(?:年度?)?$/;
/** A text without any of these is no day. */
const OF_DAYS = /[\d〇零○一二三四五六七八九十廿年月季半长]/;

type ColumnPlace = Readonly<{ headerRowIndex: number; columnIndex: number }>;

/** What stands in a column below the header; totals and notes are passed over. */
export function contentsOf(grid: Grid, at: ColumnPlace, known: KnownNames, date1904: boolean): ColumnContents {
  const values: Value[] = [];
  const texts = new Map<string, number>();
  for (let row = at.headerRowIndex + 1; row < grid.rowCount; row++) {
    const cell = grid.cell(row, at.columnIndex);
    if (cell === null || cell.kind === "error") continue;
    if (cell.kind === "text") {
      const text = normalizeText(cell.text);
      if (!isBlankWord(text) && leftOutReason(text) === null) texts.set(cell.text, (texts.get(cell.text) ?? 0) + 1);
    } else values.push(cell);
  }
  return new CellCounts(values, texts, { known, date1904 });
}

type Value = Exclude<GridCell, null | Readonly<{ kind: "text" }>>;
type Countable =
  "days" | "clocks" | "numbers" | "years" | "persons" | "organizations" | "partyWords" | "yesNo" | "kinds" | "posts";
type CountsAs = Readonly<{ value?: (cell: Value) => boolean; text?: (key: string, text: string) => boolean }>;

class CellCounts implements ColumnContents {
  readonly filled: number;
  readonly distinct: number;
  readonly texts: number;
  private readonly counted = new Map<Countable, number>();

  constructor(
    private readonly values: readonly Value[],
    /** Texts as they are written, and in how many cells each stands. */
    private readonly written: ReadonlyMap<string, number>,
    private readonly by: Readonly<{ known: KnownNames; date1904: boolean }>,
  ) {
    this.texts = [...written.values()].reduce((sum, count) => sum + count, 0);
    this.filled = values.length + this.texts;
    this.distinct = new Set([...written.keys()].map(normalizeText)).size;
  }

  get hasRoster(): boolean {
    return this.by.known.organizations !== null;
  }

  get days(): number {
    const isDay = (cell: Value): boolean =>
      cell.kind === "date"
        ? cell.value >= 1
        : cell.kind === "number" && parseDayNumber(cell.value, false, this.by.date1904).kind === "day";
    return this.count("days", { value: isDay, text: isDayText });
  }

  get clocks(): number {
    const isClock = (cell: Value): boolean => cell.kind === "date" && cell.value < 1;
    return this.count("clocks", { value: isClock, text: (key) => CLOCK.test(key) });
  }

  get numbers(): number {
    const isNumber = (cell: Value): boolean => cell.kind === "number";
    return this.count("numbers", { value: isNumber, text: (_, text) => parseScaled(text) !== null });
  }

  get years(): number {
    const isYear = (cell: Value): boolean =>
      cell.kind === "number" && Number.isInteger(cell.value) && cell.value >= 1900 && cell.value <= 2100;
    return this.count("years", { value: isYear, text: (key) => YEAR.test(key) });
  }

  get yesNo(): number {
    const isYesNo = (cell: Value): boolean =>
      cell.kind === "boolean" || (cell.kind === "number" && (cell.value === 0 || cell.value === 1));
    return this.count("yesNo", { value: isYesNo, text: (key) => yesNoOfText(key) !== null });
  }

  get kinds(): number {
    const isKind = (text: string): boolean => KINDS_OF.some((ledger) => typeOfSheetName(ledger, text) !== null);
    return this.count("kinds", { text: isKind });
  }

  get posts(): number {
    return this.count("posts", { text: (key) => POST.test(key) });
  }

  get partyWords(): number {
    return this.count("partyWords", { text: (key) => PARTY.test(key) });
  }

  get persons(): number {
    return this.count("persons", { text: (key) => isPersons(key, this.by.known) });
  }

  get organizations(): number {
    const { organizations } = this.by.known;
    return organizations ? this.count("organizations", { text: (key) => isOrganization(organizations, key) }) : 0;
  }

  private count(what: Countable, { value, text }: CountsAs): number {
    let count = this.counted.get(what);
    if (count !== undefined) return count;
    count = value ? this.values.filter(value).length : 0;
    if (text) {
      for (const [written, cells] of this.written) if (text(normalizeText(written), written)) count += cells;
    }
    this.counted.set(what, count);
    return count;
  }
}

function isDayText(key: string, text: string): boolean {
  if (!OF_DAYS.test(key) || CLOCK.test(key)) return false;
  const parsed = parseDay(text, "first");
  return (parsed.kind === "day" || parsed.kind === "yearless") && parsed.loose !== true;
}

/** Also what would be asked about: 一支部 for 机关第一党支部. */
function isOrganization(index: OrganizationIndex, text: string): boolean {
  const { kind } = index.resolve(text, true);
  return kind === "found" || kind === "suggested" || kind === "ambiguous";
}

function isPersons(text: string, { isSecretary }: KnownNames): boolean {
  if (looksLikeName(text) || isVacancyWord(text)) return true;
  const names = splitNames(text);
  return names.length > 0 && names.every((name) => looksLikeName(name) || isSecretary(name));
}
