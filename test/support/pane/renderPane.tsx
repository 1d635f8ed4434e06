import { cleanup, configure, type queries, render, screen, within, type BoundFunctions } from "@testing-library/react";
import userEvent, { PointerEventsCheckLevel, type UserEvent } from "@testing-library/user-event";
import axe from "axe-core";
import { afterEach, beforeEach, vi } from "vitest";
import { Pane } from "../../../src/taskpane/components/pane/Pane";
import type { PaneEnvironment } from "../../../src/taskpane/paneEnvironment";
import type { ScriptedService } from "./scriptedService";

/** Size of the pane in these tests, as jsdom lays nothing out. */
const WIDTH_PX = 320;
const HEIGHT_PX = 700;
const ITEM_PX = 80;

/** Gives every element a size, so that virtual lists show their first items; takes the pane away after each test. */
export function usePaneDom(): void {
  // A busy machine is late; what never comes is still missed.
  configure({ asyncUtilTimeout: 10_000 });
  beforeEach(() => {
    vi.spyOn(Element.prototype, "clientHeight", "get").mockReturnValue(HEIGHT_PX);
    vi.spyOn(Element.prototype, "clientWidth", "get").mockReturnValue(WIDTH_PX);
    vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(ITEM_PX);
  });
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
  });
}

/** Shows the pane over a service; Chinese and inside Excel unless said otherwise. */
export function renderPane(service: ScriptedService, environment: Partial<PaneEnvironment> = {}): UserEvent {
  const saveFile: PaneEnvironment["saveFile"] = (_, name) => Promise.resolve({ how: "downloaded", name });
  const place: PaneEnvironment = { language: "zh-CN", inExcel: true, saveFile, ...environment };
  render(<Pane service={service} environment={place} />);
  return userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });
}

/** A button by its name. */
export function button(name: string | RegExp): HTMLElement {
  return screen.getByRole("button", { name });
}

/** What the pane announces. */
export function announced(): string {
  const regions = screen.getAllByRole("status");
  return regions.map((region) => region.textContent).join("\n");
}

/** The list of a name. */
export function list(name: string | RegExp): BoundFunctions<typeof queries> {
  return within(screen.getByRole("list", { name }));
}

/** Rules of axe that are broken on the screen, with what breaks them. Contrast needs a layout: it is checked in a browser. */
export async function axeViolations(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
