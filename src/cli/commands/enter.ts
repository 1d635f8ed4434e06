import { parseIsoDay } from "../../domain/model/day";
import { LEDGERS } from "../../domain/model/ledgers";
import { proposeRows, type NoRows, type ProposedRows, type TakeOverQuestion } from "../../app/session/takeOver";
import { TAKEN_LIST_NAMES } from "../../workbook/ledgerRows/takenLists";
import { takeOverRemarks } from "../../i18n/takeOverRemarks";
import { listRemarks } from "../../workbook/listSheets/planListSheet";
import { sessionOver } from "../assessing";
import type { CommandOptions } from "../commandOptions";
import { CommandProblem } from "../commandProblem";
import type { OpenWorkbook } from "../files";
import { refusalLines, writtenLines } from "../report";
import {
  handOver,
  onWorkbook,
  refuse,
  runOptions,
  say,
  type CommandDefinition,
  type CommandRun,
  type Status,
} from "./command";

/** `kaohe enter`: takes the lines of a list into their ledger, as new rows below everything in it. */
export const enter: CommandDefinition = {
  options: ["period", "kind", "due", "out", "in-place", "now"],
  needs: ["period", "kind"],
  run: (run) => onWorkbook(run, enterOpen),
};

async function enterOpen(workbook: OpenWorkbook, run: CommandRun): Promise<Status> {
  const { command } = run;
  const { texts } = command;
  const words = texts.catalogue.takeOver;
  const question = questionOf(command);
  const outcome = await proposeRows(sessionOver(workbook, run), question, runOptions(run));
  if (outcome.status !== "ready") return refuse(run, noRowsLines(outcome, command));
  const { cellsOf, place, rows } = outcome;
  const isAdding = rows.length > 0;
  const written = await handOver(workbook, run, {
    data: () => null,
    changes: isAdding ? { entries: cellsOf(rows) } : null,
    suffix: words.suffix(question.list, texts.sheets.periodName(question.period)),
  });
  say(run, [
    isAdding ? words.added(addedPlace(outcome)) : words.nothing(place.sheet),
    ...rows.map(({ organization, about }) => words.row(organization, about)),
    ...takeOverRemarks(outcome, words),
    ...(isAdding ? writtenLines(written, texts) : []),
  ]);
  return 0;
}

/** @throws CommandProblem for a list that goes into no ledger, and a time limit that is none. */
function questionOf({ period, values, texts }: CommandOptions): TakeOverQuestion {
  const words = texts.catalogue.takeOver;
  const kind = values.kind?.trim() ?? "";
  const list = TAKEN_LIST_NAMES.find((known) => known === kind);
  if (list === undefined) throw new CommandProblem(words.badList(kind, TAKEN_LIST_NAMES));
  const due = values.due === undefined ? null : parseIsoDay(values.due);
  if (values.due !== undefined && due === null) {
    throw new CommandProblem(texts.catalogue.commandLine.badDate(values.due));
  }
  if (due !== null && list !== "整改清单") throw new CommandProblem(words.dueOfFindings);
  return { list, period: period!, due };
}

function addedPlace({ place: { sheet, freeRow }, rows }: ProposedRows) {
  return { sheet, first: freeRow + 1, last: freeRow + rows.length };
}

function noRowsLines(outcome: NoRows, { texts, period }: CommandOptions): readonly string[] {
  const { papers, takeOver, lists } = texts.catalogue;
  const name = texts.sheets.periodName(period!);
  switch (outcome.status) {
    case "no-results":
      return [papers.noResults(name)];
    case "not-calculated":
      return [papers.notCalculated(name)];
    case "no-ledger":
      return [takeOver.noLedger(LEDGERS[outcome.ledger].label)];
    case "not-made":
      return listRemarks(outcome.made, { labels: texts.sheets, words: lists });
    case "refused":
      return refusalLines(outcome, texts);
  }
}
