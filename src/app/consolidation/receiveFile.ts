import type { ReceivedFile, ReceivedSubmission } from "../../domain/consolidating/receivedFile";
import { findPersonalNumbers, personalKindOfNumber } from "../../domain/personalData/findPersonalNumbers";
import { formatPeriod, parsePeriod } from "../../domain/model/period";
import {
  ALL_KEY,
  consolidatedRows,
  REMINDERS_KEY,
  waitedForRows,
  type ConsolidatedWords,
} from "../../workbook/consolidation/consolidatedRows";
import { resultRows } from "../../workbook/consolidation/resultRows";
import { HostError } from "../../workbook/port/hostError";
import type { WorkbookHost } from "../../workbook/port/workbookHost";
import { sheetKey } from "../../workbook/resultSheets/sheetKinds";
import type { SheetLabels } from "../../workbook/resultSheets/sheetLabels";
import { canonicalValue, type CanonicalCell } from "../../workbook/submission/canonicalCell";
import { CONTENTS_WORDS, NOT_FINALISED, PUT_TOGETHER } from "../../workbook/submission/manifest";
import type { ReadManifest } from "../../workbook/submission/readManifest";
import { readRuleSeals } from "../../workbook/submission/ruleSeals";
import type { SheetContent } from "../../workbook/submission/sheetContent";
import { checkSeal, type NotVerifiable, type SealCheck } from "../submission/checkSeal";

/** A file that can be opened when its turn comes. `name`: as people know it, such as its path in the folder. */
export type FileToReceive = Readonly<{
  name: string;
  open: () => Promise<Readonly<{ host: WorkbookHost; close: () => Promise<void> }>>;
}>;

export type ReceiveOptions = Readonly<{
  labelSets: readonly SheetLabels[];
  /** Of every language, for what was itself put together. */
  wordSets: readonly ConsolidatedWords[];
  signal?: AbortSignal;
  /** Why a file could not be read, in words. */
  reasonOf: (cause: HostError | NotVerifiable["reason"] | "no-results") => string;
}>;

/**
 * Reads one file: what it is, whether it is as it was sealed, its rows of results. What can't be read is a value, so that
 * one file never stops the others.
 *
 * @throws HostError cancelled
 */
export async function receiveFile(file: FileToReceive, options: ReceiveOptions): Promise<ReceivedFile> {
  const unreadable = (cause: Parameters<ReceiveOptions["reasonOf"]>[0]): ReceivedFile => {
    return { file: file.name, submission: null, reason: options.reasonOf(cause) };
  };
  try {
    const opened = await file.open();
    try {
      const found = await readSubmission(opened.host, options);
      if (typeof found === "string") return unreadable(found);
      return { file: file.name, submission: found, reason: null };
    } finally {
      await opened.close();
    }
  } catch (error) {
    if (!(error instanceof HostError) || error.code === "cancelled") throw error;
    return unreadable(error);
  }
}

async function readSubmission(
  host: WorkbookHost,
  { labelSets, wordSets, signal }: ReceiveOptions,
): Promise<ReceivedSubmission | NotVerifiable["reason"] | "no-results"> {
  let personalCells = 0;
  const contents = new Map<string, SheetContent>();
  const checked = await checkSeal(host, {
    paperCode: null,
    withDetails: false,
    ...(signal && { signal }),
    look: ({ key }, content) => {
      personalCells += content.countCells(tellsNumber);
      // Of all the sheets only the results are needed later.
      if (key.endsWith(RESULTS_END) || PUT_TOGETHER_KEYS.has(key)) contents.set(key, content);
    },
  });
  if (checked.status === "not-verifiable") return checked.reason;
  const { facts } = checked.manifest;
  const period = parsePeriod(facts.period);
  if (period === null) return "no-results";
  const isPutTogether = facts.contents === PUT_TOGETHER;
  const content = contents.get(isPutTogether ? ALL_KEY : sheetKey(period, "results"));
  const read = (found: SheetContent) =>
    isPutTogether ? consolidatedRows(found, wordSets) : resultRows(found, labelSets);
  const organizations = content && read(content);
  if (!organizations) return "no-results";
  const reminders = isPutTogether ? contents.get(REMINDERS_KEY) : undefined;
  return {
    ...ofManifest(facts, checked),
    ...{ period: formatPeriod(period), personalCells, wrongFigures: null, organizations },
    waitedFor: reminders ? waitedForRows(reminders, wordSets) : [],
  };
}

const RESULTS_END = ".results";
const PUT_TOGETHER_KEYS: ReadonlySet<string> = new Set([ALL_KEY, REMINDERS_KEY]);

function ofManifest(facts: ReadManifest["facts"], { root, changes, unknown }: SealCheck) {
  return {
    ...{ unitCode: facts.unitCode.trim(), unitName: facts.unitName, version: Number(facts.version) || 0 },
    ...{ root, previousRoot: facts.previousRoot, ruleSet: facts.ruleSet, rules: readRuleSeals(facts.rules) },
    ...{ settings: facts.settings, product: facts.product, isFinalised: facts.finalised !== NOT_FINALISED },
    hasLedgers: facts.contents === CONTENTS_WORDS.full,
    ...{ changedCells: changes.length, unknownCells: unknown.length },
  };
}

/** Characters of the shortest number, and of the kind in front. */
const LEAST_CHARACTERS = 8;

function tellsNumber(cell: CanonicalCell): boolean {
  if (cell.length < LEAST_CHARACTERS) return false;
  const value = canonicalValue(cell);
  return typeof value === "number" ? personalKindOfNumber(value) !== null : findPersonalNumbers(value).length > 0;
}
