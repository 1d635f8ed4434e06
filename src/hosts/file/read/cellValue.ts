import { CELL } from "../../../workbook/port/cellBlock";
import { HostError } from "../../../workbook/port/hostError";
import { onPart } from "../package/workbookPackage";
import { decodeText, rootElement, textOf } from "../xml/xmlElement";
import { unescapeExcel } from "../package/excelText";
import { parseIsoDate } from "./isoDate";
import { parseNumber } from "./numberText";
import type { PlainCell } from "./plainCell";
import { holdsEscapes } from "./plainText";
import { LONGEST_CELL_TEXT, stringItemText } from "./richText";
import type { SharedStrings } from "./sharedStrings";
import type { StringPool } from "./stringPool";

/** Cell types of a sheet part (ISO/IEC 29500-1 18.18.11) by a small number. */
export const TYPE = { NUMBER: 0, SHARED: 1, INLINE: 2, FORMULA_TEXT: 3, BOOLEAN: 4, ERROR: 5, ISO_DATE: 6 } as const;

/** Takes values of cells; `style` is an index into the cell styles. */
export type CellSink = { put: (columnIndex: number, kind: number, number: number, style: number) => void };

/** What a workbook's cells are decoded with. */
export type CellContext = Readonly<{
  /** Name of the sheet, and of its part. */
  sheet: string;
  part: string;
  pool: StringPool;
  shared: SharedStrings | null;
  /** By cell style: 1 where numbers are days. */
  dateStyles: Uint8Array;
  date1904: boolean;
}>;

/** Decodes values of cells and puts them where they belong. One object serves a whole sheet. */
export class CellDecoder {
  /** Of the cell in hand: one of TYPE, and its index into the cell styles. */
  type: number = TYPE.NUMBER;
  style = 0;
  private readonly emptyText: number;
  private readonly decoder = new TextDecoder("utf-8", { ignoreBOM: true });

  constructor(
    private readonly context: CellContext,
    private readonly sink: CellSink,
  ) {
    this.emptyText = context.pool.idOfText("");
  }

  /** The cell's value stands in bytes[from, to), references and all, without markup. @throws HostError */
  put(columnIndex: number, bytes: Uint8Array, from: number, to: number): void {
    if (from >= to) return;
    switch (this.type) {
      case TYPE.NUMBER: {
        const number = this.numberOf(bytes, from, to);
        if (!Number.isFinite(number)) break;
        this.putNumber(columnIndex, number);
        return;
      }
      case TYPE.SHARED:
        this.putShared(columnIndex, this.numberOf(bytes, from, to));
        return;
      case TYPE.BOOLEAN:
        this.sink.put(columnIndex, CELL.BOOLEAN, bytes[from] === 0x31 || bytes[from] === 0x74 ? 1 : 0, this.style);
        return;
      case TYPE.ISO_DATE: {
        const date = parseIsoDate(this.decoder.decode(bytes.subarray(from, to)), this.context.date1904);
        if (!date) break;
        this.sink.put(columnIndex, date.hasDay ? CELL.DATE : CELL.NUMBER, date.serial, this.style);
        return;
      }
    }
    this.putTextId(columnIndex, this.type === TYPE.ERROR ? CELL.ERROR : CELL.TEXT, this.textId(bytes, from, to));
  }

  /** @throws HostError */
  putPlain({ columnIndex, style, isShared, isInline, value, from, to }: PlainCell, bytes: Uint8Array): void {
    this.style = style;
    if (isShared) this.putShared(columnIndex, value);
    else if (isInline) this.putTextId(columnIndex, CELL.TEXT, this.textId(bytes, from, to));
    else this.putNumber(columnIndex, value);
  }

  private putNumber(columnIndex: number, number: number): void {
    const kind = this.context.dateStyles[this.style] === 1 ? CELL.DATE : CELL.NUMBER;
    this.sink.put(columnIndex, kind, number, this.style);
  }

  private putShared(columnIndex: number, index: number): void {
    const id = this.context.shared?.idOf(index) ?? -1;
    if (id < 0) this.damaged();
    this.putTextId(columnIndex, CELL.TEXT, id);
  }

  /** A cell whose value is the XML of a whole `<v>`. @throws HostError */
  putValueXml(columnIndex: number, bytes: Uint8Array): void {
    const xml = this.decoder.decode(bytes);
    const text = onPart(this.context.part, () => textOf(xml, rootElement(xml)));
    if (this.type === TYPE.ERROR || this.type === TYPE.FORMULA_TEXT || this.type === TYPE.INLINE) {
      this.putText(columnIndex, this.type === TYPE.ERROR ? CELL.ERROR : CELL.TEXT, unescapeExcel(text));
      return;
    }
    const plain = new TextEncoder().encode(text);
    this.put(columnIndex, plain, 0, plain.length);
  }

  /** A cell whose inline string is the XML of a whole `<is>`. @throws HostError */
  putInlineXml(columnIndex: number, bytes: Uint8Array): void {
    this.putText(columnIndex, CELL.TEXT, stringItemText(this.decoder.decode(bytes), this.context.part));
  }

  /** A cell with a formula and no value; an empty text is one, as of `=IF(A1="","",A1)`. */
  putUncalculated(columnIndex: number): void {
    if (this.type !== TYPE.FORMULA_TEXT) this.sink.put(columnIndex, CELL.UNCALCULATED, 0, this.style);
  }

  /** @throws HostError: the sheet is not what it says. */
  damaged(): never {
    throw new HostError("damaged", "file", { part: this.context.part });
  }

  /** NaN when it is no number. No program writes numbers with references, but XML allows it. */
  private numberOf(bytes: Uint8Array, from: number, to: number): number {
    const number = parseNumber(bytes, from, to);
    if (!Number.isNaN(number) || to - from > LONGEST_CELL_TEXT || !holdsEscapes(bytes, from, to)) return number;
    const decoded = new TextEncoder().encode(decodeText(this.decoder.decode(bytes.subarray(from, to))));
    return parseNumber(decoded, 0, decoded.length);
  }

  private putText(columnIndex: number, kind: number, text: string): void {
    if (text.length > LONGEST_CELL_TEXT) throw new HostError("text-too-long", "file", { part: this.context.part });
    this.putTextId(columnIndex, kind, this.context.pool.idOfText(text));
  }

  private putTextId(columnIndex: number, kind: number, id: number): void {
    if (id !== this.emptyText) this.sink.put(columnIndex, kind, id, this.style);
  }

  private textId(bytes: Uint8Array, from: number, to: number): number {
    if (to - from <= LONGEST_CELL_TEXT && !holdsEscapes(bytes, from, to))
      return this.context.pool.idOf(bytes, from, to);
    const text = unescapeExcel(decodeText(this.decoder.decode(bytes.subarray(from, to))));
    if (text.length > LONGEST_CELL_TEXT) throw new HostError("text-too-long", "file", { part: this.context.part });
    return this.context.pool.idOfText(text);
  }
}
