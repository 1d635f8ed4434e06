import { carryOut } from "../../app/session/carryOut";
import { shownPeriod } from "../../app/session/lastWritten";
import { listPapersSession } from "../../app/session/listPapersSession";
import type { ReadyLists } from "../../app/session/listsSession";
import { MOST_ON_SHEET, writePaperSheet } from "../../app/session/paperSheetSession";
import {
  papersSession,
  planTemplate,
  type NoPapers,
  type PaperQuestion,
  type WrittenPapers,
} from "../../app/session/papersSession";
import { writeLists } from "../../app/session/writeLists";
import { formatDay } from "../../domain/model/day";
import { formatPeriod, parsePeriod, type Period } from "../../domain/model/period";
import { listRemarks, listSheetOf } from "../../workbook/listSheets/planListSheet";
import type { Diagnostic } from "../../workbook/diagnostics/diagnostic";
import { TEMPLATE_SHEET } from "../../workbook/papers/templateSheet";
import { problemViews } from "./makeDataView";
import { makeRefusal } from "./makePreview";
import type { ListPapersView, ListsView, ListView, PaperSheetView, PapersView, PaperWishes } from "./papersView";
import { placeView } from "./places";
import type { Running } from "./requestHandlers";
import { PaneTrouble } from "./requestQueue";
import { ReviewRequests } from "./reviewRequests";

/** Organizations that are named where one is not known. */
const NAMED = 5;

type RefusedPapers = Extract<PapersView, { status: "refused" }>;

/** The requests for what is handed out of a period: papers, and the lists the norms ask for. */
export class PaperRequests extends ReviewRequests {
  async papers({ period, kind, organization, level }: PaperWishes, { signal }: Running): Promise<PapersView> {
    const question = await this.paperQuestion({ period, kind, organization, level });
    const { period: of } = question;
    const outcome = await papersSession(this.session, question);
    if (outcome.status !== "ready") return this.noPapers(outcome, question);
    const { papers, day } = outcome;
    const { drawPapers } = await import("./drawPapers");
    const folder = `${kind}-${formatPeriod(of)}`;
    const file = await drawPapers(papers, { day, folder, signal });
    return { status: "ready", kind, count: papers.length, file, remarks: this.remarksOf(outcome) };
  }

  private async paperQuestion({ period, kind, organization, level }: PaperWishes): Promise<PaperQuestion> {
    const wanted = organization.trim();
    return { period: await this.periodOf(period), kind, level, organization: wanted === "" ? null : wanted };
  }

  async writePaperSheet(wishes: PaperWishes, running: Running): Promise<PaperSheetView> {
    const question = await this.paperQuestion(wishes);
    const outcome = await writePaperSheet(this.session, question, running);
    if (outcome.status === "too-many") {
      const reason = this.texts.catalogue.papers.tooManyForSheet(outcome.count, MOST_ON_SHEET);
      return { status: "refused", reason, problems: [] };
    }
    if (outcome.status !== "ready") return this.noPapers(outcome, question);
    const { sheet, written } = outcome;
    return {
      ...{ status: "written", kind: wishes.kind, count: written.papers.length },
      ...{ place: placeView({ sheet }, this.texts), remarks: this.remarksOf(written) },
    };
  }

  private remarksOf(written: WrittenPapers): readonly string[] {
    const { sheet, version } = written.source;
    return [this.texts.catalogue.papers.source(sheet, version), ...this.templateRemarks(written)];
  }

  async listPapers(period: string | null, running: Running): Promise<ListPapersView> {
    const of = await this.periodOf(period);
    const { papers: words, lists } = this.texts.catalogue;
    const outcome = await listPapersSession(this.session, { period: of, kind: null }, running);
    if (outcome.status === "refused") return makeRefusal(outcome, this.texts);
    if (outcome.status === "faulty-template") return this.faultyTemplate(outcome.diagnostics);
    const { papers, day, notMade, cutoff } = outcome;
    const texts = { labels: this.texts.sheets, words: lists };
    const lacking = notMade.map((list) =>
      this.texts.catalogue.commandLine.listMade(lists.titles[list.key], null, listRemarks(list, texts)),
    );
    if (papers.length === 0) return { status: "refused", reason: lacking.join("\n"), problems: [] };
    const { drawPapers } = await import("./drawPapers");
    const folder = `各类清单-${formatPeriod(of)}`;
    const file = await drawPapers(papers, { day, folder, signal: running.signal });
    const remarks = [words.ofLedgers(cutoff), ...this.templateRemarks(outcome), ...lacking];
    return { status: "ready", count: papers.length, file, remarks };
  }

  private faultyTemplate(diagnostics: readonly Diagnostic[]) {
    const { papers } = this.texts.catalogue;
    const problems = problemViews(diagnostics, this.texts);
    return { status: "refused" as const, reason: papers.faultyTemplate, problems };
  }

  private templateRemarks({ template, isWithoutUnit }: Pick<WrittenPapers, "template" | "isWithoutUnit">) {
    const { answers, papers } = this.texts.catalogue;
    return [answers.papers.template(template), ...(isWithoutUnit ? [papers.withoutUnit] : [])];
  }

  private noPapers(refused: NoPapers, { period, kind, organization }: PaperQuestion): RefusedPapers {
    const { answers, papers } = this.texts.catalogue;
    const label = answers.periodLabel(period);
    const refusal = (reason: string): RefusedPapers => ({ status: "refused", reason, problems: [] });
    switch (refused.status) {
      case "no-results":
        return refusal(answers.papers.noResults(label));
      case "not-calculated":
        return refusal(papers.notCalculated(label));
      case "of-all":
        return refusal(answers.papers.ofAll(kind));
      case "nobody-of-level":
        return refusal(papers.nobodyOfLevel(this.texts.sheets.levels[refused.level]));
      case "unknown-organization":
        return refusal(papers.unknownOrganization(organization ?? "", refused.organizations.slice(0, NAMED)));
      case "faulty-template":
        return this.faultyTemplate(refused.diagnostics);
    }
  }

  /** Adds 文书模板, whose lines the office then changes. */
  async writeTemplate(running: Running): Promise<Readonly<{ sheet: string }>> {
    const plan = await planTemplate(this.session);
    if (plan !== null) await carryOut(this.session, plan, running);
    return { sheet: TEMPLATE_SHEET.sheetName };
  }

  async writeLists(period: string | null, running: Running): Promise<ListsView> {
    const wishes = { period: await this.periodOf(period), cutoff: null };
    const outcome = await writeLists(this.session, wishes, running);
    return outcome.status === "refused" ? makeRefusal(outcome, this.texts) : this.listsView(outcome);
  }

  private listsView({ assessed, lists, plan }: ReadyLists): ListsView {
    const { sheets: labels, catalogue } = this.texts;
    const { period, cutoff } = assessed.chosen;
    const texts = { labels, words: catalogue.lists };
    return {
      status: "ready",
      period: catalogue.answers.periodLabel(period),
      cutoff: formatDay(cutoff),
      lists: lists.map((list): ListView => {
        const { key } = listSheetOf(period, list.key, texts);
        const sheet = plan.sheets.find((planned) => planned.key === key)?.name ?? "";
        return {
          title: catalogue.lists.titles[list.key],
          rows: list.notMade.length > 0 ? null : list.rows.length,
          remarks: [...listRemarks(list, texts)],
          place: placeView({ sheet }, this.texts),
        };
      }),
    };
  }

  /** @throws PaneTrouble when no period was named and none is shown. */
  protected async periodOf(named: string | null): Promise<Period> {
    const period = named === null ? await shownPeriod(this.session) : parsePeriod(named);
    if (period === null) throw new PaneTrouble("not-assessed");
    return period;
  }
}
