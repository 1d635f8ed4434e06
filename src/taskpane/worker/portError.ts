import { HostError, type HostErrorCode } from "../../workbook/port/hostError";

/** An error as it crosses between threads: class and stack don't, code and detail of a host's do. */
export type PortError =
  | Readonly<{ kind: "host"; code: HostErrorCode; host: HostError["host"]; detail: HostError["detail"] }>
  | Readonly<{ kind: "other"; name: string; message: string }>;

export function packError(error: unknown): PortError {
  if (error instanceof HostError) {
    const { code, host, detail } = error;
    return { kind: "host", code, host, detail };
  }
  return error instanceof Error
    ? { kind: "other", name: error.name, message: error.message }
    : { kind: "other", name: "Error", message: String(error) };
}

export function unpackError(error: PortError): Error {
  if (error.kind === "host") return new HostError(error.code, error.host, error.detail);
  return new Error(`${error.name}: ${error.message}`);
}
