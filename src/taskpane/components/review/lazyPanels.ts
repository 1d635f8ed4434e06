import { lazy } from "react";

/** Loaded when a period is to be settled, and once it is, so that the pane opens the sooner. */
export const FinalisePanel = lazy(async () => ({ default: (await import("./FinalisePanel")).FinalisePanel }));
export const FinalisedPanel = lazy(async () => ({ default: (await import("./FinalisedPanel")).FinalisedPanel }));
