/** Nodes of byte-level automata, well-formed UTF-8, and content that may be anything but a line end. */

/** What follows the bytes so far: a node of the automaton. Nodes with equal keys are equal. */
export interface Node {
  readonly key: string;
  readonly accepts: boolean;
  /** The same for every pad; a text: for every pad under what has this key. */
  readonly shared?: boolean | string;
  next(byte: number): Node | undefined;
}

/**
 * Well-formed UTF-8 (Unicode 15, table 3-7): 0 between characters; 1 to 3 continuation bytes due; 4 after E0, 5 after ED, 6 after F0,
 * 7 after F4. No line ends. Returns -1 for a byte that can't follow.
 */
export function utf8Next(state: number, byte: number): number {
  const continues = byte >= 0x80 && byte <= 0xbf;
  switch (state) {
    case 0:
      if (byte < 0x80) return byte === 10 || byte === 13 ? -1 : 0;
      if (byte < 0xc2 || byte > 0xf4) return -1;
      if (byte < 0xe0) return 1;
      if (byte < 0xf0) return byte === 0xe0 ? 4 : byte === 0xed ? 5 : 2;
      return byte === 0xf0 ? 6 : byte === 0xf4 ? 7 : 3;
    case 4:
      return continues && byte >= 0xa0 ? 1 : -1;
    case 5:
      return continues && byte <= 0x9f ? 1 : -1;
    case 6:
      return continues && byte >= 0x90 ? 2 : -1;
    case 7:
      return continues && byte <= 0x8f ? 2 : -1;
    default:
      return continues ? state - 1 : -1;
  }
}

/** Free content up to the end of the line. */
const CONTENT: readonly Node[] = Array.from({ length: 8 }, (_, utf8) => ({
  key: `content ${utf8}`,
  accepts: utf8 === 0,
  shared: true,
  next: (byte: number) => CONTENT[utf8Next(utf8, byte)],
}));

export const anyContent = CONTENT[0]!;
