/** Stop texts over tokens: compared as bytes, so that a text may end within a token or span several. */
import type { Tokenizer } from "../tokenizer/tokenizer.ts";

export class StopTexts {
  readonly #stops: readonly string[];
  readonly #longest: number;
  readonly #tokenizer: Tokenizer;
  /** The last bytes, one character each. */
  #tail = "";

  constructor(texts: readonly string[], tokenizer: Tokenizer) {
    this.#stops = texts.filter((text) => text !== "").map((text) => Buffer.from(text).toString("latin1"));
    this.#longest = this.#stops.reduce((most, stop) => Math.max(most, stop.length), 0);
    this.#tokenizer = tokenizer;
  }

  /** Takes the next token; true when a stop text is complete. */
  push(id: number): boolean {
    const text = this.#tail + Buffer.from(this.#tokenizer.tokenBytes(id)).toString("latin1");
    this.#tail = this.#longest > 1 ? text.slice(1 - this.#longest) : "";
    return this.#stops.some((stop) => text.includes(stop));
  }
}
