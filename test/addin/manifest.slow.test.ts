import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { describe, expect, it } from "vitest";
import { STEPS } from "../../src/taskpane/state/paneState";
import { PRODUCT_VERSION } from "../../src/workbook/productVersion";
import { describeWithTool } from "../support/describeWithTool";
import { hasXmllint, inTemporaryFolder } from "../support/externalTools";
import { child, descendants, parseXml, type XmlNode } from "../support/xmlTree";

const MANIFEST = "manifest.xml";
const SCHEMA = "../shared/schemas/OfficeAppManifestV1_1.xsd";
const BASE = "https://localhost:3000/";
const LOCALES = ["zh-CN", "en-US"];
const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
/** What a ribbon button shows whole at its usual width, in Chinese characters or twice as many Latin letters. */
const LABEL_WIDTH = 12;

const text = readFileSync(MANIFEST, "utf8");
const root = parseXml(Buffer.from(text));

const resources = descendants(root, "Resources")[0]!;
const resourcesOf = (group: string): XmlNode[] => child(resources, group)!.children;
const shortStrings = resourcesOf("ShortStrings");
const longStrings = resourcesOf("LongStrings");
const urls = resourcesOf("Urls");
const images = resourcesOf("Images");
const everyResource = [...shortStrings, ...longStrings, ...urls, ...images];
const buttons = descendants(root, "Control");

/** All words a resource can show: the default and every override. */
function wordsOf(node: XmlNode): string[] {
  return [
    node.attributes["DefaultValue"]!,
    ...descendants(node, "Override").map(({ attributes }) => attributes["Value"]!),
  ];
}

function everyNode(node: XmlNode): XmlNode[] {
  return [node, ...node.children.flatMap(everyNode)];
}

function valueOf(group: readonly XmlNode[], id: string | undefined): string {
  const found = group.find(({ attributes }) => attributes["id"] === id);
  if (!found) throw new Error(`no resource ${String(id)}`);
  return found.attributes["DefaultValue"]!;
}

function validate(content: string): { status: number | null; stderr: string } {
  return inTemporaryFolder((folder) => {
    const file = join(folder, "manifest.xml");
    writeFileSync(file, content);
    const { status, stderr } = spawnSync("xmllint", ["--nonet", "--noout", "--schema", SCHEMA, file], {
      encoding: "utf8",
    });
    return { status, stderr };
  });
}

// The published schemas belong to Microsoft and are no part of the repository, so their absence is no failure of CI.
const describeWithSchema = existsSync(SCHEMA)
  ? describeWithTool("xmllint", hasXmllint)
  : (it.skip("needs the published manifest schemas, which are not here", () => undefined), describe.skip);

describeWithSchema("the published schema", () => {
  it("accepts the manifest", () => {
    expect(validate(text)).toEqual({ status: 0, stderr: expect.stringContaining("validates") });
  });

  it("refuses a manifest with a button that has no tip, and one with an unknown action", () => {
    expect(validate(text.replace(/<Supertip>[^]*?<\/Supertip>/, "")).status).not.toBe(0);
    expect(validate(text.replace('xsi:type="ShowTaskpane"', 'xsi:type="ShowPane"')).status).not.toBe(0);
  });
});

describe("identity", () => {
  it("is read by Microsoft's own reader", async () => {
    expect(await OfficeAddinManifest.readManifestFile(MANIFEST)).toMatchObject({
      id: "5b0c1d3e-7a64-4c1f-9d0e-2f6a8c4b9e17",
      displayName: "党建考核",
      defaultLocale: "zh-CN",
      officeAppType: "TaskPaneApp",
      hosts: ["Workbook"],
      permissions: "ReadWriteDocument",
      version: `${PRODUCT_VERSION}.0`,
    });
  });

  it("asks for nothing beyond its own pages", () => {
    for (const name of ["AppDomains", "WebApplicationInfo", "Runtimes", "FunctionFile", "ExtendedOverrides"])
      expect(descendants(root, name), name).toEqual([]);
  });

  it("lets every Excel load it, so that old ones can be told what to use", () => {
    const sets = descendants(root, "Set").map(({ attributes }) => [attributes["Name"], attributes["MinVersion"]]);
    expect(sets).toEqual([["ExcelApi", "1.1"]]);
    expect(descendants(descendants(root, "VersionOverrides")[0]!, "Requirements")).toEqual([]);
  });
});

describe("resources", () => {
  it("are there for every reference, and none is there for nothing", () => {
    const referenced = everyNode(root).flatMap(({ attributes }) => attributes["resid"] ?? []);
    const defined = everyResource.map(({ attributes }) => attributes["id"]!);
    expect([...new Set(referenced)].sort()).toEqual([...defined].sort());
  });

  it("are referenced where their kind belongs", () => {
    const kinds: Readonly<Record<string, readonly XmlNode[]>> = {
      Label: shortStrings,
      Title: shortStrings,
      Description: longStrings,
      LearnMoreUrl: urls,
      SourceLocation: urls,
      Image: images,
    };
    for (const { local, attributes } of everyNode(root)) {
      if (attributes["resid"] !== undefined)
        expect(() => valueOf(kinds[local] ?? [], attributes["resid"])).not.toThrow();
    }
  });

  it("have unique names of at most 32 characters, like every id", () => {
    const ids = everyNode(root).flatMap(({ attributes }) => attributes["id"] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id.length, id).toBeLessThanOrEqual(32);
  });

  it("are in both languages, word for word the default in Chinese", () => {
    const words = [...shortStrings, ...longStrings, child(root, "DisplayName")!, child(root, "Description")!];
    for (const node of words) {
      const overrides = descendants(node, "Override").map(({ attributes }) => attributes);
      expect(overrides.map(({ Locale }) => Locale)).toEqual(LOCALES);
      expect(overrides[0]!["Value"]).toBe(node.attributes["DefaultValue"]);
      expect(overrides[0]!["Value"]).toMatch(/\p{Script=Han}/u);
      expect(overrides[1]!["Value"]).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it("keep to the lengths Excel shows", () => {
    for (const node of [...shortStrings, child(root, "DisplayName")!])
      for (const words of wordsOf(node)) expect(words.length, words).toBeLessThanOrEqual(32);
    for (const node of [...longStrings, child(root, "Description")!])
      for (const words of wordsOf(node)) expect(words.length, words).toBeLessThanOrEqual(250);
    for (const button of buttons) {
      const label = shortStrings.find(
        ({ attributes }) => attributes["id"] === child(button, "Label")!.attributes["resid"],
      );
      for (const words of wordsOf(label!)) {
        const width = Array.from(words).reduce((sum, letter) => sum + (/\p{Script=Han}/u.test(letter) ? 2 : 1), 0);
        expect(width, words).toBeLessThanOrEqual(LABEL_WIDTH);
      }
    }
  });
});

describe("addresses", () => {
  const addresses = everyNode(root)
    .flatMap(({ attributes }) => [attributes["DefaultValue"] ?? [], attributes["Value"] ?? []].flat())
    .filter((value) => /^\w+:\/\//.test(value));

  it("are https and lie below one base, so that the build can move them all", () => {
    expect(addresses.length).toBeGreaterThan(40);
    for (const address of addresses) expect(address.startsWith(BASE), address).toBe(true);
  });

  it("lead to pages that the build makes", () => {
    const pages = addresses
      .filter((address) => !address.includes("/assets/"))
      .map((address) => new URL(address).pathname);
    expect([...new Set(pages)].sort()).toEqual(["/help.html", "/taskpane.html"]);
    for (const page of pages) expect(existsSync(join("addin", page)), page).toBe(true);
  });
});

/** Width and height in the header of a PNG file. @throws Error when it is none */
function pngSize(file: string): { width: number; height: number } {
  const bytes = readFileSync(file);
  if (bytes.toString("latin1", 0, 8) !== "\x89PNG\r\n\x1a\n") throw new Error(`no PNG: ${file}`);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

describe("icons", () => {
  it("are there in every size, each exactly that size", () => {
    const groups = descendants(root, "Icon");
    expect(groups).toHaveLength(buttons.length + 1);
    for (const group of groups) {
      expect(group.children.map(({ attributes }) => Number(attributes["size"]))).toEqual(ICON_SIZES);
      for (const { attributes } of group.children) {
        const size = Number(attributes["size"]);
        const file = valueOf(images, attributes["resid"]).slice(BASE.length);
        expect(pngSize(file), file).toEqual({ width: size, height: size });
      }
    }
  });

  it("differ from button to button", () => {
    const first = descendants(root, "Control").map((button) => descendants(button, "Image")[0]!.attributes["resid"]);
    const bytes = first.map((id) => readFileSync(valueOf(images, id).slice(BASE.length)).toString("base64"));
    expect(new Set(bytes).size).toBe(buttons.length);
  });

  it("of the add-in list are 32 and 64 pixels", () => {
    const file = (name: string) => child(root, name)!.attributes["DefaultValue"]!.slice(BASE.length);
    expect(pngSize(file("IconUrl")).width).toBe(32);
    expect(pngSize(file("HighResolutionIconUrl")).width).toBe(64);
  });
});

describe("the ribbon", () => {
  it("has one tab with the five buttons", () => {
    expect(descendants(root, "CustomTab")).toHaveLength(1);
    const labels = buttons.map((button) => valueOf(shortStrings, child(button, "Label")!.attributes["resid"]));
    expect(labels).toEqual(["打开", "检查数据", "考核", "提醒名单", "恢复"]);
    expect(valueOf(shortStrings, "Tab.Label")).toBe("党建考核");
  });

  it("opens one and the same pane, each button at a step that the pane has", () => {
    const actions = descendants(root, "Action");
    expect(new Set(actions.map((action) => child(action, "TaskpaneId")!.text))).toEqual(new Set(["Kaohe.Pane"]));
    const steps = actions.map((action) => {
      const address = new URL(valueOf(urls, child(action, "SourceLocation")!.attributes["resid"]));
      expect(address.pathname).toBe("/taskpane.html");
      return address.searchParams.get("step");
    });
    expect(steps).toEqual([null, "data", "assess", "reminders", "restore"]);
    for (const step of steps) if (step !== null) expect(STEPS).toContain(step);
  });

  it("explains every button with its own label above a sentence", () => {
    for (const button of buttons) {
      const tip = child(button, "Supertip")!;
      expect(child(tip, "Title")!.attributes["resid"]).toBe(child(button, "Label")!.attributes["resid"]);
      for (const words of wordsOf(
        longStrings.find((node) => node.attributes["id"] === child(tip, "Description")!.attributes["resid"])!,
      ))
        expect(words).toMatch(/[。.]$/);
    }
  });
});

it("is well-formed XML without a byte order mark", () => {
  expect(text.startsWith("<?xml")).toBe(true);
  if (hasXmllint) execFileSync("xmllint", ["--nonet", "--noout", MANIFEST]);
});
