import { blobSource } from "../../hosts/file/browser/blobSource";
import type { Compression } from "../../hosts/file/compression";
import { newWorkbook } from "../../hosts/file/browser/newWorkbook";
import { openBlob } from "../../hosts/file/browser/openBlob";
import { openLiveFile, type LiveFile } from "../../hosts/file/liveFile";
import { SheetViews } from "../../hosts/file/view/sheetViews";
import { MARK_PREFIX } from "../../workbook/port/writePlan";
import type { PaneService } from "../service/paneService";
import { createPaneService } from "../service/workbookService";
import type { Endpoint } from "../worker/endpoint";
import { serveCalls } from "../worker/portCalls";
import { serveRequests } from "../worker/serveService";
import type { ServiceStart } from "../worker/serviceCalls";
import { FILE_TOPIC, type FileCalls, type FileNews } from "./fileCalls";
import type { OpenedFile } from "./fileSession";
import { savedName } from "./savedName";

export type ServeFileOptions = Readonly<{
  compression: Compression;
  /** ISO local time. */
  now: () => string;
}>;

/** The worker's end of startFileSession: holds the opened file, shows its sheets and answers the pane over it. */
export function serveFile(endpoint: Endpoint, options: ServeFileOptions): void {
  const holder = new FileHolder(options);
  serveRequests(endpoint, {
    open: (start) => {
      holder.begin(start);
    },
    service: () => holder.opened.service,
  });
  serveCalls<FileCalls>(endpoint, FILE_TOPIC, {
    open: ({ file, name }) => holder.openFile(file, name),
    save: () => Promise.resolve(holder.save()),
    markSaved: () => {
      holder.opened.live.markSaved();
      return Promise.resolve(null);
    },
    layout: async (sheetId) => ({ sheetId, ...(await holder.opened.views.shape(sheetId)) }),
    rows: (span) => holder.opened.views.rows(span),
    news: (_, { tell }) => {
      holder.tell = tell;
      return new Promise<null>(() => undefined);
    },
  });
}

type Opened = Readonly<{ name: string; live: LiveFile; views: SheetViews; service: PaneService }>;

class FileHolder {
  tell: (news: FileNews) => void = () => undefined;
  private start: ServiceStart | null = null;
  private current: Opened | null = null;
  private listeners: (() => void)[] = [];

  constructor(private readonly options: ServeFileOptions) {}

  /** @throws Error before a file was opened: the page doesn't ask then. */
  get opened(): Opened {
    if (!this.current) throw new Error("no file is open");
    return this.current;
  }

  begin(start: ServiceStart): void {
    this.start = start;
  }

  /** The file before stays open when this one can't be. @throws HostError */
  async openFile(file: Blob, name: string): Promise<OpenedFile> {
    if (!this.start) throw new Error("the service is not begun");
    const { compression, now } = this.options;
    const live = await openLiveFile(blobSource(file), { compression, now });
    const opened = {
      ...{ name, live },
      views: new SheetViews(live.file),
      service: createPaneService(live, {
        ...this.start,
        now,
        makeFile: (plan, signal) => newWorkbook(plan, { compression, signal }),
        openFile: (other) => openBlob(other, compression),
      }),
    };
    const described = await describeOpened(opened);
    await this.close();
    this.current = opened;
    live.listen({
      onShow: (at) => {
        this.tell({ show: at });
      },
      onChange: () => {
        opened.views.turnTo(live.file);
        void this.tellChange(opened);
      },
    });
    return described;
  }

  save(): FileCalls["save"]["value"] {
    const { live, name } = this.opened;
    const { parts } = live.snapshot();
    return {
      bytes: new Blob([...parts], { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }),
      suggestedName: savedName(name, this.options.now()),
    };
  }

  private async tellChange(opened: Opened): Promise<void> {
    const change = await describeOpened(opened);
    if (this.current === opened) this.tell({ change });
  }

  /** What was under way over the file before comes to an end. */
  private async close(): Promise<void> {
    await this.current?.service.cancel();
    this.current?.views.stop();
    this.current?.live.listen({});
  }
}

async function describeOpened({ name, live }: Pick<Opened, "name" | "live">): Promise<OpenedFile> {
  const { sheets, names } = await live.describe();
  const own = new Set(
    names.filter((mark) => mark.name.toLowerCase().startsWith(MARK_PREFIX.toLowerCase())).map(({ sheetId }) => sheetId),
  );
  return {
    name,
    size: live.size,
    sheets: sheets.map((sheet) => ({ ...sheet, own: own.has(sheet.id) })),
    unsaved: live.unsaved,
  };
}
