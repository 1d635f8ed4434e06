import { textsOf } from "../../i18n/textsOf";
import type { LiveWorkbook } from "../../workbook/liveWorkbook";
import { ChangeWatch } from "./changeWatch";
import { makeSheetHead } from "./makeSheetHead";
import type { PaneService } from "./paneService";
import { PaneSession, type PaneServiceOptions } from "./paneSession";
import { PaneTrouble, RequestQueue } from "./requestQueue";

/** What the pane asks of the product, answered over one open workbook. */
export function createPaneService(workbook: LiveWorkbook, options: PaneServiceOptions): PaneService {
  const changes = new ChangeWatch(workbook);
  const session = new PaneSession(workbook, changes, options);
  const queue = new RequestQueue(() => session.texts);
  return {
    setLanguage: (language) => {
      session.texts = textsOf(language);
      return Promise.resolve();
    },
    start: () => queue.run(async () => ({ recovery: await workbook.recover() })),
    inspect: (onProgress) => queue.run((signal) => session.inspect({ signal, onProgress })),
    sheetHead: (sheetId) => queue.run((signal) => makeSheetHead(workbook, sheetId, signal)),
    confirmMapping: (edit, onProgress) => queue.run((signal) => session.confirmMapping(edit, { signal, onProgress })),
    confirmAlias: (written, organization, onProgress) =>
      queue.run((signal) => session.confirmAlias({ written, organization }, { signal, onProgress })),
    rules: () => queue.run(() => session.rules()),
    writeDefaultRules: () => queue.run((signal) => session.writeDefaultRules(signal)),
    setup: (onProgress) => queue.run((signal) => session.setup({ signal, onProgress })),
    assess: (choice, onProgress) => queue.run((signal) => session.assess(choice, { signal, onProgress })),
    write: (onProgress) => queue.run((signal) => session.write({ signal, onProgress })),
    results: () => queue.now(() => session.results()),
    organization: (index) => queue.now(() => session.organization(index)),
    reminders: () => queue.run(() => session.reminders()),
    saveReminder: (entry) => queue.run(() => session.saveReminder(entry)),
    lastWrite: () => queue.run(() => workbook.lastWrite()),
    restore: () => queue.run(() => session.restore()),
    show: (at) =>
      queue.now(async () => {
        if (at.sheet === "") throw new PaneTrouble("no-such-sheet");
        await workbook.show(at);
        return null;
      }),
    cancel: () => {
      queue.cancel();
      return Promise.resolve();
    },
    onOutOfDate: (listener) => changes.add(listener),
  };
}
