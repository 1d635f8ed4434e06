import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openFileBytes } from "../../support/assessBytes";
import { excelModelOf, withLockedSheet } from "../../support/lockSheet";
import { resultSheet, samplePlan } from "../../support/samplePlan";
import { describeProtectionContract, type ProtectedWorkbook } from "../protectionContract";

const SAMPLE = readFileSync(join(import.meta.dirname, "../../../examples/考核工作簿-样例.xlsx"));

async function open(bytes: Uint8Array): Promise<ProtectedWorkbook> {
  const { host, written } = await openFileBytes(bytes);
  return {
    host,
    reopen: () => open(written()),
    model: () => excelModelOf(bytes),
    protect: (name, password) => open(withLockedSheet(bytes, name, password)),
  };
}

describeProtectionContract(open);

describe("a protected sheet as programs write it", () => {
  it.each([
    ["1", true],
    ["true", true],
    ["0", false],
    ["false", false],
  ])("sheet=%j", async (on, isProtected) => {
    const plan = { ...samplePlan(), sheets: [resultSheet(24)] };
    const first = await openFileBytes(SAMPLE);
    await first.host.apply(plan);
    const { host } = await openFileBytes(withLockedSheet(first.written(), resultSheet(24).name, "", on));
    if (isProtected) await expect(host.apply(plan)).rejects.toMatchObject({ code: "sheet-protected" });
    else await host.apply(plan);
  });

  it("adds one look for open cells to the styles a second run finds again", async () => {
    const sheet = { ...resultSheet(24), protection: { unlocked: [resultSheet(24).tables[0]!.range] } };
    const first = await openFileBytes(SAMPLE);
    await first.host.apply({ ...samplePlan(), sheets: [sheet] });
    const second = await openFileBytes(first.written());
    await second.host.apply({ ...samplePlan(), sheets: [{ ...sheet, replacesProtected: true as const }] });
    expect(Buffer.from(second.written()).equals(Buffer.from(first.written()))).toBe(true);
  });
});
