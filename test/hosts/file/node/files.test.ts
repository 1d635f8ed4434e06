import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { openNewFile, openReplacement } from "../../../../src/hosts/file/node/fileOutput";
import { openFileSource } from "../../../../src/hosts/file/node/fileSource";
import { stateOf, type FileState } from "../../../../src/hosts/file/node/fileState";
import { oneAtATime } from "../../../../src/hosts/file/node/oneAtATime";
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

/** What a file is like now. */
const stateOfFile = async (name: string): Promise<FileState> => stateOf(await stat(name));
const ANYBODY: FileState = { size: 0, modifiedMs: 0, mode: 0o666, owner: 0, group: 0 };
const names = (): string[] => readdirSync(dirname(path("a"))).sort();
/** A number that no process has: Linux gives none above 4194304. */
const DEAD_PROCESS = 4_194_305;

describe("a new file", () => {
  it("is seen only when it is whole, and leaves nothing beside it", async () => {
    const output = await openNewFile([path("a.xlsx")], ANYBODY);
    await output.write(Buffer.from("af"));
    await output.write(Buffer.from("ter"));
    expect(existsSync(path("a.xlsx"))).toBe(false);
    await output.commit();
    expect(readFileSync(path("a.xlsx"), "utf8")).toBe("after");
    expect([output.path(), ...names()]).toEqual([path("a.xlsx"), "a.xlsx"]);
  });

  it("that is given up leaves no trace, also when it was in its place already", async () => {
    for (const isPlaced of [false, true]) {
      const output = await openNewFile([path("a.xlsx")], ANYBODY);
      await output.write(Buffer.from("after"));
      if (isPlaced) await output.commit();
      await output.discard();
      await output.discard();
      expect(names()).toEqual([]);
    }
  });

  it.each([
    [
      "a file",
      () => {
        writeFileSync(path("a.xlsx"), "of another");
      },
    ],
    [
      "a link that leads nowhere",
      () => {
        symlinkSync(path("nowhere"), path("a.xlsx"));
      },
    ],
    [
      "a folder",
      () => {
        mkdirSync(path("a.xlsx"));
      },
    ],
  ])("never replaces %s that came meanwhile, and takes the next name where it has one", async (_, come) => {
    const [only, either] = [
      await openNewFile([path("a.xlsx")], ANYBODY),
      await openNewFile([path("a.xlsx"), path("b.xlsx")], ANYBODY),
    ];
    come();
    const before = lstatSync(path("a.xlsx"));
    await expect(only.commit()).rejects.toMatchObject({ code: "file-exists", detail: { path: path("a.xlsx") } });
    await only.discard();
    await either.commit();
    expect(either.path()).toBe(path("b.xlsx"));
    expect(lstatSync(path("a.xlsx"))).toEqual(before);
    expect(names()).toEqual(["a.xlsx", "b.xlsx"]);
  });

  it("is one each for any number of runs that want the same name at once", async () => {
    const numbers = function* (): Generator<string, never> {
      for (let n = 1; ; n++) yield path(`${n}.xlsx`);
    };
    const runs = Array.from({ length: 20 }, async (_, run) => {
      const output = await openNewFile(numbers(), ANYBODY);
      await output.write(Buffer.from(String(run)));
      await output.commit();
      return output.path();
    });
    const paths = await Promise.all(runs);
    expect(new Set(paths).size).toBe(20);
    expect(paths.map((file) => readFileSync(file, "utf8"))).toEqual(paths.map((_, run) => String(run)));
    expect(names()).toHaveLength(20);
  });

  it("is open to no more people than the one it is made from", async () => {
    const output = await openNewFile([path("a.xlsx")], { ...ANYBODY, mode: 0o100400 });
    await output.commit();
    expect(statSync(path("a.xlsx")).mode & 0o777).toBe(0o600);
  });

  it("may have the longest name the disk allows", async () => {
    const longest = path(`${"名".repeat(83)}.xlsx`);
    const output = await openNewFile([longest], ANYBODY);
    await output.commit();
    expect(existsSync(longest)).toBe(true);
  });

  it("that has no place", async () => {
    await expect(openNewFile([path("none/a.xlsx")], ANYBODY)).rejects.toMatchObject({ code: "file-not-writable" });
  });
});

describe("a file that replaces another", () => {
  it("is seen only when it is whole, and keeps permissions and owner", async () => {
    writeFileSync(path("a.xlsx"), "before");
    chmodSync(path("a.xlsx"), 0o640);
    const before = await stateOfFile(path("a.xlsx"));
    const output = await openReplacement(path("a.xlsx"), before);
    await output.write(Buffer.from("after"));
    expect(readFileSync(path("a.xlsx"), "utf8")).toBe("before");
    await output.commit();
    expect(readFileSync(path("a.xlsx"), "utf8")).toBe("after");
    expect(await stateOfFile(path("a.xlsx"))).toMatchObject({ mode: before.mode, owner: before.owner });
    expect(names()).toEqual(["a.xlsx"]);
  });

  it("doesn't replace what somebody saved meanwhile", async () => {
    writeFileSync(path("a.xlsx"), "before");
    const output = await openReplacement(path("a.xlsx"), await stateOfFile(path("a.xlsx")));
    writeFileSync(path("a.xlsx"), "saved by another");
    await expect(output.commit()).rejects.toMatchObject({ code: "file-changed" });
    await output.discard();
    expect(readFileSync(path("a.xlsx"), "utf8")).toBe("saved by another");
    expect(names()).toEqual(["a.xlsx"]);
  });

  it("is written by one of many runs that were begun over the same file", async () => {
    writeFileSync(path("a.xlsx"), "before");
    const before = await stateOfFile(path("a.xlsx"));
    const runs = Array.from({ length: 20 }, async (_, run) => {
      const output = await openReplacement(path("a.xlsx"), before);
      await output.write(Buffer.from(`result ${run}`));
      return output.commit().then(
        () => run,
        async () => output.discard(),
      );
    });
    const done = (await Promise.all(runs)).filter((run) => typeof run === "number");
    expect(done).toHaveLength(1);
    expect(readFileSync(path("a.xlsx"), "utf8")).toBe(`result ${done[0]!}`);
    expect(names()).toEqual(["a.xlsx"]);
  });

  it("waits for another run's turn, but not for ever for one that is dead", async () => {
    const order: string[] = [];
    let hasBegun = (): void => undefined;
    const begun = new Promise<void>((resolve) => {
      hasBegun = resolve;
    });
    const first = oneAtATime(path("a.xlsx"), async () => {
      hasBegun();
      await wait(100);
      order.push("first");
    });
    await begun;
    await oneAtATime(path("a.xlsx"), () => Promise.resolve(order.push("second")));
    await first;
    expect(order).toEqual(["first", "second"]);
    // The lock of a run that died while it held it.
    const held = oneAtATime(path("a.xlsx"), () => {
      const [lock] = names();
      cpSync(path(lock!), path("copy"));
      return Promise.resolve(lock!);
    });
    renameSync(path("copy"), path(await held));
    await expect(oneAtATime(path("a.xlsx"), () => Promise.resolve("done"))).resolves.toBe("done");
    expect(names()).toEqual([]);
  });
});

describe("what dead runs left", () => {
  it("is cleared by the next run in that folder; what is alive, or of another computer, stays", async () => {
    const own = await openNewFile([path("own.xlsx")], ANYBODY);
    const [ownName] = names();
    const prefix = ownName!.replace(/\d+-\d+\.tmp$/, "");
    const left = [`${prefix}${DEAD_PROCESS}-0.tmp`, `${prefix}${process.pid}-99999.tmp`];
    const stays = [
      `${prefix}${process.ppid}-0.tmp`,
      `.kaohe-elsewhere-${DEAD_PROCESS}-0.tmp`,
      "a.tmp",
      `${prefix}x.tmp`,
    ];
    for (const name of [...left, ...stays]) writeFileSync(path(name), "");
    const next = await openNewFile([path("next.xlsx")], ANYBODY);
    await next.commit();
    await own.commit();
    expect(names()).toEqual([...stays, "next.xlsx", "own.xlsx"].sort());
  });
});
