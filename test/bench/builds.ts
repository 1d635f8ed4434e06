import { spawnSync } from "node:child_process";
import { rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";

/** The build that the figures are held against: the one before the hot path was worked on. */
export const EARLIER_COMMIT = "772aee5";

/** Builds the measured run of a tree of sources: the code as it ships, without the wrappers of a loader. */
export function buildRun(tree: string, outfile: string): void {
  buildSync({
    absWorkingDir: tree,
    entryPoints: ["test/bench/oneRun.ts"],
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    logLevel: "warning",
    outfile,
  });
}

/**
 * Likewise for EARLIER_COMMIT, out of a work tree in a temporary folder that goes again. It takes the packages that are
 * installed: nothing is downloaded.
 *
 * @param root - the repository's folder.
 * @param folder - where the work tree may stand.
 * @returns false where git does not have the commit (a copy without history).
 */
export function buildEarlierRun(root: string, folder: string, outfile: string): boolean {
  const git = (...args: readonly string[]): boolean => spawnSync("git", args, { cwd: root }).status === 0;
  const tree = join(folder, EARLIER_COMMIT);
  // What a run that was interrupted left behind.
  const clear = (): void => {
    rmSync(tree, { recursive: true, force: true });
    git("worktree", "prune");
  };
  clear();
  if (!git("worktree", "add", "--detach", tree, EARLIER_COMMIT)) return false;
  try {
    symlinkSync(join(root, "node_modules"), join(tree, "node_modules"), "junction");
    buildRun(tree, outfile);
    return true;
  } finally {
    clear();
  }
}
