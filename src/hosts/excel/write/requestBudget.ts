import { refuseCancelled } from "../runBatch";

/** Bytes of a request at which it is sent, so that pane and Excel go on answering. Excel on the web refuses 5 MB. */
const BYTES_A_REQUEST = 400_000;

/** Collects requests and sends them before they grow too large. */
export class RequestBudget {
  private spent = 0;

  constructor(
    readonly context: Excel.RequestContext,
    private readonly signal: AbortSignal | undefined,
  ) {}

  /** Makes room for requests of about so many bytes. @throws HostError cancelled */
  async spend(bytes: number): Promise<void> {
    if (this.spent > 0 && this.spent + bytes > BYTES_A_REQUEST) await this.send();
    this.spent += bytes;
  }

  /** Sends what is collected. @throws HostError cancelled */
  async send(): Promise<void> {
    refuseCancelled(this.signal);
    this.spent = 0;
    await this.context.sync();
  }
}

/** Bytes of a text in a request. */
export function textBytes(text: string): number {
  let bytes = text.length + 3;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) bytes += 2;
  return bytes;
}
