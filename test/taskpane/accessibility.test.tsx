// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { paneTextsOf } from "../../src/i18n/paneTextsOf";
import { submitTextsOf } from "../../src/i18n/submitTextsOf";
import { STEPS } from "../../src/taskpane/state/paneState";
import type { Language } from "../../src/workbook/resultSheets/texts";
import { axeViolations, button, renderPane, usePaneDom } from "../support/pane/renderPane";
import { failed, scriptedService } from "../support/pane/scriptedService";

usePaneDom();

const kept = { writtenAt: "2026-10-08T09:30", sheets: ["考核结果_2026Q3"], undone: false };

/** The heading of each step. */
function titleOf(step: (typeof STEPS)[number], language: Language): string {
  return step === "submit" ? submitTextsOf(language).title : paneTextsOf(language)[step].title;
}

function serviceFor(step: (typeof STEPS)[number], language: Language) {
  return scriptedService({ language, assessed: true, written: true, kept: step === "firstRun" ? null : kept });
}

it.each(STEPS)("%s is named alike in English", async (step) => {
  renderPane(serviceFor(step, "en"), { language: "en", openStep: step });
  await screen.findByRole("heading", { name: titleOf(step, "en"), level: 1 });
});

// In one language: what axe looks at is the same in both, and it takes long; the tests in a browser ask it in English too.
describe("every screen", () => {
  const language = "zh-CN";

  it.each(STEPS)("%s breaks no rule of axe, named alike", async (step) => {
    renderPane(serviceFor(step, language), { language, openStep: step });
    await screen.findByRole("heading", { name: titleOf(step, language), level: 1 });
    expect(await axeViolations()).toEqual([]);
  });

  it("the problems break none, nor does choosing how a sheet is read", async () => {
    const texts = paneTextsOf(language);
    const user = renderPane(scriptedService({ language }), { language, openStep: "data" });
    await user.click(await screen.findByRole("tab", { name: texts.data.problems(3) }));
    expect(await axeViolations()).toEqual([]);
    await user.click(screen.getByRole("tab", { name: texts.data.sheets(6) }));
    await user.click(button(texts.data.changeSheet("活动台账")));
    await screen.findByLabelText(texts.mapping.ledger);
    expect(await axeViolations()).toEqual([]);
  });

  it("the preview, one organization and the entry of a reminder break none", async () => {
    const { assess, shared, reminders } = paneTextsOf(language);
    const user = renderPane(scriptedService({ language }), { language, openStep: "assess" });
    await user.click(await screen.findByRole("button", { name: assess.assess }));
    await user.click(await screen.findByRole("button", { name: assess.write }));
    await screen.findByRole("button", { name: assess.seeResults });
    expect(await axeViolations()).toEqual([]);
    await user.click(button("机关第一党支部"));
    await screen.findByRole("heading", { level: 1, name: "机关第1党支部" });
    expect(await axeViolations()).toEqual([]);
    await user.click(screen.getByRole("tab", { name: shared.steps.reminders }));
    const [record] = await screen.findAllByRole("button", { name: new RegExp(`^${reminders.record}`) });
    await user.click(record!);
    expect(await axeViolations()).toEqual([]);
  });

  it("a failure breaks none", async () => {
    const service = scriptedService({ language });
    service.answer("inspect", failed());
    renderPane(service, { language, openStep: "data" });
    await screen.findByRole("alert");
    expect(await axeViolations()).toEqual([]);
  });
});
