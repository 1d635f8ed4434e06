import { byOrganization } from "../../../src/domain/model/byOrganization";
import type { AssessmentInput } from "../../../src/domain/results/result";

/** With the records of each organization together, as ledgers are read. */
export function together(input: AssessmentInput): AssessmentInput {
  const tables = new Map([...input.ledgers.tables].map(([ledger, table]) => [ledger, byOrganization(table)]));
  return { ...input, ledgers: { ...input.ledgers, tables } };
}
