import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { clientFile } from "./bootOffice";
import { CLASS_NAMES, classOf } from "./server/classes";
import { clientMembersOf } from "./server/clientMembers";
import { memberVersionsOf } from "./server/memberVersions";

const source = readFileSync(clientFile("excel-win32-16.01.debug.js"), "utf8");
const client = clientMembersOf(source);

/** Members of later clients than the one in node_modules. */
const OTHERS = new Set(["Workbook.Use1904DateSystem"]);

describe("the emulated classes against the client's own description", () => {
  it("reads the whole description", () => {
    expect(client.size).toBeGreaterThan(180);
    expect(client.get("Worksheet")?.setters.has("Gridlines")).toBe(true);
    expect(client.get("Range")?.methods.has("GetUsedRangeOrNullObject")).toBe(true);
    expect(client.get("Range")?.navigation.get("Format")).toBe("RangeFormat");
    expect(memberVersionsOf(source)["Range.rowHidden"]).toBe("1.2");
  });

  it.each(CLASS_NAMES)("%s has no member that the client doesn't ask for", (className) => {
    const members = client.get(className);
    expect(members, className).toBeDefined();
    const { get = {}, set = {}, navigation = {}, methods = {} } = classOf({ className, target: null });
    const unknown = (names: object, known: (name: string) => boolean | undefined): string[] =>
      Object.keys(names).filter((name) => known(name) !== true && !OTHERS.has(`${className}.${name}`));
    expect(
      unknown(get, (name) => members?.scalars.has(name)),
      "get",
    ).toEqual([]);
    expect(
      unknown(set, (name) => members?.setters.has(name) === true || members?.scalars.has(name)),
      "set",
    ).toEqual([]);
    expect(
      unknown(navigation, (name) => members?.navigation.has(name)),
      "navigation",
    ).toEqual([]);
    expect(
      unknown(methods, (name) => members?.methods.has(name)),
      "methods",
    ).toEqual([]);
  });
});
