/** Values that threads send one another, as text: what JSON doesn't know goes over as `{ $: kind, … }`. */
type Tagged = Readonly<{ $: string; data: unknown }>;

const ARRAYS = { Uint8Array, Int32Array, Float64Array, Uint16Array } as const;
type ArrayName = keyof typeof ARRAYS;

function isArrayName(name: string): name is ArrayName {
  return name in ARRAYS;
}

function base64Of(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}

export function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

function packed(value: unknown): unknown {
  if (value === undefined) return { $: "undefined", data: null };
  if (typeof value === "number" && !(Number.isFinite(value) && !Object.is(value, -0))) {
    return { $: "number", data: Object.is(value, -0) ? "-0" : String(value) };
  }
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(packed);
  if (value instanceof Set) return { $: "Set", data: [...(value as Set<unknown>)].map(packed) };
  if (ArrayBuffer.isView(value)) {
    const { buffer, byteOffset, byteLength } = value;
    return { $: value.constructor.name, data: base64Of(new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength)) };
  }
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, packed(member)]));
}

function unpacked(value: unknown): unknown {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(unpacked);
  if (!("$" in value)) return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, unpacked(member)]));
  const { $, data } = value as Tagged;
  if ($ === "undefined") return undefined;
  if ($ === "number") return Number(data);
  if ($ === "Set") return new Set((data as unknown[]).map(unpacked));
  if (!isArrayName($)) throw new Error(`can't cross: ${$}`);
  return new ARRAYS[$](bytesOfBase64(data as string).buffer);
}

export function toText(value: unknown): string {
  return JSON.stringify(packed(value));
}

export function fromText(text: string): unknown {
  return unpacked(JSON.parse(text));
}
