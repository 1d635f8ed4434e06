import type { Locator, Page } from "playwright-core";

/** A slow machine takes its time. */
export const PATIENCE = { timeout: 90_000 };

/** A person who has a keyboard and no mouse. */
export class Typist {
  constructor(private readonly page: Page) {}

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  /** Goes on by Tab until something has the focus. @throws Error when Tab doesn't lead there */
  async reach(target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    await target.waitFor(PATIENCE);
    for (let stops = 0; stops < 150; stops++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.press(key);
    }
    throw new Error(`no way by ${key} to ${target.toString()}`);
  }

  async activate(target: Locator): Promise<void> {
    await this.reach(target);
    await this.press("Enter");
  }

  async fill(target: Locator, text: string): Promise<void> {
    await this.reach(target);
    await this.press("Control+A");
    await this.page.keyboard.type(text);
  }

  /** Along the steps by arrow keys; one of them has the focus of the list. */
  async goTo(step: string): Promise<void> {
    const tabs = this.page.getByRole("navigation").getByRole("tab");
    const wanted = tabs.filter({ hasText: step });
    for (
      let stops = 0;
      !(await tabs.evaluateAll((all) => all.includes(document.activeElement as HTMLElement)));
      stops++
    ) {
      if (stops === 150) throw new Error("no way by Tab to the steps");
      await this.press("Tab");
    }
    for (let stops = 0; stops < 10; stops++) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return this.press("Enter");
      await this.press("ArrowRight");
    }
    throw new Error(`no way by arrow keys to ${step}`);
  }
}
