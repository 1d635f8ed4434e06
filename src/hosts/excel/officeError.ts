import { HostError, type HostErrorCode } from "../../workbook/port/hostError";

/** What Office's error codes mean for the user. Those that are not here are `host-failed`, with Office's code in the detail. */
const MEANINGS: Readonly<Record<string, HostErrorCode>> = {
  InvalidOperationInCellEditMode: "cell-editing",
  AccessDenied: "sheet-protected",
  RequestPayloadSizeLimitExceeded: "request-too-large",
  ResponsePayloadSizeLimitExceeded: "request-too-large",
  RangeExceedsLimit: "request-too-large",
  ItemNotFound: "changed-meanwhile",
  InvalidReference: "changed-meanwhile",
  InvalidObjectPath: "changed-meanwhile",
  Conflict: "changed-meanwhile",
  MergeConflict: "changed-meanwhile",
  HostIsBusy: "office-busy",
  ServiceNotAvailable: "office-busy",
  RequestAborted: "office-busy",
  ApiNotFound: "office-too-old",
  ApiNotAvailable: "office-too-old",
  UnsupportedOperation: "office-too-old",
  InsufficientMemory: "too-large",
  InvalidSelection: "not-in-front",
};

/** What Excel refuses with GeneralException while the window of another workbook is in front. Source: its troubleshooting page. */
const NEEDS_FRONT =
  /^(?:WorksheetCollection\.add|Worksheet\.(?:activate|showGridlines|gridlines)|WorksheetFreezePanes\..*|Range\.select)$/i;

/** An Office error as a host's; anything else is a bug and stays what it is. */
export function asHostError(error: unknown): unknown {
  if (error instanceof HostError || !isOfficeError(error)) return error;
  const needsFront = error.code === "GeneralException" && NEEDS_FRONT.test(error.debugInfo.errorLocation ?? "");
  const code = needsFront ? "not-in-front" : (MEANINGS[error.code] ?? "host-failed");
  return new HostError(code, "excel", { office: error.code }, { cause: error });
}

type OfficeError = Readonly<{ code: string; debugInfo: Readonly<{ errorLocation?: string }> }>;

/** By its shape: the client may live in another realm. */
function isOfficeError(error: unknown): error is OfficeError {
  return error instanceof Error && "code" in error && typeof error.code === "string" && "debugInfo" in error;
}
