import type { LedgerKey } from "../../../domain/model/ledgers";
import { FOREIGN_SIGNS, type ForeignSign } from "../vocabulary/ledgerSigns";

/** How much speaks against a ledger, and the first word that does. */
export type ForeignWeight = Readonly<{ weight: number; words: readonly string[] }>;

/** One sign counts in so many headers; a sheet full of it is no more foreign for that. */
const MOST_HITS = 2;

/** Weighs the signs that a sheet with these headers and titles is no such ledger. */
export function foreignWeight(ledger: LedgerKey, headers: readonly string[], titles: readonly string[]): ForeignWeight {
  let weight = 0;
  const words: string[] = [];
  for (const sign of FOREIGN_SIGNS) {
    if (!concerns(sign, ledger)) continue;
    const hits = (sign.of === "header" ? headers : titles).flatMap((text) => wordIn(sign, text) ?? []);
    if (hits.length === 0) continue;
    weight += sign.weight * Math.min(sign.of === "header" ? MOST_HITS : 1, hits.length);
    words.push(hits[0]!);
  }
  return { weight, words };
}

function wordIn({ word, unless }: ForeignSign, text: string): string | undefined {
  return unless?.test(text) ? undefined : word.exec(text)?.[0];
}

function concerns({ only, except }: ForeignSign, ledger: LedgerKey): boolean {
  return (only?.includes(ledger) ?? true) && !except?.includes(ledger);
}
