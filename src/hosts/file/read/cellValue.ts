import { dayOf } from "../../../domain/model/day";
import { CELL } from "../../../workbook/cellBlock";
import { HostError } from "../../../workbook/hostError";
import { decodeReferences } from "../xml/xmlElement";
import { parseNumber } from "./numberText";
import { LONGEST_CELL_TEXT, stringItemText, unescapeExcel } from "./richText";
import type { SharedStrings } from "./sharedStrings";
import type { StringPool } from "./stringPool";

/** Cell types of a sheet part (ISO/IEC 29500-1 18.18.11) by a small number. */
export const TYPE = { NUMBER: 0, SHARED: 1, INLINE: 2, FORMULA_TEXT: 3, BOOLEAN: 4, ERROR: 5, ISO_DATE: 6 } as const;

export type CellSink = { put: (columnIndex: number, kind: number, number: number) => void };

/** What a workbook's cells are decoded with. */
export type CellContext = Readonly<{
  part: string;
  pool: StringPool;
  shared: SharedStrings | null;
  /** By cell style: 1 where numbers are days. */
  dateStyles: Uint8Array;
  date1904: boolean;
}>;

/** Days from 1899-12-30 and from 1904-01-01 to 1970-01-01: what a serial number of each system counts from. */
const SERIAL_OF_1970 = 25_569;
const SERIAL_1904_OF_1970 = 24_107;

/** The cell that is being read: bytes[from, to) is the text of its value, references and all. */
export type RawCell = Readonly<{ bytes: Uint8Array; from: number; to: number; type: number; style: number }>;

/** Decodes values of cells and puts them where they belong. */
export class CellDecoder {
  constructor(
    private readonly context: CellContext,
    private readonly sink: CellSink,
  ) {}

  /** A cell whose value stands in bytes[from, to) without markup. @throws HostError */
  put(columnIndex: number, cell: RawCell): void {
    const { bytes, from, to, type } = cell;
    if (from >= to) return;
    switch (type) {
      case TYPE.NUMBER:
        this.putNumber(columnIndex, cell);
        return;
      case TYPE.SHARED: {
        const id = this.context.shared?.idOf(parseNumber(bytes, from, to)) ?? -1;
        if (id < 0) throw new HostError("damaged", "file", { part: this.context.part });
        this.putTextId(columnIndex, CELL.TEXT, id);
        return;
      }
      case TYPE.BOOLEAN:
        this.sink.put(columnIndex, CELL.BOOLEAN, bytes[from] === 0x31 || bytes[from] === 0x74 ? 1 : 0);
        return;
      case TYPE.ISO_DATE:
        this.putIsoDate(columnIndex, cell);
        return;
      default:
        this.putTextId(columnIndex, type === TYPE.ERROR ? CELL.ERROR : CELL.TEXT, this.textId(cell));
    }
  }

  /** A cell whose inline string is the XML `<is>…</is>`. @throws HostError */
  putInline(columnIndex: number, xml: string): void {
    const text = stringItemText(xml, this.context.part);
    this.checkLength(text.length);
    this.putTextId(columnIndex, CELL.TEXT, this.context.pool.idOfText(text));
  }

  private putNumber(columnIndex: number, cell: RawCell): void {
    const number = parseNumber(cell.bytes, cell.from, cell.to);
    if (Number.isFinite(number)) {
      this.sink.put(columnIndex, this.context.dateStyles[cell.style] === 1 ? CELL.DATE : CELL.NUMBER, number);
    } else this.putTextId(columnIndex, CELL.TEXT, this.textId(cell));
  }

  private putTextId(columnIndex: number, kind: number, id: number): void {
    if (id === this.emptyId) return;
    this.sink.put(columnIndex, kind, id);
  }

  private get emptyId(): number {
    return (this.empty ??= this.context.pool.idOfText(""));
  }
  private empty: number | undefined;

  private textId({ bytes, from, to }: RawCell): number {
    let special = false;
    for (let i = from; i < to; i++) {
      const byte = bytes[i]!;
      if (byte === 0x26 || (byte === 0x5f && bytes[i + 1] === 0x78)) special = true;
    }
    if (!special && to - from <= LONGEST_CELL_TEXT) return this.context.pool.idOf(bytes, from, to);
    const text = unescapeExcel(decodeReferences(new TextDecoder().decode(bytes.subarray(from, to))));
    this.checkLength(text.length);
    return this.context.pool.idOfText(text);
  }

  private checkLength(length: number): void {
    if (length > LONGEST_CELL_TEXT) throw new HostError("text-too-long", "file", { part: this.context.part });
  }

  /** `2026-03-05T00:00:00` of a strict file becomes the workbook's serial number. */
  private putIsoDate(columnIndex: number, cell: RawCell): void {
    const text = new TextDecoder().decode(cell.bytes.subarray(cell.from, cell.to));
    const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(text);
    const day = match && dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
    if (day === null) this.putTextId(columnIndex, CELL.TEXT, this.textId(cell));
    else this.sink.put(columnIndex, CELL.DATE, day + (this.context.date1904 ? SERIAL_1904_OF_1970 : SERIAL_OF_1970));
  }
}
