import { describe, expect, it } from "vitest";

/**
 * `describe` for tests that need a program of the system. Without it they are skipped, saying so; where
 * KAOHE_REQUIRE_TOOLS is set, as in continuous integration, its absence is a failure.
 */
export function describeWithTool(tool: string, isThere: boolean): typeof describe | typeof describe.skip {
  if (isThere) return describe;
  const title = `needs ${tool}, which is not installed here`;
  if (process.env["KAOHE_REQUIRE_TOOLS"]) it(title, () => expect.fail(title));
  else it.skip(title, () => undefined);
  return describe.skip;
}
