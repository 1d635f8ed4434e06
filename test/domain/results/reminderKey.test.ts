import { expect, it } from "vitest";
import { parseIsoDay } from "../../../src/domain/model/day";
import { reminderKey } from "../../../src/domain/results/reminderKey";
import type { Reminder } from "../../../src/domain/results/result";

const NAMES = ["机关 第一党支部（本级）", "第二党支部"];

const reminder = (cells: Partial<Reminder>): Reminder => ({
  code: "R9",
  organization: 0,
  person: "",
  subject: { kind: "text", text: "记录不全" },
  reasons: [],
  sources: [],
  sourceCount: 0,
  due: null,
  daysLeft: null,
  urgency: "normal",
  ...cells,
});

it.each([
  { case: "text", cells: {}, key: "R9|机关第一党支部(本级)|记录不全|" },
  {
    case: "with a due day",
    cells: { due: parseIsoDay("2026-08-03") },
    key: "R9|机关第一党支部(本级)|记录不全|2026-08-03",
  },
  { case: "without organization", cells: { code: "R6", organization: null }, key: "R6||记录不全|" },
  {
    case: "the product's word",
    cells: { subject: { kind: "word", word: "换届" } },
    key: "R9|机关第一党支部(本级)|换届|",
  },
  {
    case: "a word for a person",
    cells: { subject: { kind: "word", word: "履历", name: "李红" } },
    key: "R9|机关第一党支部(本级)|李红·履历|",
  },
  {
    case: "text of 60 characters",
    cells: { subject: { kind: "text", text: "长".repeat(60) } },
    key: `R9|机关第一党支部(本级)|${"长".repeat(60)}|`,
  },
] as const satisfies readonly { case: string; cells: Partial<Reminder>; key: string }[])("$case", ({ cells, key }) => {
  expect(reminderKey(reminder(cells), NAMES)).toBe(key);
});

it("is the same however the texts are spaced, bracketed or widened", () => {
  const text = (written: string) => reminderKey(reminder({ subject: { kind: "text", text: written } }), NAMES);
  expect(text("记录 不全【Ａ】")).toBe(text("记录不全(a)"));
  expect(reminderKey(reminder({}), ["机关第一党支部(本级)"])).toBe(reminderKey(reminder({}), NAMES));
});

it("tells long subjects apart by what was cut off", () => {
  const key = (end: string) => reminderKey(reminder({ subject: { kind: "text", text: "长".repeat(80) + end } }), NAMES);
  expect(key("一")).not.toBe(key("二"));
  expect(key("一")).toMatch(/^R9\|机关第一党支部\(本级\)\|长{60}…[0-9a-f]{8}\|$/u);
});

it("has nothing for an organization that has no name, and cuts a text of 61 characters", () => {
  const text = "长".repeat(61);
  const key = reminderKey(reminder({ organization: 7, subject: { kind: "text", text } }), NAMES);
  // FNV-1a (32 bits) over the code units of the 61 characters.
  expect(key).toBe(`R9||${"长".repeat(60)}…${fnv1a(text)}|`);
});

/** As its authors write it: exclusive or, then times 16777619, modulo 2³². */
function fnv1a(text: string): string {
  let hash = 2_166_136_261n;
  for (const character of text) hash = ((hash ^ BigInt(character.charCodeAt(0))) * 16_777_619n) % 2n ** 32n;
  return hash.toString(16).padStart(8, "0");
}
