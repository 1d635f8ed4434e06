import { afterEach, beforeEach, expect, vi } from "vitest";

/** Nothing below the command line may write to the console: a call fails the test that caused it. */
const METHODS = ["log", "info", "warn", "error", "debug"] as const;

beforeEach(() => {
  for (const method of METHODS) vi.spyOn(console, method);
});

afterEach(() => {
  for (const method of METHODS) {
    const calls = vi.mocked(console[method]).mock.calls;
    vi.mocked(console[method]).mockRestore();
    expect(calls, `console.${method}`).toEqual([]);
  }
});
