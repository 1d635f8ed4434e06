import { lazy } from "react";

/** What is only needed once somebody edits: loaded then, so that the pane opens the sooner. */
export const RuleEditor = lazy(async () => ({ default: (await import("./editor/RuleEditor")).RuleEditor }));
export const SettingForm = lazy(async () => ({ default: (await import("./editor/SettingForm")).SettingForm }));
