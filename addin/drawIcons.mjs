// Draws every icon of the add-in, `assets/<name>-<size>.png`, with Chromium. Each size is laid out on its own pixel
// grid, so that edges fall between pixels: scaling one drawing would blur the small sizes that the ribbon shows most.
// A filled tile with a white sign is as clear on a dark ribbon as on a light one.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
/** How large a system shows the product that was installed from its page. */
const APP_SIZES = [192, 512];
const ASSETS = join(import.meta.dirname, "..", "assets");
const GOLD = "#FFD54A";

/** Drawing tools for one size: `px` turns sixteenths of the icon into whole pixels. */
function grid(size) {
  const px = (sixteenths) => Math.round((sixteenths * size) / 16);
  const pen = Math.max(1.5, Math.round((size / 16) * 3) / 2);
  const smooth = (sixteenths) => (sixteenths * size) / 16;
  return {
    rect: (x, y, width, height, fill = "#fff") =>
      `<rect x="${px(x)}" y="${px(y)}" width="${Math.max(1, px(x + width) - px(x))}" ` +
      `height="${Math.max(1, px(y + height) - px(y))}" fill="${fill}"/>`,
    line: (points, color = "#fff") =>
      `<polyline points="${points.map(([x, y]) => `${smooth(x)},${smooth(y)}`).join(" ")}" fill="none" stroke="${color}" ` +
      `stroke-width="${pen}" stroke-linecap="round" stroke-linejoin="round"/>`,
    shape: (path, attributes) => `<path transform="scale(${size / 16})" d="${path}" ${attributes}/>`,
    tile: (fill) => `<rect width="${size}" height="${size}" rx="${px(3)}" fill="${fill}"/>`,
  };
}

const ICONS = {
  /** The product: figures under a tick. */
  icon: ({ rect, line, tile }) =>
    tile("#B3261E") +
    rect(3, 9, 2, 4) +
    rect(7, 11, 2, 2) +
    rect(11, 8, 2, 5) +
    line([[3.5, 4.5], [6.5, 7.2], [12.5, 2.8]], GOLD), // prettier-ignore
  /** A table with a tick. */
  data: ({ rect, line, tile }) =>
    tile("#0F6CBD") +
    rect(3, 3, 10, 2) +
    rect(3, 6, 4, 1) +
    rect(3, 8, 3, 1) +
    rect(3, 10, 3, 1) +
    rect(3, 12, 3, 1) +
    line([[7.8, 10], [9.8, 12.2], [13.2, 7.6]], GOLD), // prettier-ignore
  /** Columns, the best one marked. */
  assess: ({ rect, tile }) => tile("#B3261E") + rect(3, 9, 2, 4) + rect(7, 3, 2, 10, GOLD) + rect(11, 6, 2, 7),
  /** A bell. */
  reminders: ({ shape, tile }) =>
    tile("#BC4B09") +
    shape("M8 2.5c-2.2 0-3.7 1.6-3.7 3.8v2.6L3 11.2h10l-1.3-2.3V6.3c0-2.2-1.5-3.8-3.7-3.8z", 'fill="#fff"') +
    shape("M6.4 12.2a1.6 1.6 0 0 0 3.2 0z", `fill="${GOLD}"`),
  /** An arrow that turns back. */
  restore: ({ shape, tile }) =>
    tile("#107C41") +
    shape(
      "M4.6 5.4 H9 a3.3 3.3 0 0 1 0 6.6 H5.5",
      'fill="none" stroke="#fff" stroke-width="1.7" stroke-linecap="round"',
    ) +
    shape("M2.6 5.4 L6.6 2.5 V8.3 Z", `fill="${GOLD}"`),
};

function svg(name, size) {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}">` +
    `${ICONS[name](grid(size))}</svg>`
  );
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage();
for (const name of Object.keys(ICONS)) {
  writeFileSync(join(ASSETS, `${name}.svg`), `${svg(name, 16)}\n`);
  for (const size of name === "icon" ? [...SIZES, ...APP_SIZES] : SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg(name, size)}`);
    await page.screenshot({ path: join(ASSETS, `${name}-${size}.png`), omitBackground: true });
  }
}
await browser.close();
