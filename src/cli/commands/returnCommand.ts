import { compareReturned, type ReturnComparison } from "../../app/submission/compareReturned";
import { planReceivedReturn, planReturn, type ReturnMark, type WrongMark } from "../../app/submission/returnSubmission";
import { LABEL_SETS } from "../../i18n/textsOf";
import type { ReturnItem } from "../../workbook/submission/returnList";
import { readManifest } from "../../workbook/submission/readManifest";
import { CommandProblem } from "../commandProblem";
import type { CommandOptions } from "../commandOptions";
import { oneLine } from "../displayWidth";
import { openWorkbook, type OpenWorkbook } from "../files";
import { writtenLines } from "../report";
import { handOver, onWorkbook, refuse, say, type CommandDefinition, type CommandRun, type Status } from "./command";

/**
 * `kaohe return`: marks what a unit is to correct in a copy of its submission; with --from, takes such a list into the
 * unit's own workbook; with --against, tells what became of it in the next version (1 where something is left to do).
 */
export const returnCommand: CommandDefinition = {
  options: ["mark", "from", "against", "out", "in-place", "json", "now"],
  oneOf: ["mark", "from", "against"],
  run: (run) =>
    onWorkbook(run, (workbook) => {
      const { from, against } = run.command.values;
      if (against !== undefined) return compare(workbook, against, run);
      return from === undefined ? mark(workbook, run) : take(workbook, from, run);
    }),
};

async function mark(workbook: OpenWorkbook, run: CommandRun): Promise<Status> {
  const { texts } = run.command;
  const words = texts.catalogue.returns;
  const marks = marksOf(run.command);
  if ((await readManifest(workbook.host, await workbook.host.describe())) === null) {
    throw new CommandProblem(words.noSubmission);
  }
  const planned = await planReturn(workbook.host, marks, { words: words.words, labelSets: LABEL_SETS });
  if (planned.status === "refused") return refuse(run, [words.refused, ...wrongLines(planned.wrong, run)]);
  const { items, plan } = planned;
  const written = await handOver(workbook, run, { data: () => ({ items }), changes: plan, suffix: words.suffix });
  say(run, [words.marked(items.length), ...items.map((item) => itemLine(item, run)), ...writtenLines(written, texts)]);
  return 0;
}

/** Marks as they were written. @throws CommandProblem for one that is none */
function marksOf({ values, texts }: CommandOptions): readonly ReturnMark[] {
  return (values.mark ?? []).map((text) => {
    const [place = "", problem = "", demand = "", due = ""] = text.split("|").map((part) => part.trim());
    const at = place.lastIndexOf("!");
    if (at <= 0 || problem === "") throw new CommandProblem(texts.catalogue.returns.badMark(text));
    return { sheet: place.slice(0, at), cell: place.slice(at + 1).toUpperCase(), problem, demand, due };
  });
}

function wrongLines(wrong: readonly WrongMark[], { command }: CommandRun): readonly string[] {
  const { wrongMark } = command.texts.catalogue.returns;
  return wrong.map(({ mark: { sheet, cell }, wrong: what }) => wrongMark[what](sheet, cell));
}

function itemLine(item: ReturnItem, { command }: CommandRun): string {
  const { returns, commandLine } = command.texts.catalogue;
  return oneLine(returns.item({ ...item, place: commandLine.place(item.sheet, item.cell) }));
}

async function take(workbook: OpenWorkbook, from: string, run: CommandRun): Promise<Status> {
  const { texts } = run.command;
  const words = texts.catalogue.returns;
  const returned = await openWorkbook(from);
  try {
    const planned = await planReceivedReturn(workbook.host, returned.host, {
      words: words.words,
      labelSets: LABEL_SETS,
    });
    if (planned === null) throw new CommandProblem(words.noList(from));
    const { items, plan } = planned;
    const written = await handOver(workbook, run, { data: () => ({ items }), changes: plan, suffix: words.suffix });
    say(run, [...items.map((item) => itemLine(item, run)), words.taken(items.length), ...writtenLines(written, texts)]);
    return 0;
  } finally {
    await returned.close();
  }
}

async function compare(workbook: OpenWorkbook, against: string, run: CommandRun): Promise<Status> {
  const { texts, out, inPlace } = run.command;
  const words = texts.catalogue.returns;
  if (out !== null || inPlace)
    throw new CommandProblem(texts.catalogue.commandLine.writesOnlyWith("return", ["--mark", "--from"]));
  const returned = await openWorkbook(against);
  try {
    const compared = await compareReturned(workbook.host, returned.host, LABEL_SETS);
    if (compared.status === "not-comparable") {
      throw new CommandProblem(
        compared.reason === "no-list" ? words.noList(against) : words.notComparable[compared.reason],
      );
    }
    const { versions, follows, items, unasked } = compared;
    const data = (): unknown => ({ versions, follows, items, unasked });
    const written = await handOver(workbook, run, { data, changes: null, suffix: "" });
    say(run, [...comparisonLines(compared, run), ...writtenLines(written, texts)]);
    return unasked.length > 0 || items.some(({ state }) => state === "open") ? 1 : 0;
  } finally {
    await returned.close();
  }
}

function comparisonLines(
  { versions, follows, items, unasked }: ReturnComparison,
  { command }: CommandRun,
): readonly string[] {
  const { returns: words, commandLine } = command.texts.catalogue;
  const count = (wanted: string): number => items.filter(({ state }) => state === wanted).length;
  return [
    words.versions(versions[0], versions[1], follows),
    words.counts({ done: count("done"), answered: count("answered"), open: count("open") }),
    ...items.map(({ item, state, now, answer }) => {
      const place = commandLine.place(item.sheet, item.cell);
      return oneLine(
        words.compared({ number: item.number, place, state: words.states[state], from: item.value, to: now, answer }),
      );
    }),
    ...(unasked.length === 0 ? [words.nothingUnasked] : [words.unasked(unasked.length)]),
    ...unasked.map(({ sheet, organization, column, cell, from, to }) =>
      oneLine(words.change({ place: commandLine.place(sheet, cell), organization, column, from, to })),
    ),
  ];
}
