import { afterEach, beforeEach, expect, vi, type MockInstance } from "vitest";

/** Nothing below the command line may write to the console: a call fails the test that caused it. */
const METHODS = ["log", "info", "warn", "error", "debug"] as const;

let spies: readonly MockInstance[] = [];

beforeEach(() => {
  spies = METHODS.map((method) => vi.spyOn(console, method));
});

afterEach(() => {
  const calls = spies.flatMap((spy) => spy.mock.calls);
  for (const spy of spies) spy.mockRestore();
  expect(calls, "calls of console methods").toEqual([]);
});
