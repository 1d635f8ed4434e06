import { XmlError } from "../xml/xmlElement";

/** Bytes in which encodingOf finds what it looks for. */
export const ENCODING_BYTES = 128;
/** OPC 6.2.5 allows no other encodings; ASCII is UTF-8. */
const ALLOWED = /^(?:utf-?8|utf-?16(?:le|be)?|us-ascii|ascii)$/i;

/**
 * Text of an XML part: UTF-8, or UTF-16 by its byte order mark or by the zeros of its first characters. The mark itself
 * is left out.
 *
 * @throws XmlError for another encoding, and where the bytes are no text in it.
 */
export function partText(bytes: Uint8Array): string {
  const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
  try {
    return decoder.decode(bytes);
  } catch {
    throw new XmlError("malformed");
  }
}

/**
 * The encoding of an XML part by its first bytes (XML 1.0, appendix F).
 *
 * @throws XmlError when its declaration names one that packages must not have: its Chinese would be garbled.
 */
export function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  const head = String.fromCharCode(...bytes.subarray(0, ENCODING_BYTES));
  const declared = /<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(head)?.[1];
  if (declared !== undefined && !ALLOWED.test(declared)) throw new XmlError("malformed");
  return "utf-8";
}
