import type { Assessment } from "../../src/domain/results/result";

/** Everything an assessment says, reasons and sources included. */
export function said({ organizations, reminders, ...assessment }: Assessment): unknown {
  const plain = (_: string, value: unknown): unknown => (typeof value === "bigint" ? String(value) : value);
  const results = organizations.map(({ items, ...result }) => ({
    ...result,
    items: items.map(({ rule, status, value, target, points, score, reasons, sources, sourceCount, adjustment }) => ({
      ...{ code: rule.code, status, value, target, points, score, reasons, sources, sourceCount, adjustment },
      counts: value?.kind === "events" ? [...value.counts] : null,
    })),
  }));
  const reminded = reminders.map((reminder) => ({
    ...reminder,
    ...{ sources: reminder.sources, sourceCount: reminder.sourceCount },
  }));
  return JSON.parse(JSON.stringify({ ...assessment, organizations: results, reminders: reminded }, plain));
}
