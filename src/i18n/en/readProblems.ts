import type { ReadProblems } from "../catalogue";

export const readProblems: ReadProblems = {
  "unknown-organization": { message: () => "", hint: () => "" },
};
