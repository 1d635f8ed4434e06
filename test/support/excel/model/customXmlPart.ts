import { invalidArgument } from "./excelError";
import { newIdentifier } from "./identifiers";

export type CustomXmlPart = { readonly id: string; xml: string };

/** @throws ExcelError InvalidArgument for text that is no XML. */
export function customXmlPart(xml: string): CustomXmlPart {
  namespaceOf(xml);
  return { id: newIdentifier(), xml };
}

/** Namespace of the root element, "" if it has none. @throws ExcelError InvalidArgument */
export function namespaceOf(xml: string): string {
  const root =
    /^\s*(?:<\?xml[^>]*\?>\s*)?<(?:([\w.-]+):)?([\w.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/.exec(xml);
  if (!root) throw invalidArgument();
  const [, prefix, name = "", attributes = ""] = root;
  const closed = /\/>\s*$/.test(xml) || new RegExp(`</(?:[\\w.-]+:)?${name}\\s*>\\s*$`).test(xml);
  if (!closed) throw invalidArgument();
  const declaration = new RegExp(`\\sxmlns${prefix ? `:${prefix}` : ""}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(
    attributes,
  );
  return declaration?.[1] ?? declaration?.[2] ?? "";
}
