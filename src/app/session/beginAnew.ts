import { HostError } from "../../workbook/port/hostError";

/** How often a write is begun at most. */
const ATTEMPTS = 3;

/**
 * Does work that plans as late as can be and writes (docs/decisions/0019-plan-late.md); begins it anew when somebody typed
 * while it prepared its sheets, so that what was typed is taken in. Nothing of what was begun before was written.
 *
 * @throws HostError of the last attempt, and whatever else the work throws.
 */
export async function beginAnewWhenOvertaken<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const isOvertaken = error instanceof HostError && error.code === "changed-meanwhile";
      if (!isOvertaken || attempt === ATTEMPTS) throw error;
    }
  }
}
