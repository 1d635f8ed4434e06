/** A power of two: a slot is found by its mask. Grows with the keys. */
const FIRST_LENGTH = 64;

/**
 * A set of non-negative safe integers that is emptied in no time, for loops over many organizations: no object a key.
 */
export class KeySet {
  #keys = new Float64Array(FIRST_LENGTH);
  #rounds = new Int32Array(FIRST_LENGTH);
  #round = 1;
  #size = 0;

  /** Empties the set. */
  clear(): void {
    this.#round++;
    this.#size = 0;
  }

  /** Puts a key in; false when it was there. */
  add(key: number): boolean {
    if (this.#size * 2 >= this.#keys.length) this.#grow();
    const slot = this.#slotOf(key);
    if (this.#rounds[slot] === this.#round) return false;
    this.#keys[slot] = key;
    this.#rounds[slot] = this.#round;
    this.#size++;
    return true;
  }

  has(key: number): boolean {
    return this.#rounds[this.#slotOf(key)] === this.#round;
  }

  /** The slot that holds a key, or the free one where it belongs (open addressing). */
  #slotOf(key: number): number {
    const mask = this.#keys.length - 1;
    // Fibonacci hashing of the low and high halves.
    const low = key >>> 0;
    const high = (key / 0x1_0000_0000) >>> 0;
    let slot = (Math.imul(low, 0x9e37_79b1) ^ Math.imul(high, 0x85eb_ca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & mask;
    while (this.#rounds[slot] === this.#round && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const keys = this.#keys;
    const rounds = this.#rounds;
    const round = this.#round;
    this.#keys = new Float64Array(keys.length * 2);
    this.#rounds = new Int32Array(keys.length * 2);
    this.#round = 1;
    this.#size = 0;
    for (let i = 0; i < keys.length; i++) if (rounds[i] === round) this.add(keys[i]!);
  }
}
