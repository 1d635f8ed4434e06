import { HostError } from "../../../workbook/port/hostError";
import { textBytes } from "../write/requestBudget";
import { packOffice, unpackOffice, type OfficeSide } from "./officeSide";
import type { Visibility } from "./workbookState";

/**
 * A sheet of ours as the record knows it. `id` is Excel's at that time; it gives others when the workbook is opened again
 * (see findSheets). `name`: what it has while it stands in the workbook. `place`: on the shelf, the same for a sheet and the
 * one that takes its position. `key`: of its mark; absent when it has none.
 */
export type RecordedSheet = Readonly<{ id: string; place: number; name: string; key?: string }>;

/**
 * A sheet that an exchange moves. `origin`: it stood in the workbook or on the shelf before. `visibility`: what it has while
 * it stands in the workbook.
 */
export type MovedSheet = RecordedSheet &
  Readonly<{
    origin: "workbook" | "shelf";
    visibility: Visibility;
    /** Protected by the product, without a password, while it stands in the workbook. */
    isProtected?: true;
  }>;

/**
 * An exchange under way: sheets on shelf `from` take the place of those that go to shelf `to`. `before`, `after`: ids of
 * the sheets in the workbook, in tab order.
 */
export type Exchange = Readonly<{
  phase: "exchange";
  from: number;
  to: number;
  sheets: readonly MovedSheet[];
  before: readonly string[];
  after: readonly string[];
  office: OfficeSide;
  /** What is kept when it is done, and when it is taken back. */
  kept: KeptSheets;
  keptBefore: KeptSheets | null;
}>;

/** What the last write replaced (on `shelf`, with their names in the workbook) and what it wrote. */
export type KeptSheets = Readonly<{
  phase: "kept";
  shelf: number;
  writtenAt: string;
  undone: boolean;
  shelved: readonly Omit<MovedSheet, "origin">[];
  placed: readonly (RecordedSheet & Pick<MovedSheet, "isProtected">)[];
  /** Names of the sheets written, for people. */
  names: readonly string[];
}>;

/** `office`: as the last exchange found it. */
export type Kept = KeptSheets & Readonly<{ office: OfficeSide }>;

/** The product's own account in the workbook's settings of what it has done to the sheets. */
export type WriteRecord = Exchange | Kept;

const SETTING = "Kaohe.write";

/** Characters of a setting; and bytes of all of them. Documents of an add-in hold 1 to 2 MB, depending on the Excel. */
const PART_LENGTH = 100_000;
const MOST_BYTES = 1_000_000;
const MOST_PARTS = Math.ceil(MOST_BYTES / PART_LENGTH);

/** What stands in the first setting: all but the office's side, which is in so many settings of its own. */
type Head = (Omit<Exchange, "office"> | KeptSheets) & Readonly<{ parts: number }>;

/** @throws HostError record-too-large when so many formulas name our sheets that they can't be put on record. */
export function assertRoom(office: OfficeSide): void {
  if (textBytes(packOffice(office)) > MOST_BYTES) {
    throw new HostError("record-too-large", "excel", { count: office.formulas.length });
  }
}

/**
 * Asks for the record; call what comes back after the next sync. null: there is none, or no text of it that can be read, as
 * other programs and hands leave it; without its further parts it knows the sheets and nothing of the office.
 *
 * @throws HostError host-failed when the record is none of this product's versions.
 */
export function loadRecord(context: Excel.RequestContext): () => WriteRecord | null {
  const settings = context.workbook.settings.load("items/key,items/value");
  return () => {
    const texts = new Map(settings.items.map(({ key, value }) => [key, value as unknown]));
    const head = parsed(texts.get(SETTING));
    if (head === null) return null;
    if (head.phase !== "exchange" && head.phase !== "kept") throw new HostError("host-failed", "excel");
    const { parts = 0, ...record } = head;
    const packed = partKeys(parts).map((key) => texts.get(key));
    if (packed.every((part) => typeof part === "string")) {
      return { ...record, office: unpackOffice(packed.join("")) } as WriteRecord;
    }
    // Nor is it known then which of the others stood where.
    return {
      ...record,
      ...(head.phase === "exchange" && { before: [], after: [] }),
      office: LOST_OFFICE,
    } as WriteRecord;
  };
}

/** Stands for an office's side whose parts are gone. */
export const LOST_OFFICE: OfficeSide = { sheets: [], formulas: [], names: [], renamings: { sheets: [], tables: [] } };

function parsed(text: unknown): Partial<Head> | null {
  try {
    return typeof text === "string" ? (JSON.parse(text) as Partial<Head>) : null;
  } catch {
    return null;
  }
}

/** Puts an exchange into the workbook. The first setting comes last: until then the record is what it was. */
export function saveExchange(context: Excel.RequestContext, { office, ...exchange }: Exchange): void {
  const parts = inParts(packOffice(office));
  const { settings } = context.workbook;
  partKeys(parts.length).forEach((key, i) => settings.add(key, parts[i]));
  saveHead(context, { ...exchange, parts: parts.length });
}

/**
 * What remains of an exchange that is done or taken back; null: nothing, the record is removed. What the first setting says
 * holds: it is changed last, or removed before the others.
 */
export function saveKept(context: Excel.RequestContext, kept: KeptSheets | null, { office }: Exchange): void {
  if (kept === null) {
    remove(context, [SETTING, ...partKeys(MOST_PARTS)]);
    return;
  }
  const parts = inParts(packOffice(office)).length;
  remove(context, partKeys(MOST_PARTS).slice(parts));
  saveHead(context, { ...kept, parts });
}

function remove({ workbook }: Excel.RequestContext, keys: readonly string[]): void {
  for (const key of keys) workbook.settings.getItemOrNullObject(key).delete();
}

/** As text: settings turn dates and empty values into others. */
function saveHead(context: Excel.RequestContext, head: Head): void {
  context.workbook.settings.add(SETTING, JSON.stringify(head));
}

function partKeys(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => `${SETTING}.${i + 1}`);
}

/** Never in the middle of a character. */
function inParts(text: string): readonly string[] {
  return text.match(new RegExp(`.{1,${PART_LENGTH}}`, "gsu")) ?? [];
}
