import {
  proposeRows,
  takeBackRows,
  takeOverRows,
  type NoRows,
  type ProposedRows,
  type TakeOverQuestion,
} from "../../app/session/takeOver";
import { parseIsoDay } from "../../domain/model/day";
import { LEDGERS } from "../../domain/model/ledgers";
import { takeOverRemarks } from "../../i18n/takeOverRemarks";
import { listRemarks } from "../../workbook/listSheets/planListSheet";
import { makeRefusal } from "./makePreview";
import { PaperRequests } from "./paperRequests";
import { placeView } from "./places";
import type { Running } from "./requestHandlers";
import { PaneTrouble } from "./requestQueue";
import type { AgreedRows, TakeOverView, TakeOverWishes } from "./takeOverView";

/** Rows that are shown before they are written, each to be left out if wanted; those behind are written with them. */
const ROWS_SHOWN = 200;

/** The requests for taking lines of a list into a ledger of the office. */
export class TakeOverRequests extends PaperRequests {
  async proposeLedgerRows(wishes: TakeOverWishes, running: Running): Promise<TakeOverView> {
    const question = await this.questionOf(wishes);
    if (question === null) return this.badDue(wishes);
    const outcome = await proposeRows(this.session, question, running);
    return outcome.status === "ready" ? this.proposedView(outcome, wishes, false) : this.noRows(outcome, question);
  }

  async addLedgerRows(wishes: TakeOverWishes, agreed: AgreedRows, running: Running): Promise<TakeOverView> {
    const question = await this.questionOf(wishes);
    if (question === null) return this.badDue(wishes);
    const outcome = await takeOverRows(this.session, { ...question, ...agreed }, running);
    switch (outcome.status) {
      case "added": {
        const { list, where, place } = this.proposedView(outcome.proposed, wishes, false);
        return { status: "added", list, where, place };
      }
      case "changed":
        return this.proposedView(outcome.proposed, wishes, true);
      default:
        return this.noRows(outcome, question);
    }
  }

  async takeBackLedgerRows(): Promise<TakeOverView> {
    if (!(await takeBackRows(this.session))) throw new PaneTrouble("not-taken-back");
    return { status: "takenBack" };
  }

  /** null: the time limit is no day. */
  private async questionOf({ period, list, due }: TakeOverWishes): Promise<TakeOverQuestion | null> {
    const day = due.trim() === "" || list !== "整改清单" ? null : parseIsoDay(due.trim());
    const isBad = day === null && due.trim() !== "" && list === "整改清单";
    return isBad ? null : { list, period: await this.periodOf(period), due: day };
  }

  private badDue({ due }: TakeOverWishes): TakeOverView {
    return { status: "refused", reason: this.texts.catalogue.commandLine.badDate(due), problems: [] };
  }

  private proposedView(proposed: ProposedRows, { due }: TakeOverWishes, isChanged: boolean) {
    const words = this.texts.catalogue.takeOver;
    const { list, rows, place, seen } = proposed;
    const { sheet, freeRow } = place;
    const where =
      rows.length === 0
        ? words.nothing(sheet)
        : words.place({ sheet, first: freeRow + 1, last: freeRow + rows.length });
    return {
      ...{ status: "ready" as const, list, due, isChanged, count: rows.length, where, seen },
      place: placeView({ sheet, ...(rows.length > 0 && { rowIndex: freeRow }) }, this.texts),
      rows: rows.slice(0, ROWS_SHOWN).map(({ organization, about }) => ({ organization, about })),
      more: Math.max(0, rows.length - ROWS_SHOWN),
      remarks: takeOverRemarks(proposed, words),
    };
  }

  private noRows(outcome: NoRows, { period }: TakeOverQuestion): TakeOverView {
    const { answers, papers, takeOver, lists } = this.texts.catalogue;
    const refusal = (reason: string): TakeOverView => ({ status: "refused", reason, problems: [] });
    const label = answers.periodLabel(period);
    switch (outcome.status) {
      case "no-results":
        return refusal(answers.papers.noResults(label));
      case "not-calculated":
        return refusal(papers.notCalculated(label));
      case "no-ledger":
        return refusal(takeOver.noLedger(LEDGERS[outcome.ledger].label));
      case "not-made":
        return refusal(listRemarks(outcome.made, { labels: this.texts.sheets, words: lists }).join(""));
      case "refused":
        return makeRefusal(outcome, this.texts);
    }
  }
}
