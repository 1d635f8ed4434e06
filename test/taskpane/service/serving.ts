import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { Progress } from "../../../src/workbook/port/progress";
import type { WrittenView } from "../../../src/taskpane/service/assessView";
import type { Answer, OnPaneProgress, PaneService } from "../../../src/taskpane/service/paneService";
import { createPaneService } from "../../../src/taskpane/service/workbookService";
import type { LiveWorkbook } from "../../../src/workbook/port/liveWorkbook";
import type { Language } from "../../../src/workbook/resultSheets/texts";
import { openFileBytes } from "../../support/assessBytes";
import { inMemoryFiles } from "../../support/madeFile";
import { liveCopyOf, LiveMemoryWorkbook } from "../../support/liveMemoryWorkbook";
import type { MemoryCell } from "../../support/memoryHost";

const SAMPLE = readFileSync(join(import.meta.dirname, "../../../examples/考核工作簿-样例.xlsx"));

/** The sample workbook, open in memory. */
export async function openSample(): Promise<LiveMemoryWorkbook> {
  return liveCopyOf((await openFileBytes(SAMPLE)).host);
}

/** A service over a workbook, with a clock that stands still. */
export function serve(workbook: LiveWorkbook, language: Language = "zh-CN"): PaneService {
  const now = (): string => "2026-10-08T09:00";
  return createPaneService(workbook, { language, now, productVersion: "0.1.0", ...inMemoryFiles });
}

/** What a request gave. Fails the test unless it is done. */
export async function done<T>(answer: Promise<Answer<T>>): Promise<T> {
  const given = await answer;
  if (given.status !== "done") expect.fail(JSON.stringify(given));
  return given.value;
}

/** What `write` wrote. Fails the test unless it did. */
export async function written(service: PaneService, onProgress: OnPaneProgress = quiet): Promise<WrittenView> {
  const view = await done(service.write(onProgress));
  if (view.status !== "written") expect.fail(JSON.stringify(view));
  return view;
}

export const quiet = (): void => undefined;

/** Keeps what progress was told. */
export function keepProgress(): Readonly<{ told: Progress[]; onProgress: (progress: Progress) => void }> {
  const told: Progress[] = [];
  return { told, onProgress: (progress) => told.push(progress) };
}

const ROSTER_HEAD = ["党组织名称", "党组织类别", "党员总数", "正式党员数", "书记姓名", "书记任职时间"];
const ACTIVITY_HEAD = ["党组织名称", "活动类型", "时间", "名称"];

/** A small workbook: two branches and their activities of the third quarter of 2026. */
export function smallWorkbook(
  more: Readonly<Record<string, readonly (readonly MemoryCell[])[]>> = {},
): LiveMemoryWorkbook {
  return new LiveMemoryWorkbook({
    名册: [
      ROSTER_HEAD,
      ["机关第一党支部", "党支部", 20, 20, "张三", "2023-01-05"],
      ["机关第二党支部", "党支部", 12, 12, "李四", "2024-03-01"],
    ],
    活动台账: [
      ACTIVITY_HEAD,
      ["机关第一党支部", "支部党员大会", "2026-07-10", "学习"],
      ["机关第二党支部", "支部委员会", "2026-08-11", "研究"],
      ["机关第二支部", "支部党员大会", "2026-09-12", "讨论"],
    ],
    ...more,
  });
}
