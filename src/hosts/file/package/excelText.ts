/** `_x000D_` in names and texts stands for a character XML cannot hold (ISO/IEC 29500-1 22.9.2.19). */
export function unescapeExcel(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
