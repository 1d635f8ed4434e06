/** Values that are kept at once; most columns have fewer, or new ones in every row. */
const MOST_KEPT = 1_000;
/** After so many looks a column is judged: looking on has to find at least half of what is looked for. */
const TRIAL = 256;

/**
 * Cells of one column and style as they were written, by their values: in large sheets nearly all stand in many rows, as
 * the names of organizations and indicators. Looking closes for good where values rarely come again.
 */
export class CellMemory {
  private readonly known = new Map<string | number, Uint8Array>();
  private looks = 0;
  private finds = 0;
  private closed = false;

  get isOpen(): boolean {
    return !this.closed;
  }

  /** What was kept for a value; undefined when nothing is known of it. */
  find(value: string | number): Uint8Array | undefined {
    if (this.closed) return undefined;
    const found = this.known.get(value);
    if (found) this.finds++;
    if (++this.looks === TRIAL) this.judge();
    return found;
  }

  keep(value: string | number, written: Uint8Array): void {
    if (this.known.size >= MOST_KEPT) this.known.clear();
    this.known.set(value, written);
  }

  private judge(): void {
    if (2 * this.finds < this.looks) {
      this.closed = true;
      this.known.clear();
    }
    this.looks = 0;
    this.finds = 0;
  }
}
