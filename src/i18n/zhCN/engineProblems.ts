import type { EngineProblems } from "../catalogue";

export const engineProblems: EngineProblems = {
  "done-without-date": { message: () => "", hint: () => "" },
};
