import type { EvidenceTexts } from "../evidenceTexts";

const list = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(", ");
const CELLS = {
  organizations: "Party organizations",
  days: "days",
  numbers: "numbers",
  names: "names of persons",
  years: "years",
  answers: "yes or no",
} as const;

export const evidence: EvidenceTexts = {
  column: {
    "header-known": () => "a usual header",
    "header-parsed": () => "the header says it",
    "header-likely": () => "the header may say it",
    "cells-fit": (p) => (p.percent === 100 ? `all cells are ${CELLS[p.cells]}` : `${p.percent}% are ${CELLS[p.cells]}`),
    "cells-blank": () => "no cell is filled",
    "cells-open": () => "the cells don't tell",
    rival: (p) => `the column “${p.label}” may be it too`,
  },
  sheet: {
    "title-fits": (p) => `name or title like ${p.ledger}`,
    "same-layout": (p) => `the same header as “${p.sheet}”, which is confirmed`,
    "columns-missing": (p) =>
      `without ${list(p.fields)}: where no sheet has them, indicators that need them are not assessed; where others have, the rows of this one don't count there`,
    "foreign-word": (p) => `“${p.word}” is in it, which such ledgers rarely have`,
    "organizations-unknown": () => "none of its organizations is in the roster",
    "periods-across": (p) => `${p.count} months or quarters side by side, each cell a row`,
    "quarters-only": () => "quarters only: not counted where months are assessed",
    "year-unknown": () => "the year is not told",
    "second-ledger": (p) => `also like ${p.ledger}`,
  },
};
