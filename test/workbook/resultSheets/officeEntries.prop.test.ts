import fc from "fast-check";
import { expect, it } from "vitest";
import { assessmentOf, flagOf, planOptions, reminderOf } from "./planFixture";
import { MemoryHost } from "../../support/memoryHost";
import { fill, look, ownSheet, rerun, walked } from "./rerun";
import { act, type UserAction } from "./userActions";

const COUNT = 6;
const organizations = Array.from({ length: COUNT }, (_, i) => ({
  level: (["C", "G", "B", "B", "B", "B"] as const)[i]!,
  scores: [2700 - 100 * i, 1800, 3600, 900],
  flags: [flagOf()],
}));
const reminders = Array.from({ length: COUNT }, (_, i) =>
  reminderOf({ organization: i, subject: { kind: "text", text: `问题${i}` } }),
);
const options = planOptions(assessmentOf({ organizations, reminders }));
const reminderKeys = reminders.map((_, i) => `R9|第${i + 1}党支部|问题${i}|2026-09-30`);
const names = options.names;

const actionArb: fc.Arbitrary<UserAction> = fc.oneof(
  fc.record({ kind: fc.constant("sort" as const), column: fc.nat(30), descending: fc.boolean() }),
  fc.record({ kind: fc.constant("insertColumn" as const), at: fc.nat(30) }),
  fc.record({ kind: fc.constant("moveColumn" as const), from: fc.nat(30), to: fc.nat(30) }),
  fc.constant({ kind: "insertRowAbove" as const }),
  fc.record({ kind: fc.constant("renameSheet" as const), name: fc.constantFrom("甲", "结果表", "x 2026Q3") }),
  fc.record({ kind: fc.constant("renameTable" as const), name: fc.constantFrom("表1", "Ergebnis") }),
  fc.record({ kind: fc.constant("renameOfficeHeader" as const), label: fc.constantFrom("领导意见", "自填") }),
);

const entryArb = fc.record({
  adjustments: fc.array(fc.option(fc.integer({ min: -9999, max: 9999 })), { minLength: COUNT, maxLength: COUNT }),
  decisions: fc.array(fc.constantFrom(null, "已认定", "不认定", "观察", "再议"), {
    minLength: COUNT,
    maxLength: COUNT,
  }),
  remarks: fc.array(fc.option(fc.string({ minLength: 1 }).filter((text) => text.trim() !== "")), {
    minLength: COUNT,
    maxLength: COUNT,
  }),
});

it("law: entries survive any sequence of sorting, moving, inserting and renaming", async () => {
  await fc.assert(
    fc.asyncProperty(entryArb, fc.array(actionArb, { maxLength: 8 }), async (entries, actions) => {
      const host = new MemoryHost({ 任务清单: [["责任单位"]] });
      await rerun(host, options);
      const hundredths = entries.adjustments.map((points) => (points === null ? null : points / 100));
      names.forEach((name, i) => {
        fill(ownSheet(host, "results"), name, "调整分", hundredths[i]!);
        fill(ownSheet(host, "results"), name, "调整理由", hundredths[i] === null ? null : `理由${i}`);
        fill(ownSheet(host, "flags"), name, "认定结果", entries.decisions[i]!);
        fill(ownSheet(host, "reminders"), reminderKeys[i]!, "备注", entries.remarks[i]!);
      });
      for (const kind of ["results", "flags", "reminders"]) {
        const { id } = ownSheet(host, kind);
        actions.forEach((action) => {
          act(host, id, action.kind === "renameSheet" ? { ...action, name: `${action.name} ${kind}` } : action);
        });
      }
      const first = await rerun(host, options);
      names.forEach((name, i) => {
        expect(look(ownSheet(host, "results"), name, "调整分")).toBe(hundredths[i]);
        expect(look(ownSheet(host, "results"), name, "调整理由")).toBe(hundredths[i] === null ? null : `理由${i}`);
        expect(look(ownSheet(host, "flags"), name, "认定结果")).toBe(entries.decisions[i]);
        expect(look(ownSheet(host, "reminders"), reminderKeys[i]!, "备注")).toBe(entries.remarks[i]);
      });
      const second = await rerun(host, options);
      const third = await rerun(host, options);
      expect(walked(third.plan)).toEqual(walked(second.plan));
      expect(first.plan.removeSheetIds).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

it("law: no entry is lost while organizations and reminders come and go", async () => {
  const subsetArb = fc.array(fc.boolean(), { minLength: COUNT, maxLength: COUNT });
  await fc.assert(
    fc.asyncProperty(entryArb, fc.array(subsetArb, { minLength: 1, maxLength: 4 }), async (entries, subsets) => {
      const host = new MemoryHost({ 任务清单: [["责任单位"]] });
      await rerun(host, options);
      names.forEach((name, i) => {
        fill(ownSheet(host, "flags"), name, "认定结果", entries.decisions[i]!);
        fill(ownSheet(host, "reminders"), reminderKeys[i]!, "备注", entries.remarks[i]!);
      });
      const check = () => {
        names.forEach((name, i) => {
          const listed = (kind: string, key: string) => ownSheet(host, kind).rows.some((row) => row.includes(key));
          if (entries.decisions[i] !== null) {
            expect(look(ownSheet(host, "flags"), name, "认定结果")).toBe(entries.decisions[i]);
          }
          if (entries.remarks[i] !== null) {
            expect(look(ownSheet(host, "reminders"), reminderKeys[i]!, "备注")).toBe(entries.remarks[i]);
          } else if (!listed("reminders", reminderKeys[i]!)) {
            expect(ownSheet(host, "reminders").rows.flat()).not.toContain(reminderKeys[i]);
          }
        });
      };
      for (const subset of subsets) {
        const present = planOptions(
          assessmentOf({
            organizations: organizations.map((input, i) => ({ ...input, flags: subset[i] ? input.flags : [] })),
            reminders: reminders.filter((_, i) => subset[i]),
          }),
        );
        await rerun(host, present);
        check();
      }
      await rerun(host, options);
      check();
      expect(ownSheet(host, "reminders").rows.flat()).not.toContain("已不在名单");
    }),
    { numRuns: 60 },
  );
});
