/** C = Party committee (直属党委, 机关党委), G = general Party branch (党总支), B = Party branch (党支部). */
export type Level = "C" | "G" | "B";

/** Levels in the order in which every list of the product shows them. */
export const LEVELS: readonly Level[] = ["C", "G", "B"];
