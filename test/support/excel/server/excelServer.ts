import { ExcelError, rangeExceedsLimit } from "../model/excelError";
import type { Workbook, WorkbookEvent } from "../model/workbook";
import { Batch, type BatchServer } from "./batch";
import { EVENT, type WireEvent } from "./events";
import type { ExcelObject } from "./excelObject";
import { Faults } from "./faults";
import { MemberVersions } from "./memberVersions";
import type { Sheet } from "../model/sheet";
import type { WireRequest, WireResponse } from "./wire";
import { byteLength, locationOf, wireError } from "./wireError";

export type ExcelServerOptions = Readonly<{
  /** Highest ExcelApi set. */
  apiVersion?: "1.14" | "1.15";
  /** Bytes of a request or response; 5 MB by default. */
  payloadLimit?: number;
  /** Cells of a read; 5,000,000 by default. */
  cellLimit?: number;
  /** Since when each member is there; members without an entry always are. See memberVersionsOf. */
  memberVersions?: Readonly<Record<string, string>>;
}>;

/** One request as it went. `status` as in ExcelAnswer. */
export type RequestLog = Readonly<{
  actions: number;
  requestBytes: number;
  responseBytes: number;
  flags: number;
  status: number;
  errorCode: string | null;
  /** The client only gave back what it no longer needs, after its caller was done. */
  releasesOnly: boolean;
}>;

/** `status` 0: `body` is the answer, which may hold an Error; otherwise a failure of the transport. */
export type ExcelAnswer = Readonly<{ status: number; body: string }>;

/** Transport statuses the client turns into RequestPayloadSizeLimitExceeded and ResponsePayloadSizeLimitExceeded. */
const REQUEST_TOO_LARGE = 5_103;
const RESPONSE_TOO_LARGE = 5_104;

/** Request flag: wait until the user leaves the cell being edited. */
const DELAY_FOR_CELL_EDIT = 64;

/**
 * The client gives references back late when Excel failed, at times to the server of another workbook. So ids are never
 * given twice in a process.
 */
let referencesKept = 0;

/** Excel behind the client: answers batches over a workbook model. */
export class ExcelServer implements BatchServer {
  readonly apiVersion: string;
  readonly versions: MemberVersions;
  readonly log: RequestLog[] = [];
  readonly faults = new Faults();
  /** Events of this workbook go here when the client listens. */
  onEvents: ((events: readonly WireEvent[]) => void) | null = null;
  /** The window of another workbook is before this one's: Excel then refuses some members. */
  otherWorkbookInFront = false;
  private editing = false;
  private busy = false;
  private running = false;
  private readonly waiting: (() => void)[] = [];
  private readonly references = new Map<string, ExcelObject>();
  private readonly listening = new Set<string>();
  private pending: WireEvent[] = [];
  private sequence = 0;

  constructor(
    readonly workbook: Workbook,
    private readonly options: ExcelServerOptions = {},
  ) {
    this.apiVersion = options.apiVersion ?? "1.14";
    this.versions = new MemberVersions(options.memberVersions ?? {}, this.apiVersion);
    workbook.onEvent = (event) => this.collect(event);
  }

  /** Actions carried out or tried so far. */
  get actionCount(): number {
    return this.faults.actionCount;
  }

  /** The n-th action from now on (1: the next) fails with this code, once. */
  failAt(n: number, code: string): void {
    this.faults.failAt(n, code);
  }

  /** The n-th request from now on (1: the next) fails in transport with this status, once; nothing of it is carried out. */
  failRequest(n: number, status: number): void {
    this.faults.failRequest(n, status);
  }

  /** Whether the user is editing a cell. */
  get cellEditMode(): boolean {
    return this.editing;
  }

  set cellEditMode(on: boolean) {
    this.editing = on;
    this.goOn();
  }

  /** While Excel is busy, requests are taken and answered only afterwards. */
  set isBusy(on: boolean) {
    this.busy = on;
    this.goOn();
  }

  private goOn(): void {
    for (const go of this.waiting.splice(0)) go();
  }

  /** Resolves when the request may be carried out: some wait for the end of cell editing, all while Excel is busy. */
  async ready(flags: number): Promise<void> {
    while (this.busy || (this.editing && (flags & DELAY_FOR_CELL_EDIT) !== 0)) {
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  /** Waits if need be, then executes. */
  async answer(bodyText: string, flags: number): Promise<ExcelAnswer> {
    await this.ready(flags);
    return this.execute(bodyText, flags);
  }

  /** Carries out a batch. */
  execute(bodyText: string, flags: number): ExcelAnswer {
    const request = JSON.parse(bodyText) as WireRequest;
    const requestBytes = byteLength(bodyText);
    const limit = this.options.payloadLimit ?? 5 * 1024 * 1024;
    const fault = this.faults.nextRequest() ?? (requestBytes > limit ? REQUEST_TOO_LARGE : null);
    const releasesOnly = request.Actions.every(({ Name }) => !Name || /^_Remove.*References?$/.test(Name));
    const entry = { actions: request.Actions.length, requestBytes, flags, releasesOnly };
    if (fault !== null) {
      this.log.push({ ...entry, responseBytes: 0, status: fault, errorCode: null });
      return { status: fault, body: "" };
    }
    this.running = true;
    const response = this.editing ? this.refuseWhileEditing() : this.run(request);
    this.running = false;
    for (const name of this.workbook.names) name.isNew = false;
    const body = JSON.stringify(response);
    const responseBytes = byteLength(body);
    const status = responseBytes > limit ? RESPONSE_TOO_LARGE : 0;
    this.log.push({ ...entry, responseBytes, status, errorCode: response.Error?.Code ?? null });
    this.sendEvents();
    return { status, body: status === 0 ? body : "" };
  }

  private refuseWhileEditing(): WireResponse {
    const message =
      "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell.";
    const error = new ExcelError("InvalidOperationInCellEditMode", message, 400);
    return { Results: [], Error: wireError(error, { index: 0, location: "" }) };
  }

  private run(request: WireRequest): WireResponse {
    const batch = new Batch(this, request);
    const response: WireResponse = { Results: [] };
    for (const [index, action] of request.Actions.entries()) {
      try {
        this.faults.nextAction();
        const value = batch.run(action);
        if (value !== undefined) response.Results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        if (!(error instanceof ExcelError)) throw error;
        response.Error = wireError(error, { index, location: locationOf(request, index) });
        return response;
      }
    }
    return response;
  }

  keepReference(object: ExcelObject): string {
    const id = `ref-${++referencesKept}`;
    this.references.set(id, object);
    return id;
  }

  referenced(id: string): ExcelObject | null {
    const object = this.references.get(id);
    return object && !isGone(object) ? { ...object } : null;
  }

  removeReference(id: string): void {
    this.references.delete(id);
  }

  removeAllReferences(): void {
    this.references.clear();
  }

  /** References that the client has not given back. */
  get referenceCount(): number {
    return this.references.size;
  }

  listen(eventType: number, targetId: string, wanted: boolean): void {
    if (wanted) this.listening.add(`${eventType} ${targetId}`);
    else this.listening.delete(`${eventType} ${targetId}`);
  }

  assertCellCount(count: number): void {
    if (count > (this.options.cellLimit ?? 5_000_000)) throw rangeExceedsLimit();
  }

  private collect(event: WorkbookEvent): void {
    const type = EVENT[event.kind];
    const worksheetId = event.sheet.id;
    const message =
      event.kind === "changed"
        ? {
            worksheetId,
            address: event.address,
            changeType: event.changeType,
            source: "Local",
            // Only what comes by a batch is the add-in's doing; the rest a person did.
            triggerSource: this.running ? "ThisLocalAddin" : "Unknown",
          }
        : { worksheetId, source: "Local" };
    for (const target of [worksheetId, "Workbook"]) {
      if (!this.listening.has(`${type} ${target}`)) continue;
      this.pending.push([65_536, type, target, JSON.stringify(message), this.sequence++]);
    }
  }

  /** Sends collected events; needed after changing the model without the client. */
  sendEvents(): void {
    if (this.pending.length === 0) return;
    const events = this.pending;
    this.pending = [];
    this.onEvents?.(events);
  }
}

function isGone({ target }: ExcelObject): boolean {
  const { sheet } = target as Readonly<{ sheet?: Sheet }>;
  return sheet?.deleted === true;
}
