import type { Progress } from "../../workbook/port/progress";
import type { Language } from "../../workbook/resultSheets/texts";
import type { Answer } from "../service/paneService";
import type { RequestName } from "../service/requestTable";

/** What the worker needs to begin. */
export type ServiceStart = Readonly<{ language: Language; productVersion: string }>;

type Call<Given, Value, Told = never> = Readonly<{ given: Given; told: Told; value: Value }>;

/** How the pane asks a service in a worker. `open` comes first. */
export type ServiceCalls = {
  open: Call<ServiceStart, null>;
  request: Call<Readonly<{ name: RequestName; given: readonly unknown[] }>, Answer<unknown>, Progress>;
  setLanguage: Call<Language, null>;
  cancel: Call<null, null>;
  /** Lasts as long as the worker; "ready" once changes are told. */
  onOutOfDate: Call<null, null, "ready" | "changed">;
};

/** Names these calls on a line that others share. */
export const SERVICE_TOPIC = "service";
