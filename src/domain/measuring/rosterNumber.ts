import type { Context } from "../facts/context";
import { columnOf } from "../model/ledgerTable";
import type { FieldKey } from "../model/ledgers";
import { BLANK_ROSTER_NUMBERS } from "../records/recordFilter";

/**
 * Makes the reader of a roster number (× NUMBER_SCALE) of an organization; null where the cell is blank or there is
 * no column.
 */
export function compileRosterNumber(context: Context, field: FieldKey): (organization: number) => number | null {
  const scaled = columnOf(context.input.ledgers.roster, field, "number")?.scaled;
  return (organization) => {
    const cell = scaled?.[organization] ?? NaN;
    if (!Number.isNaN(cell)) return cell;
    return scaled && BLANK_ROSTER_NUMBERS.has(field) ? 0 : null;
  };
}
