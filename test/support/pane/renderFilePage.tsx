import { render, screen } from "@testing-library/react";
import userEvent, { PointerEventsCheckLevel, type UserEvent } from "@testing-library/user-event";
import type { ConsolidationSession } from "../../../src/taskpane/file/consolidation/startConsolidation";
import { FilePage } from "../../../src/taskpane/file/components/FilePage";
import { scriptedFiles, type ScriptedFiles } from "./scriptedFiles";
import { scriptedFileSession, type ScriptedFileSession } from "./scriptedFileSession";
import { scriptedService, type ScriptedService } from "./scriptedService";

export type RenderedPage = Readonly<{
  user: UserEvent;
  session: ScriptedFileSession;
  files: ScriptedFiles;
  service: ScriptedService;
}>;

const unusedConsolidation: ConsolidationSession = {
  check: () => Promise.reject(new Error("not asked")),
  choose: () => Promise.reject(new Error("not asked")),
  write: () => Promise.reject(new Error("not asked")),
  json: () => Promise.reject(new Error("not asked")),
  outgoing: () => Promise.reject(new Error("not asked")),
  seal: () => Promise.reject(new Error("not asked")),
};

/** Shows the web page over scripts, in Chinese unless said otherwise. */
export function renderFilePage(language: "zh-CN" | "en" = "zh-CN", consolidation = unusedConsolidation): RenderedPage {
  const [session, files, service] = [scriptedFileSession(), scriptedFiles(), scriptedService()];
  render(<FilePage session={{ ...session, service, consolidation }} files={files} language={language} />);
  return { user: userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never }), session, files, service };
}

/** The same with a workbook open. A page without a layout counts as narrow: it shows one half, the pane first. */
export async function renderOpened(view: "pane" | "workbook" = "pane"): Promise<RenderedPage> {
  const page = renderFilePage();
  await page.user.click(screen.getByRole("button", { name: "选择工作簿" }));
  await screen.findByRole("navigation", { name: "步骤" });
  if (view === "workbook") {
    await page.user.click(screen.getByRole("tab", { name: "工作簿" }));
    await screen.findByRole("grid");
  }
  return page;
}
