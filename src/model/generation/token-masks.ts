/**
 * Which tokens a byte-level automaton allows next: the vocabulary as a trie of bytes, walked against the automaton once per state.
 *
 * A token is allowed when every one of its bytes can follow; tokens may hold several bytes or a part of a character. Special tokens and those
 * without bytes are never allowed (the generator adds stop tokens where the automaton accepts). Masks of states that all automata share are
 * kept across them. Not guaranteed: that some token is allowed, unless the vocabulary has all 256 single bytes.
 */
import type { Tokenizer } from "../tokenizer/tokenizer.ts";

/** A deterministic automaton over bytes; state −1 is dead. The editor's acceptors are such. */
export interface ByteAutomaton {
  readonly start: number;
  step(state: number, byte: number): number;
  accepts(state: number): boolean;
  /** Equal for states of any automata that accept the same continuations; undefined where not known. */
  sharedKey?(state: number): string | undefined;
}

/** Bytes of the masks that are kept for all automata. */
const mostShared = 64 * 2 ** 20;

export class TokenMasks {
  /** Trie nodes in depth-first order: byte, depth, first node after the subtree, token ids that end here. */
  readonly #byte: Uint8Array;
  readonly #depth: Uint16Array;
  readonly #after: Int32Array;
  readonly #tokens: readonly (readonly number[])[];
  readonly #deepest: number;
  /** One more than the largest id of a token. */
  readonly #idLimit: number;
  readonly #own = new WeakMap<ByteAutomaton, Map<number, Int32Array>>();
  readonly #shared = new Map<string, Int32Array>();
  #sharedBytes = 0;

  constructor(tokenizer: Pick<Tokenizer, "vocabSize" | "specialIds" | "tokenBytes">, vocabSize = tokenizer.vocabSize) {
    const entries: { readonly bytes: Uint8Array; readonly id: number }[] = [];
    for (let id = 0; id < Math.min(vocabSize, tokenizer.vocabSize); id++) {
      const bytes = tokenizer.tokenBytes(id);
      if (!tokenizer.specialIds.has(id) && bytes.length > 0) entries.push({ bytes, id });
    }
    entries.sort((a, b) => Buffer.compare(a.bytes, b.bytes) || a.id - b.id);
    const byte: number[] = [];
    const depth: number[] = [];
    const tokens: number[][] = [];
    const path: number[] = []; // nodes from the root to the last token
    const after: number[] = [];
    for (const { bytes, id } of entries) {
      let common = 0;
      while (common < path.length && common < bytes.length && byte[path[common]!] === bytes[common]) common++;
      for (const node of path.splice(common)) after[node] = byte.length;
      for (let i = common; i < bytes.length; i++) {
        path.push(byte.length);
        byte.push(bytes[i]!);
        depth.push(i);
        tokens.push([]);
      }
      tokens[path.at(-1)!]!.push(id);
    }
    for (const node of path) after[node] = byte.length;
    this.#byte = Uint8Array.from(byte);
    this.#depth = Uint16Array.from(depth);
    this.#after = Int32Array.from(after);
    this.#tokens = tokens;
    this.#idLimit = entries.reduce((most, { id }) => Math.max(most, id + 1), 0);
    this.#deepest = depth.reduce((a, b) => Math.max(a, b), 0);
  }

  /** Ascending ids of the tokens that may follow; kept per state. Don't write into it. */
  allowed(automaton: ByteAutomaton, state: number): Int32Array {
    let own = this.#own.get(automaton);
    if (!own) {
      own = new Map();
      this.#own.set(automaton, own);
    }
    let mask = own.get(state);
    if (mask) return mask;
    const key = automaton.sharedKey?.(state);
    mask = (key === undefined ? undefined : this.#shared.get(key)) ?? this.#walk(automaton, state);
    own.set(state, mask);
    if (key !== undefined) this.#share(key, mask);
    return mask;
  }

  /** Keeps a mask as the one used last, and lets go of those that weren't used for longest. */
  #share(key: string, mask: Int32Array): void {
    if (this.#shared.delete(key)) this.#sharedBytes -= mask.byteLength;
    this.#shared.set(key, mask);
    this.#sharedBytes += mask.byteLength;
    for (const [oldest, { byteLength }] of this.#shared) {
      if (this.#sharedBytes <= mostShared || oldest === key) break;
      this.#shared.delete(oldest);
      this.#sharedBytes -= byteLength;
    }
  }

  #walk(automaton: ByteAutomaton, state: number): Int32Array {
    const states = new Int32Array(this.#deepest + 2);
    states[0] = state;
    const found = new Uint8Array(this.#idLimit);
    let size = 0;
    const count = this.#byte.length;
    for (let node = 0; node < count; ) {
      const depth = this.#depth[node]!;
      const next = automaton.step(states[depth]!, this.#byte[node]!);
      if (next === -1) {
        node = this.#after[node]!;
        continue;
      }
      states[depth + 1] = next;
      for (const id of this.#tokens[node]!) {
        found[id] = 1;
        size++;
      }
      node++;
    }
    const out = new Int32Array(size);
    for (let id = 0, at = 0; at < size; id++) if (found[id] === 1) out[at++] = id;
    return out;
  }
}
