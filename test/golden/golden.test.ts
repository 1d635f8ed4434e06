import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cellOf } from "../../src/app/assessmentJson";
import { parseIsoDay } from "../../src/domain/model/day";
import { parseRangeAddress } from "../../src/workbook/port/address";
import { gridText, readGrid } from "../../src/workbook/port/grid";
import { openFileBytes } from "../support/assessBytes";
import { assessOptions, jsonOf, mustAssess } from "../support/runAssess";
import type { GoldenExpectation } from "./goldenInput";

const CASES = join(import.meta.dirname, "cases");

type Json = ReturnType<typeof jsonOf>;

const itemsOf = (json: Json, name: string) => json.organizations.find((o) => o.name === name)?.items ?? [];

/** Only what the expectation names, in its own shape, so that a failure shows exactly what differs. */
function actualItems(json: Json, expected: NonNullable<GoldenExpectation["items"]>) {
  return Object.fromEntries(
    Object.entries(expected).map(([name, codes]) => [
      name,
      Object.fromEntries(
        Object.keys(codes).map((code) => {
          const item = itemsOf(json, name).find((other) => other.code === code);
          return [code, item?.score ?? item?.status];
        }),
      ),
    ]),
  );
}

function actualOrganizations(json: Json, expected: NonNullable<GoldenExpectation["organizations"]>) {
  return Object.fromEntries(
    Object.entries(expected).map(([name, members]) => {
      const organization: Record<string, unknown> | undefined = json.organizations.find((o) => o.name === name);
      return [name, Object.fromEntries(Object.keys(members).map((key) => [key, organization?.[key]]))];
    }),
  );
}

describe.each(readdirSync(CASES))("golden workbook %s", (name) => {
  const expected = JSON.parse(readFileSync(join(CASES, name, "expected.json"), "utf8")) as GoldenExpectation;
  const options = assessOptions(expected.period, expected.cutoff === undefined ? null : parseIsoDay(expected.cutoff));

  it("gives the figures worked out by hand", async () => {
    const { host, written } = await openFileBytes(readFileSync(join(CASES, name, "input.xlsx")));
    const outcome = await mustAssess(host, options);
    const json = jsonOf(outcome);
    if (expected.items) expect(actualItems(json, expected.items)).toEqual(expected.items);
    if (expected.organizations)
      expect(actualOrganizations(json, expected.organizations)).toEqual(expected.organizations);
    for (const [organization, codes] of Object.entries(expected.reasons ?? {})) {
      for (const [code, words] of Object.entries(codes)) {
        const reasons =
          itemsOf(json, organization)
            .find((item) => item.code === code)
            ?.reasons.join("；") ?? "";
        for (const word of words) expect(reasons).toContain(word);
      }
    }
    if (expected.reminders) {
      const lines = json.reminders
        .filter(({ code }) => expected.reminderCodes?.includes(code))
        .map(
          ({ code, organization, dueDate, urgency }) => `${code} ${organization ?? ""} ${dueDate ?? "none"} ${urgency}`,
        );
      expect(lines.sort()).toEqual([...expected.reminders].sort());
    }
    if (expected.problems) {
      const lines = outcome.diagnostics.map(
        ({ severity, code, at }) => `${severity} ${code} ${at.sheet}!${cellOf(at)}`,
      );
      expect(lines).toEqual(expected.problems);
    }
    await host.apply(outcome.plan);
    if (expected.cells) expect(await readCells(written(), Object.keys(expected.cells))).toEqual(expected.cells);
  });

  it("changes no byte on a second run", async () => {
    const first = await openFileBytes(readFileSync(join(CASES, name, "input.xlsx")));
    await first.host.apply((await mustAssess(first.host, options)).plan);
    const second = await openFileBytes(first.written());
    await second.host.apply((await mustAssess(second.host, options)).plan);
    expect(Buffer.compare(Buffer.from(second.written()), Buffer.from(first.written()))).toBe(0);
  });
});

async function readCells(bytes: Uint8Array, addresses: readonly string[]) {
  const { host } = await openFileBytes(bytes);
  const { sheets } = await host.describe();
  const entries = addresses.map(async (address) => {
    const [sheet = "", cell = ""] = address.split("!");
    const grid = await readGrid(host, sheets.find((other) => other.name === sheet)?.id ?? "");
    const range = parseRangeAddress(cell);
    const found = range ? grid.cell(range.firstRow, range.firstColumn) : null;
    return [address, found?.kind === "number" ? found.value : gridText(found) || null] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
