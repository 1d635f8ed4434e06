import { HostError } from "../../../workbook/port/hostError";

/** The code of a failed call of the system, such as ENOENT; "" for anything else. */
export function systemCode(cause: unknown): string {
  return cause instanceof Error && "code" in cause && typeof cause.code === "string" ? cause.code : "";
}

/** No room left, no quota left, or larger than this disk or this user may have a file. */
const FULL: ReadonlySet<string> = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);

/** What is told of a file that could not be written: disk-full or file-not-writable. */
export function writeFailure(path: string, cause: unknown): HostError {
  if (cause instanceof HostError) return cause;
  const code = FULL.has(systemCode(cause)) ? "disk-full" : "file-not-writable";
  return new HostError(code, "file", { path }, { cause });
}
