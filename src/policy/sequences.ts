/**
 * The token ids of episodes under way: a prompt's new text is encoded by itself behind what is there, so that sampled ids are kept as they were.
 *
 * Not guaranteed: memory of an episode after `release`.
 */
import type { Prompt } from "../episode/index.ts";
import { encodeChat, type Tokenizer } from "../model/index.ts";

/** An episode's sequence so far. */
interface Sequence {
  readonly ids: readonly number[];
  /** Characters of the text that the ids stand for (trace). */
  readonly length: number;
  /** What was sampled behind, so that the same prompt can be asked again (trace). */
  readonly prompt: { readonly ids: readonly number[]; readonly offset: number; readonly length: number };
}

/** The whole prompt's ids, and how many of them are the sequence so far. */
export interface EncodedPrompt {
  readonly ids: readonly number[];
  readonly offset: number;
  /** Whether the episode has none yet. */
  readonly first: boolean;
}

export class Sequences {
  readonly #tokenizer: Tokenizer;
  /** Undefined until an episode's first sample is there. */
  readonly #sequences = new Map<string, Sequence | undefined>();

  constructor(tokenizer: Tokenizer) {
    this.#tokenizer = tokenizer;
  }

  /** Episodes under way. */
  get size(): number {
    return this.#sequences.size;
  }

  encode(episodeKey: string, prompt: Prompt): EncodedPrompt {
    const before = this.#sequences.get(episodeKey);
    this.#sequences.set(episodeKey, before);
    const first = before === undefined;
    switch (prompt.format) {
      case "trace": {
        if (before && before.prompt.length === prompt.text.length) return { ...before.prompt, first };
        if (before && before.length + prompt.newText.length === prompt.text.length)
          return { ids: [...before.ids, ...this.#tokenizer.encode(prompt.newText)], offset: before.ids.length, first };
        const { bosId } = this.#tokenizer;
        return { ids: [...(bosId === undefined ? [] : [bosId]), ...this.#tokenizer.encode(prompt.text)], offset: 0, first };
      }
      case "chat": {
        const ids = encodeChat(this.#tokenizer, prompt.messages);
        let offset = 0;
        while (before && offset < ids.length && ids[offset] === before.ids[offset]) offset++;
        return { ids, offset, first };
      }
      default:
        return prompt satisfies never;
    }
  }

  /** Takes what was sampled behind the prompt. Nothing happens after `release`. */
  extend(episodeKey: string, prompt: Prompt, { ids, offset }: EncodedPrompt, sampled: readonly number[], text: string): void {
    if (!this.#sequences.has(episodeKey)) return;
    const length = prompt.format === "trace" ? prompt.text.length : -1;
    const all = [...ids, ...sampled];
    this.#sequences.set(episodeKey, { ids: all, length: length + text.length, prompt: { ids, offset, length } });
  }

  release(episodeKey: string): void {
    this.#sequences.delete(episodeKey);
  }
}
