import { lazy } from "react";

/** Loaded once a period is settled, so that the pane opens the sooner. */
export const FinalisedPanel = lazy(async () => ({ default: (await import("./FinalisedPanel")).FinalisedPanel }));
