import type { StringTable } from "../../../workbook/port/cellBlock";

/** Distinct texts by their id, for as long as the host is open. */
export class TextPool implements StringTable {
  private readonly ids = new Map<string, number>();
  private readonly texts: string[] = [];

  idOf(text: string): number {
    let id = this.ids.get(text);
    if (id === undefined) {
      id = this.texts.push(text) - 1;
      this.ids.set(text, id);
    }
    return id;
  }

  textOf(id: number): string {
    const text = this.texts[id];
    if (text === undefined) throw new RangeError(`no text ${id}`);
    return text;
  }
}
