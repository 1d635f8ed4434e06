/** The part of jsdom that tests use by hand; the package brings no types. */
declare module "jsdom" {
  export class JSDOM {
    constructor(html: string, options?: Readonly<{ runScripts?: "outside-only"; url?: string }>);
    readonly window: Window & typeof globalThis;
  }
}
