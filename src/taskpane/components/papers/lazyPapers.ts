import { lazy } from "react";

/** Loaded when somebody hands something out, so that the pane opens the sooner. */
export const PapersPage = lazy(async () => ({ default: (await import("./PapersPage")).PapersPage }));
