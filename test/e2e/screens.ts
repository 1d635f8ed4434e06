import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { axeViolations } from "./axeViolations";

const FOLDER = resolve("dist/screenshots");
/** How long a page may take to lay itself out anew. */
const SETTLING_MS = 200;

/** Looks at what a page shows: a picture under dist/screenshots, nothing to scroll sideways, no rule of axe broken. */
export class Screens {
  /** @param prefix - of the pictures' names */
  constructor(
    private readonly page: Page,
    private readonly prefix: string,
  ) {}

  async picture(name: string): Promise<void> {
    mkdirSync(FOLDER, { recursive: true });
    await this.page.screenshot({ path: join(FOLDER, `${this.prefix}${name}.png`) });
  }

  async seen(name: string): Promise<void> {
    await this.laidOut(name);
    await this.accessible(name);
  }

  /**
   * The same at several widths; the page is then as wide as it was before. axe is asked at the narrowest and the widest,
   * which have every layout's parts between them and no others.
   */
  async seenAt(name: string, widths: readonly number[]): Promise<void> {
    const before = this.page.viewportSize();
    const ends = [Math.min(...widths), Math.max(...widths)];
    for (const width of widths) {
      await this.page.setViewportSize({ width, height: 800 });
      const named = `${name}-${width}`;
      await this.laidOut(named);
      if (ends.includes(width)) await this.accessible(named);
    }
    if (before !== null) await this.page.setViewportSize(before);
  }

  /** A picture, and nothing to scroll sideways. */
  async laidOut(name: string): Promise<void> {
    await this.page.waitForTimeout(SETTLING_MS);
    await this.picture(name);
    const parts = await this.page.evaluate(() => {
      const main = document.querySelector("main");
      return [
        { part: "page", content: document.documentElement.scrollWidth, room: innerWidth },
        ...(main === null ? [] : [{ part: "main", content: main.scrollWidth, room: main.clientWidth }]),
      ];
    });
    for (const { part, content, room } of parts) expect(content, `${part} of ${name}`).toBeLessThanOrEqual(room);
  }

  private async accessible(name: string): Promise<void> {
    expect(await axeViolations(this.page), name).toEqual([]);
  }
}
