import type { WireEvent } from "../server/events";
import type { ExcelAnswer } from "../server/excelServer";

/** Carries a batch to an ExcelServer, wherever it runs. */
export type Transport = (body: string, flags: number) => Promise<ExcelAnswer>;

/** What Windows tells a page about itself. `theme`: colours as the client gives them to pages, "#RRGGBB". */
export type OfficeSurroundings = Readonly<{
  locale?: string;
  apiVersion?: string;
  theme?: Readonly<{
    bodyForegroundColor: string;
    bodyBackgroundColor: string;
    controlForegroundColor: string;
    controlBackgroundColor: string;
  }>;
  documentUrl?: string;
}>;

type Callback = (...results: unknown[]) => void;

/** An array as Windows hands it over. */
export type SafeArray = Readonly<{ toArray: () => unknown[]; dimensions: () => number }>;

/** Numbers of what the client asks Windows for. */
const EXECUTE_RICH_API = 93;
const RICH_API_EVENT = 33;
const NOT_SUPPORTED = 5_001;
const HTTP_OK = 200;

const LIGHT = {
  bodyForegroundColor: "#262626",
  bodyBackgroundColor: "#F2F2F2",
  controlForegroundColor: "#262626",
  controlBackgroundColor: "#FFFFFF",
};

/** The `window.external` of an Office task pane on Windows, over a transport. */
export class Win32External {
  private readonly handlers = new Map<number, (eventId: number, data: SafeArray) => void>();
  private settings = new Map<string, unknown>();

  constructor(
    private readonly transport: Transport,
    private readonly surroundings: OfficeSurroundings = {},
  ) {}

  /** Hands events to the client, in a task of their own as Office does. */
  readonly sendEvents = (events: readonly WireEvent[]): void => {
    const handler = this.handlers.get(RICH_API_EVENT);
    if (!handler) return;
    setTimeout(() => handler(RICH_API_EVENT, safeArray(events.map((event) => safeArray([...event])))), 0);
  };

  /** What to define as `window.external` before office.js loads. */
  build(): object {
    const { locale = "zh-CN" } = this.surroundings;
    return {
      GetHostInfo: () => `_host_Info=Excel$Win32$16.01$${locale}$$$disableLogging$0`,
      GetLoggingAllowed: () => false,
      GetContext: () => this.context(),
      Execute: (id: number, parameters: readonly unknown[], done: Callback) => this.execute(id, parameters, done),
      RegisterEvent: (id: number, _target: string, handler: (id: number, data: SafeArray) => void, done: Callback) => {
        this.handlers.set(id, handler);
        setTimeout(() => done(safeArray([0])), 0);
      },
      UnregisterEvent: (id: number, _target: string, done: Callback) => {
        this.handlers.delete(id);
        setTimeout(() => done(safeArray([0])), 0);
      },
    };
  }

  private execute(id: number, parameters: readonly unknown[], done: Callback): void {
    if (id !== EXECUTE_RICH_API) {
      setTimeout(() => done(NOT_SUPPORTED), 0);
      return;
    }
    const message = parameters[0] as readonly unknown[];
    void this.transport(String(message[4]), Number(message[6])).then(({ status, body }) => {
      const answer = safeArray([HTTP_OK, ["Content-Type", "application/json"], body]);
      setTimeout(() => done(safeArray(status === 0 ? [0, answer] : [status]), 0), 0);
    });
  }

  private context(): object {
    const { locale = "zh-CN", apiVersion = "1.14", documentUrl = "C:\\Book1.xlsx", theme = LIGHT } = this.surroundings;
    const sets = {
      ExcelApi: apiVersion,
      RichApiRuntime: "1.2",
      RichApiRuntimeFlag: "1.2",
      DelayForCellEdit: "1.1",
      DialogApi: "1.2",
      SharedRuntime: "1.1",
    };
    const constants = {
      GetAppType: 1,
      GetSolutionRef: "kaohe",
      GetAppVersionMajor: 16,
      GetAppVersionMinor: 1,
      GetAppUILocale: locale,
      GetAppDataLocale: locale,
      GetDocUrl: documentUrl,
      GetAppCapabilities: 0,
      GetActivationMode: 1,
      GetControlIntegrationLevel: 1,
      GetSolutionToken: "",
      GetCorrelationId: "correlation",
      GetInstanceId: "instance",
      GetTouchEnabled: false,
      GetSupportedMatrix: JSON.stringify(sets),
      GetHostFullVersion: "16.0.14332.20000",
      GetInitialDisplayMode: 0,
      GetFeaturesForSolution: "{}",
      GetOfficeThemeInfo: JSON.stringify(colorNumbers(theme)),
      GetSettings: this.documentSettings(),
    };
    return Object.fromEntries(Object.entries(constants).map(([name, value]) => [name, () => value]));
  }

  private documentSettings(): object {
    return {
      Read: (keys: string[], values: unknown[]) => {
        for (const [key, value] of this.settings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: readonly string[], values: readonly unknown[]) => {
        this.settings = new Map(keys.map((key, index) => [key, values[index]]));
      },
    };
  }
}

/** Windows tells colours as numbers. */
function colorNumbers(theme: Readonly<Record<string, string>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(theme).map(([name, color]) => [name, parseInt(color.slice(1), 16)]));
}

function safeArray(items: unknown[]): SafeArray {
  return { toArray: () => items, dimensions: () => 1 };
}
