import { readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";

const BASE = "https://localhost/office-js/";

type Script = { src: string; readyState?: string; onload?: ((event: object) => void) | null };

/** The little of a page that office.js asks for in order to load its own files. */
export function installStubDocument(fileOf: (name: string) => string): void {
  const scripts: Script[] = [{ src: `${BASE}office.debug.js` }];
  const head = {
    ...element(),
    appendChild: (script: Script) => {
      scripts.push(script);
      queueMicrotask(() => {
        runScript(fileOf(new URL(script.src).pathname.replace("/office-js/", "")));
        script.readyState = "complete";
        script.onload?.({});
      });
      return script;
    },
  };
  const document = {
    createElement: element,
    getElementsByTagName: (tag: string) =>
      tag === "script" ? scripts.map(withAttributes) : tag === "head" ? [head] : [],
    head,
    body: element(),
    documentElement: element(),
    cookie: "",
    readyState: "complete",
    addEventListener: nothing,
    removeEventListener: nothing,
    URL: "https://localhost/pane.html",
    referrer: "",
  };
  const location = {
    href: document.URL,
    search: "",
    hash: "",
    protocol: "https:",
    host: "localhost",
    hostname: "localhost",
  };
  const page = {
    window: globalThis,
    self: globalThis,
    parent: globalThis,
    top: globalThis,
    document,
    location,
    history: {},
    name: "",
  };
  const navigator = { userAgent: "Mozilla/5.0 Edg/130", appVersion: "", language: "zh-CN", platform: "Win32" };
  const storage = { sessionStorage: memoryStorage(), localStorage: memoryStorage() };
  for (const [name, value] of Object.entries({
    ...page,
    ...storage,
    navigator,
    addEventListener: nothing,
    removeEventListener: nothing,
  })) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}

/** Runs a classic script in the global scope. */
export function runScript(file: string): void {
  runInThisContext(readFileSync(file, "utf8"), { filename: file });
}

function nothing(): void {
  return undefined;
}

function element(): object {
  return {
    style: {},
    parentNode: null,
    setAttribute: nothing,
    getAttribute: () => null,
    addEventListener: nothing,
    appendChild: nothing,
  };
}

function withAttributes(script: Script): object {
  return { src: script.src, getAttribute: () => null };
}

function memoryStorage(): object {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
    removeItem: (key: string) => items.delete(key),
  };
}
