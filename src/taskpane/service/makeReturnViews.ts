import type { SessionComparison } from "../../app/session/returnSession";
import type { ReturnComparison } from "../../app/submission/compareReturned";
import type { WrongMark } from "../../app/submission/returnSubmission";
import type { ProductTexts } from "../../i18n/textsOf";
import { parseRangeAddress } from "../../workbook/port/address";
import type { ReturnItem, ReturnState } from "../../workbook/submission/returnList";
import type { PlaceView } from "./dataView";
import type { ReturnItemView, VersionsView } from "./returnView";

/** Changes that are listed; how many more there are is said. */
const MOST_CHANGES = 200;

/** @param ownSheets - the items are about the workbook that is open. */
export function returnItemViews(
  items: readonly ReturnItem[],
  ownSheets: boolean,
  texts: ProductTexts,
): readonly ReturnItemView[] {
  return items.map(({ number, sheet, cell, about, value, problem, demand, due, answer }) => ({
    ...{ number, value, problem, demand, due, answer },
    place: withAbout(placeOf(sheet, cell, { ownSheets, texts }), about),
  }));
}

/** Whoever answers sees what is meant where there is no link to follow. */
function withAbout({ label, at }: PlaceView, about: string): PlaceView {
  return { label: about === "" ? label : `${label} ${about}`, at };
}

function placeOf(
  sheet: string,
  cell: string,
  { ownSheets, texts }: Readonly<{ ownSheets: boolean; texts: ProductTexts }>,
): PlaceView {
  const range = ownSheets ? parseRangeAddress(cell) : null;
  const at = range ? { sheet, rowIndex: range.firstRow, columnIndex: range.firstColumn } : ({ sheet: "" } as const);
  return { label: texts.catalogue.commandLine.place(sheet, cell), at };
}

/** Marks whose places are not there, a sentence each. */
export function wrongMarkWords(wrong: readonly WrongMark[], { catalogue }: ProductTexts): readonly string[] {
  const { wrongMark } = catalogue.returns;
  return wrong.map(({ mark: { sheet, cell }, wrong: what }) => wrongMark[what](sheet, cell).trim());
}

/** Two versions held against each other, in words. */
export function makeVersionsView(found: SessionComparison, texts: ProductTexts): VersionsView {
  if (found.status === "compared") return comparedView(found, found.isDraft, texts);
  const { returns } = texts.catalogue;
  switch (found.reason) {
    case "no-list":
      return { status: "notComparable", reason: returns.noListInFile };
    case "cannot-submit":
      return { status: "notComparable", reason: returns.cannotSubmit(found.period) };
    default:
      return { status: "notComparable", reason: returns.notComparable[found.reason] };
  }
}

function comparedView(found: ReturnComparison, isDraft: boolean, { catalogue }: ProductTexts): VersionsView {
  const { returns, commandLine } = catalogue;
  const { versions, follows, items, unasked } = found;
  const count = (wanted: ReturnState): number => items.filter(({ state }) => state === wanted).length;
  return {
    status: "compared",
    ...{ follows, isDraft },
    versions: returns.versions(versions[0], versions[1], follows),
    counts: returns.counts({ done: count("done"), answered: count("answered"), open: count("open") }),
    items: items.map(({ item, organization, column, state, now, answer }) => ({
      ...{ number: item.number, problem: item.problem, state, stateWords: returns.states[state], answer },
      about: [organization, column].filter((part) => part !== "").join(" "),
      became: returns.became(item.value, now),
    })),
    unaskedCount: unasked.length === 0 ? returns.nothingUnasked : returns.unasked(unasked.length),
    unasked: unasked
      .slice(0, MOST_CHANGES)
      .map(({ sheet, organization, column, cell, from, to }) =>
        returns.change({ place: commandLine.place(sheet, cell), organization, column, from, to }).trim(),
      ),
    moreUnasked: Math.max(0, unasked.length - MOST_CHANGES),
  };
}
