import { describe, expect, it } from "vitest";
import { MemorySink } from "../../../../src/hosts/file/byteSink";
import { nodeCompression } from "../../../../src/hosts/file/node/nodeCompression";
import { graftPlan } from "../../../../src/hosts/file/write/graftPlan";
import type { HostError } from "../../../../src/workbook/port/hostError";
import { openBytes } from "../../../support/applyToBytes";
import { handmade, someBytes } from "../../../support/handmadeWorkbooks";
import { resultSheet, samplePlan } from "../../../support/samplePlan";
import { withParts } from "../../../support/zipBytes";

const SIGNATURE = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin";

async function failure(file: Uint8Array, sink = new MemorySink(), signal?: AbortSignal): Promise<Partial<HostError>> {
  const pkg = await openBytes(file);
  const options = { compression: nodeCompression, ...(signal && { signal }) };
  return graftPlan(pkg, samplePlan([resultSheet(3_000)]), sink, options).then(
    () => ({}),
    (error: unknown) => error as HostError,
  );
}

const styles = (count: number): string =>
  `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="${count}">` +
  `${"<xf/>".repeat(count)}</cellXfs></styleSheet>`;

describe("a workbook that must not be written", () => {
  it.each([
    {
      case: "locked structure",
      file: handmade({ before: `<workbookProtection workbookPassword="CC1A" lockStructure="1"/>` }),
      code: "structure-locked",
    },
    {
      case: "locked structure, spelled out",
      file: handmade({ before: `<workbookProtection lockStructure='true'/>` }),
      code: "structure-locked",
    },
    {
      case: "digital signature",
      file: handmade({
        rootRelationships: `<Relationship Id="rId9" Type="${SIGNATURE}" Target="_xmlsignatures/origin.sigs"/>`,
        defaults: `<Default Extension="sigs" ContentType="application/vnd.openxmlformats-package.digital-signature-origin"/>`,
        parts: [{ name: "_xmlsignatures/origin.sigs", content: "" }],
      }),
      code: "signed",
    },
    {
      case: "legacy sharing",
      file: handmade({
        relationships: [["rId9", "revisionHeaders", "revisions/revisionHeaders.xml"]],
        parts: [{ name: "xl/revisions/revisionHeaders.xml", content: "<headers/>" }],
      }),
      code: "shared-legacy",
    },
    { case: "no room for styles", file: handmade({ styles: styles(65_480) }), code: "too-many-styles" },
    {
      case: "a styles part that is no XML",
      file: handmade({ styles: "<styleSheet><fonts></styleSheet>" }),
      code: "damaged",
    },
    {
      case: "a DOCTYPE in the styles part",
      file: handmade({ styles: '<!DOCTYPE s [<!ENTITY a "b">]><styleSheet/>' }),
      code: "has-doctype",
    },
    {
      case: "a part to change with bytes that are no text",
      file: withParts(handmade(), { "xl/styles.xml": null }, [
        { name: "xl/styles.xml", content: Buffer.concat([Buffer.from("<styleSheet>"), someBytes(40)]) },
      ]),
      code: "damaged",
    },
  ])("$case: $code, and nothing was written", async ({ file, code }) => {
    const sink = new MemorySink();
    expect(await failure(file, sink)).toMatchObject({ name: "HostError", code, host: "file" });
    expect(sink.bytes()).toHaveLength(0);
  });

  it("may protect its windows, passwords or single sheets: that is no lock of the structure", async () => {
    const file = handmade({ before: `<workbookProtection lockWindows="1" lockStructure="0"/>` });
    expect(await failure(file)).toEqual({});
  });
});

describe("while rows are written", () => {
  it("stops when it is told to, before anything is written", async () => {
    const sink = new MemorySink();
    expect(await failure(handmade(), sink, AbortSignal.abort())).toMatchObject({ code: "cancelled" });
    expect(sink.bytes()).toHaveLength(0);
  });

  it.each(["while entries are copied", "while rows are made"])("stops when it is told to %s", async (when) => {
    const controller = new AbortController();
    const sink = {
      async write() {
        if (when === "while entries are copied") controller.abort();
      },
    };
    const result = graftPlan(await openBytes(handmade()), samplePlan([resultSheet(5_000)]), sink, {
      compression: nodeCompression,
      signal: controller.signal,
      onProgress: () => {
        controller.abort();
      },
    });
    await expect(result).rejects.toMatchObject({ code: "cancelled" });
  });

  it("tells how far it is", async () => {
    const told: number[] = [];
    await graftPlan(await openBytes(handmade()), samplePlan([resultSheet(2_996)]), new MemorySink(), {
      compression: nodeCompression,
      onProgress: (rows) => told.push(rows),
    });
    expect(told).toEqual([1_000, 2_000, 3_000]);
  });

  it("hands on what the sink says", async () => {
    const full = new Error("disk-full");
    const sink = { write: () => Promise.reject(full) };
    const pkg = await openBytes(handmade());
    await expect(graftPlan(pkg, samplePlan(), sink, { compression: nodeCompression })).rejects.toBe(full);
  });
});
