import { textsOf } from "../../i18n/textsOf";
import type { SheetAddress } from "../../workbook/port/address";
import type { Language } from "../../workbook/resultSheets/texts";
import type { Answer, PaneService } from "../service/paneService";
import { troubleOf } from "../service/requestQueue";
import type { Endpoint } from "../worker/endpoint";
import { connectCalls, failWithWorker } from "../worker/portCalls";
import type { ServiceStart } from "../worker/serviceCalls";
import { connectService } from "../worker/startService";
import { FILE_TOPIC, type FileCalls } from "./fileCalls";
import type { FileSession, OpenedFile } from "./fileSession";

/**
 * Starts the work on files in a worker. `service` speaks to the workbook opened last; opening another one starts it anew
 * and ends what it was at. When the worker breaks, everything is answered as failed.
 *
 * @param worker - runs fileWorker, or a port to one that does.
 */
export function startFileSession(
  worker: Endpoint,
  options: ServiceStart,
): FileSession & Readonly<{ service: PaneService }> {
  const { call, fail } = connectCalls<FileCalls>(worker, FILE_TOPIC);
  failWithWorker(worker, fail);
  const service = connectService(worker, options);
  const onShow: ((at: SheetAddress) => void)[] = [];
  const onChange: ((file: OpenedFile) => void)[] = [];
  let language: Language = options.language;
  const answer = async <T>(work: Promise<T>): Promise<Answer<T>> => {
    try {
      return { status: "done", value: await work };
    } catch (error) {
      return { status: "failed", trouble: troubleOf(error, textsOf(language)) };
    }
  };
  // A worker that is broken says so with the next question.
  const quietly = async (work: Promise<unknown>): Promise<void> => {
    await work.catch(() => undefined);
  };
  void quietly(
    call("news", null, {
      onTold: (told) => {
        if ("show" in told) for (const listener of onShow) listener(told.show);
        else for (const listener of onChange) listener(told.change);
      },
    }),
  );
  return {
    service: {
      ...service,
      setLanguage: (next) => {
        language = next;
        return service.setLanguage(next);
      },
    },
    open: (file, name) => answer(call("open", { file, name })),
    save: () => answer(call("save", null)),
    markSaved: () => quietly(call("markSaved", null)),
    layout: (sheetId) => answer(call("layout", sheetId)),
    rows: (sheetId, firstRow, count) => answer(call("rows", { sheetId, firstRow, count })),
    onShow: (listener) => {
      onShow.push(listener);
    },
    onChange: (listener) => {
      onChange.push(listener);
    },
  };
}
