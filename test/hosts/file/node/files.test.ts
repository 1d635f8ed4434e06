import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { describe, expect, it } from "vitest";
import { openFileOutput } from "../../../../src/hosts/file/node/fileOutput";
import { openFileSource } from "../../../../src/hosts/file/node/fileSource";
import { temporaryFolder } from "../../../support/temporaryFolder";

const path = temporaryFolder();

describe("a file to read", () => {
  it("gives what is asked for, less at its end", async () => {
    writeFileSync(path("a"), "0123456789");
    const source = await openFileSource(path("a"));
    const read = async (offset: number, length: number): Promise<string> =>
      Buffer.from(await source.read(offset, length)).toString();
    expect(source.size).toBe(10);
    expect([await read(0, 3), await read(7, 9), await read(10, 1), await read(99, 1)]).toEqual(["012", "789", "", ""]);
    await source.close();
  });

  it("that is cut while it is open is said to have changed", async () => {
    writeFileSync(path("a"), "0123456789");
    const source = await openFileSource(path("a"));
    truncateSync(path("a"), 4);
    await expect(source.read(2, 6)).rejects.toMatchObject({ code: "file-changed", detail: { path: path("a") } });
    await source.close();
  });

  it("that is not there, or a folder", async () => {
    await expect(openFileSource(path("none"))).rejects.toMatchObject({ code: "file-not-found" });
    mkdirSync(path("folder"));
    const folder = await openFileSource(path("folder"));
    await expect(folder.read(0, 4)).rejects.toMatchObject({ code: "file-not-readable" });
    await folder.close();
  });
});

describe("a file to write", () => {
  it("is seen only when it is whole, and leaves nothing beside it", async () => {
    writeFileSync(path("a.xlsx"), "before");
    const output = await openFileOutput(path("a.xlsx"));
    await output.write(Buffer.from("af"));
    await output.write(Buffer.from("ter"));
    expect(readFileSync(path("a.xlsx"), "utf8")).toBe("before");
    await output.commit();
    expect(readFileSync(path("a.xlsx"), "utf8")).toBe("after");
    expect(readdirSync(dirname(path("a.xlsx")))).toEqual(["a.xlsx"]);
  });

  it("that is given up leaves no trace", async () => {
    writeFileSync(path("a.xlsx"), "before");
    const output = await openFileOutput(path("a.xlsx"));
    await output.write(Buffer.from("after"));
    await output.discard();
    expect(readFileSync(path("a.xlsx"), "utf8")).toBe("before");
    expect(readdirSync(dirname(path("a.xlsx")))).toEqual(["a.xlsx"]);
  });

  it("keeps the permissions of the one it replaces", async () => {
    writeFileSync(path("a.xlsx"), "before");
    chmodSync(path("a.xlsx"), 0o640);
    const output = await openFileOutput(path("a.xlsx"));
    await output.commit();
    expect(statSync(path("a.xlsx")).mode & 0o777).toBe(0o640);
  });

  it("that has no place", async () => {
    await expect(openFileOutput(path("none/a.xlsx"))).rejects.toMatchObject({ code: "file-not-writable" });
    mkdirSync(path("a.xlsx"));
    const output = await openFileOutput(path("a.xlsx"));
    await expect(output.commit()).rejects.toMatchObject({ code: "file-not-writable" });
    await output.discard();
    expect(existsSync(path("a.xlsx"))).toBe(true);
    expect(readdirSync(dirname(path("a.xlsx")))).toEqual(["a.xlsx"]);
  });
});
