import { apiNotFound } from "../model/excelError";

/** Members newer than the client this emulates: what a page with newer typings may ask for. */
const NEWER: Readonly<Record<string, string>> = { "Workbook.use1904DateSystem": "1.18" };

/** Since which ExcelApi set each member is there ("Range.rowHidden": "1.2"), against the emulated version. */
export class MemberVersions {
  constructor(
    private readonly since: Readonly<Record<string, string>>,
    private readonly emulated: string,
  ) {}

  /** @throws ExcelError ApiNotFound for members of later versions */
  assertKnown(className: string, member: string): void {
    const name = `${className}.${member}`;
    if (!this.has(name)) throw apiNotFound(name);
  }

  has(name: string): boolean {
    const since = this.since[name] ?? NEWER[name];
    return since === undefined || minor(since) <= minor(this.emulated);
  }
}

function minor(version: string): number {
  const [major, number] = version.split(".").map(Number);
  return (major ?? 0) * 1_000 + (number ?? 0);
}

/** Reads the versions from the text of the client's debug file. */
export function memberVersionsOf(clientSource: string): Readonly<Record<string, string>> {
  const checks = clientSource.matchAll(/_throwIfApiNotSupported\("([\w.]+)", _defaultApiSetName, "([\d.]+)"/g);
  return Object.fromEntries(Array.from(checks, ([, name = "", version = ""]) => [name, version]));
}
