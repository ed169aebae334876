/** The byte-level alphabet of GPT-2's BPE: every byte as one printable character, and token texts back to bytes. */

const encoder = new TextEncoder();

/** Character of each byte: printable Latin-1 stands for itself, the other 68 take U+0100 onwards. */
export const byteCharacters: readonly string[] = (() => {
  const characters: string[] = [];
  let next = 256;
  for (let byte = 0; byte < 256; byte++) {
    const printable = (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174;
    characters.push(String.fromCharCode(printable ? byte : next++));
  }
  return characters;
})();

const byteOf: ReadonlyMap<string, number> = new Map(byteCharacters.map((character, byte) => [character, byte]));

/** Bytes of a token written in the byte alphabet; UTF-8 of the text itself where a character lies outside it. */
export function bytesOfByteLevel(token: string): Uint8Array {
  const bytes = new Uint8Array(token.length);
  for (let i = 0; i < token.length; i++) {
    const byte = byteOf.get(token[i]!);
    if (byte === undefined) return encoder.encode(token);
    bytes[i] = byte;
  }
  return bytes;
}

/** Bytes of a SentencePiece token: `<0x0A>` is a byte, ▁ a blank. */
export function bytesOfSentencePiece(token: string): Uint8Array {
  const byte = /^<0x([0-9A-Fa-f]{2})>$/.exec(token);
  return byte ? Uint8Array.of(Number.parseInt(byte[1]!, 16)) : encoder.encode(token.replaceAll("▁", " "));
}

/**
 * Text of SentencePiece tokens, as the decoder chain Replace, ByteFallback, Fuse gives it: a run of bytes that is no UTF-8 becomes one U+FFFD a byte.
 * (The library's own ByteFallback loses U+FEFF.)
 */
export function decodeSentencePiece(tokens: readonly string[]): string {
  let text = "";
  let run: number[] = [];
  const flush = () => {
    if (run.length === 0) return;
    try {
      text += new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(run));
    } catch {
      text += "\ufffd".repeat(run.length);
    }
    run = [];
  };
  for (const token of tokens) {
    const byte = /^<0x([0-9A-Fa-f]{2})>$/.exec(token);
    if (byte) run.push(Number.parseInt(byte[1]!, 16));
    else {
      flush();
      text += token.replaceAll("▁", " ");
    }
  }
  flush();
  return text;
}

/** A text's UTF-8 bytes in the byte alphabet. */
export function toByteLevel(text: string): string {
  let out = "";
  for (const byte of encoder.encode(text)) out += byteCharacters[byte]!;
  return out;
}
