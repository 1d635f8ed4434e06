import type { DomainDiagnostic } from "../diagnostics/diagnostic";
import type { FieldKey, LedgerKey } from "../model/ledgers";
import type { Reason } from "../reasons/reason";
import type { ItemResult } from "../results/result";
import type { Missing } from "../model/value";

/** Collects what is missing over all items, and the data problems that items reveal. */
export class ItemProblems {
  readonly #missing = new Map<string, Missing>();
  readonly #blankCells = new Set<string>();
  #isUncovered = false;
  readonly diagnostics: DomainDiagnostic[] = [];

  /** Looks at the items of one organization. */
  add(organization: number, items: readonly ItemResult[]): void {
    for (const item of items) {
      if (item.status !== "notAssessed") continue;
      if (item.missing) this.#addMissing(organization, item.missing);
      else this.#addRefused(organization, item);
    }
  }

  /** What is missing, each once: ledgers, columns, then cells, by their keys. */
  get missing(): readonly Missing[] {
    return [...this.#missing].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, missing]) => missing);
  }

  #addMissing(organization: number, missing: Missing): void {
    const { ledger, field, cell } = missing;
    this.#missing.set(missingKey(ledger, field, cell), missing);
    if (!cell || field === undefined) return;
    const key = `${organization} ${field}`;
    if (this.#blankCells.has(key)) return;
    this.#blankCells.add(key);
    this.diagnostics.push({
      code: "roster-cell-blank",
      severity: "warning",
      at: { ledger: "roster", recordIndex: organization, field },
      params: { field },
    });
  }

  /** Told once: it is the ledger's. Rows that contradict each other are told where they are read. */
  #addUncovered(reasons: readonly Reason[]): void {
    const [reason] = reasons;
    if (this.#isUncovered || reason?.code !== "activities-not-covering") return;
    this.#isUncovered = true;
    const { code, params } = reason;
    this.diagnostics.push({ code, severity: "warning", at: { ledger: "activities" }, params });
  }

  #addRefused(organization: number, { rule: { code }, value, reasons, sources }: ItemResult): void {
    if (value === null) {
      this.#addUncovered(reasons);
      return;
    }
    const at = sources[0] ?? { ledger: "roster", recordIndex: organization };
    this.diagnostics.push(
      value.kind === "text"
        ? { code: "grade-not-in-map", severity: "error", at, params: { code, text: value.text } }
        : { code: "score-out-of-range", severity: "error", at, params: { code } },
    );
  }
}

function missingKey(ledger: LedgerKey, field: FieldKey | undefined, cell: true | undefined): string {
  return `${field === undefined ? 0 : cell ? 2 : 1} ${ledger} ${field ?? ""}`;
}
