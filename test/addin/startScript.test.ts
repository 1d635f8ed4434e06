import { readFileSync } from "node:fs";
import { Linter } from "eslint";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";

const SCRIPT = readFileSync("addin/start.js", "utf8");
const PAGE = readFileSync("addin/taskpane.html", "utf8")
  .replace("<%= start %>", "start.js")
  .replace("<%= office %>", "office-js/office.js")
  .replace("<%= scripts.join(' ') %>", "pane/pane.js pane/more.js")
  .replace(/<%=.*?%>/g, "");

/** What jsdom lacks of a web view of today. */
const MODERN = { Worker: () => undefined, ResizeObserver: () => undefined, structuredClone: () => undefined };

type Opened = Readonly<{ window: Window & typeof globalThis; scripts: () => string[]; shown: () => string[] }>;

/** The page with the script run in it; nothing is loaded. `lacks` are names taken away first. */
function open(lacks: readonly string[] = []): Opened {
  const { window } = new JSDOM(PAGE, { runScripts: "outside-only" });
  Object.assign(window, MODERN);
  // As in a browser, a style sheet hides what has the class.
  const style = window.document.createElement("style");
  style.textContent = readFileSync("addin/page.css", "utf8");
  window.document.head.append(style);
  for (const path of lacks) window.eval(`delete ${path}`);
  window.eval(SCRIPT);
  return {
    window,
    scripts: () =>
      Array.from(
        window.document.querySelectorAll("body > script:not(#start)"),
        (node) => node.getAttribute("src") ?? "",
      ),
    shown: () =>
      ["root", "too-old", "not-in-excel", "not-loaded"].filter(
        (id) => window.getComputedStyle(window.document.getElementById(id)!).display !== "none",
      ),
  };
}

function fire(opened: Opened, source: string, type: "load" | "error"): void {
  const { document, Event } = opened.window;
  document.querySelector(`body > script[src="${source}"]`)!.dispatchEvent(new Event(type));
}

/** Office.js as far as the script asks it. */
function office(host: string | null, version: number): unknown {
  return {
    onReady: (callback: (info: unknown) => void) => callback({ host }),
    context: {
      requirements: { isSetSupported: (_: string, wanted: string) => Number(wanted.split(".")[1]) <= version },
    },
  };
}

describe("the start of the pane", () => {
  it("is written in ES5", () => {
    const check = (code: string) =>
      new Linter().verify(code, { languageOptions: { ecmaVersion: 5, sourceType: "script" } });
    expect(check(SCRIPT)).toEqual([]);
    expect(check("const a = () => 1;")).not.toEqual([]);
  });

  it("loads Office.js and then the pane, in order, in a web view of today", () => {
    const opened = open();
    expect(opened.scripts()).toEqual(["office-js/office.js", "pane/pane.js", "pane/more.js"]);
    expect(opened.shown()).toEqual(["root"]);
    const scripts = Array.from(opened.window.document.querySelectorAll("body > script:not(#start)"));
    for (const script of scripts) expect((script as HTMLScriptElement).async).toBe(false);
  });

  it.each([
    ["of Excel 2016 and 2019", ["Promise", "BigInt", "structuredClone", "ResizeObserver"]],
    ["without workers", ["Worker"]],
    ["without big integers", ["BigInt"]],
    ["without structuredClone", ["structuredClone"]],
    ["without ResizeObserver", ["ResizeObserver"]],
    ["without Object.hasOwn", ["Object.hasOwn"]],
    ["without at", ["Array.prototype.at"]],
    ["without findLastIndex", ["Array.prototype.findLastIndex"]],
  ])("says that Excel is too old in a web view %s, and loads none of the pane", (_, lacks) => {
    const opened = open(lacks);
    // Office.js all the same: Excel would report a pane that never answers.
    expect(opened.scripts()).toEqual(["office-js/office.js"]);
    expect(opened.shown()).toEqual(["too-old"]);
    fire(opened, "office-js/office.js", "error");
    expect(opened.shown()).toEqual(["too-old"]);
  });

  it("says so where patterns can't look behind", () => {
    const { window } = new JSDOM(PAGE, { runScripts: "outside-only" });
    Object.assign(window, MODERN);
    window.eval(`RegExp = function (source) { if (source.indexOf("(?<!") >= 0) throw new SyntaxError(source); }`);
    window.eval(SCRIPT);
    expect(window.document.getElementById("too-old")!.style.display).toBe("block");
  });

  it("says so where the web view is new and Excel is not", () => {
    const opened = open();
    Object.assign(opened.window, { Office: office("Excel", 13) });
    fire(opened, "office-js/office.js", "load");
    expect(opened.shown()).toEqual(["too-old"]);
  });

  it("leaves the pane alone in Excel 2021", () => {
    const opened = open();
    Object.assign(opened.window, { Office: office("Excel", 14) });
    fire(opened, "office-js/office.js", "load");
    expect(opened.shown()).toEqual(["root"]);
  });

  it("sends whoever opens the page in a browser to Excel", () => {
    const opened = open();
    Object.assign(opened.window, { Office: office(null, 0) });
    fire(opened, "office-js/office.js", "load");
    expect(opened.shown()).toEqual(["not-in-excel"]);
  });

  it.each(["office-js/office.js", "pane/pane.js", "pane/more.js"])("says so when %s can't be had", (source) => {
    const opened = open();
    fire(opened, source, "error");
    expect(opened.shown()).toEqual(["not-loaded"]);
  });

  it("gives the oldest Office.js a frame, so that it opens none to send usage data", async () => {
    const opened = open();
    const ulsEndpoint: { proxyFrame: unknown } = { proxyFrame: null };
    Object.assign(opened.window, { OSF: { Logger: { ulsEndpoint } } });
    await expect.poll(() => ulsEndpoint.proxyFrame, { timeout: 2000 }).not.toBeNull();
    opened.window.close();
  });

  it("speaks both languages in all it shows", () => {
    const { document } = open().window;
    for (const id of ["too-old", "not-in-excel", "not-loaded"]) {
      const part = document.getElementById(id)!;
      expect(part.querySelector("h1")!.textContent).toMatch(/\p{Script=Han}/u);
      expect(part.querySelector("[lang=en] h2")!.textContent).toMatch(/^[ -~]+$/);
    }
  });
});
