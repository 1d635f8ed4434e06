import { compareVersions, writeReturns, type ReturnEntry } from "../../app/session/returnSession";
import type { WorkbookHost } from "../../workbook/port/workbookHost";
import { makeVersionsView, wrongMarkWords } from "./makeReturnViews";
import type { Running } from "./requestHandlers";
import type { ReturnedView, VersionsView } from "./returnView";
import { SubmissionRequests } from "./submissionRequests";

/** The requests about what is returned for correction, and what became of it. */
export class ReturnRequests extends SubmissionRequests {
  async saveReturns(entry: ReturnEntry<Blob>, running: Running): Promise<ReturnedView> {
    const { returns } = this.texts.catalogue;
    const outcome = await writeReturns(this.session, await this.opened(entry), running);
    switch (outcome.status) {
      case "written":
        return { status: "written", kind: entry.kind, count: outcome.count };
      case "wrong-marks":
        return { status: "refused", problems: wrongMarkWords(outcome.wrong, this.texts) };
      case "no-list":
        return { status: "refused", problems: [entry.kind === "taken" ? returns.noListInFile : returns.listChanged] };
    }
  }

  private async opened(entry: ReturnEntry<Blob>): Promise<ReturnEntry<WorkbookHost>> {
    return entry.kind === "taken" ? { kind: "taken", file: await this.openFile(entry.file) } : entry;
  }

  async compareVersions(other: Blob, running: Running): Promise<VersionsView> {
    const found = await compareVersions(this.session, await this.openFile(other), {
      ...running,
      makeFile: (plan) => this.makeFile(plan, running.signal),
    });
    return makeVersionsView(found, this.texts);
  }
}
