import { expect, it } from "vitest";
import { localTime } from "../../src/app/localTime";

it("tells the local time in minutes, two digits each", () => {
  expect(localTime(new Date(2026, 0, 2, 3, 4, 59))).toBe("2026-01-02T03:04");
  expect(localTime(new Date(2026, 11, 31, 23, 59))).toBe("2026-12-31T23:59");
});
