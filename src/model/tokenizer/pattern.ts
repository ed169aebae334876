/** Which tokenizer.json files our own byte-level encoder can take, and the pattern by which they cut a text into pieces. */
import { splitPattern } from "./library.ts";
import type { TokenizerJson } from "./schema.ts";

/** GPT-2's pattern, with Unicode's white space as Rust and Python have it (JavaScript's \s counts U+FEFF and lacks U+0085). */
const gpt2 = String.raw`'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\p{White_Space}\p{L}\p{N}]+|\p{White_Space}+(?!\P{White_Space})|\p{White_Space}+`;

interface Part {
  readonly type?: unknown;
  readonly pretokenizers?: unknown;
  readonly pattern?: unknown;
  readonly behavior?: unknown;
  readonly invert?: unknown;
  readonly add_prefix_space?: unknown;
  readonly use_regex?: unknown;
}

/** The pattern of a byte-level pre-tokeniser (ByteLevel alone, or one isolating Split before it), else undefined. */
export function byteLevelPattern(json: TokenizerJson): RegExp | undefined {
  const root = json.pre_tokenizer as Part | null | undefined;
  if (!root) return undefined;
  const parts = (root.type === "Sequence" && Array.isArray(root.pretokenizers) ? root.pretokenizers : [root]) as Part[];
  const last = parts.at(-1);
  if (last?.type !== "ByteLevel" || last.add_prefix_space === true || parts.length > 2) return undefined;
  const cutsItself = last.use_regex !== false;
  if (parts.length === 1) return cutsItself ? new RegExp(gpt2, "gu") : /[\s\S]+/gu;
  const split = parts[0]!;
  const isolates = split.type === "Split" && String(split.behavior).toLowerCase() === "isolated" && split.invert !== true;
  if (cutsItself || !isolates) return undefined;
  const pattern = splitPattern(split);
  return pattern ? new RegExp(pattern.source, pattern.flags) : undefined;
}

/** True when ids depend on nothing but pattern, bytes and merges (and perhaps NFC). */
export function isPlainByteLevel(json: TokenizerJson): boolean {
  const { model, normalizer, decoder, added_tokens: added } = json;
  return (
    (normalizer == null || normalizer.type === "NFC") &&
    decoder?.type === "ByteLevel" &&
    model.dropout == null &&
    model.unk_token == null &&
    !model.byte_fallback &&
    !model.continuing_subword_prefix &&
    !model.end_of_word_suffix &&
    added.every((token) => !token.single_word && !token.lstrip && !token.rstrip && (normalizer == null || !token.normalized))
  );
}

/** Blanks that Llama 2's decoder chain (▁ to blank, byte fallback, fuse, strip) takes off the front; undefined for another decoder. */
export function sentencePieceStrip(json: TokenizerJson): number | undefined {
  const decoder = json.decoder as { type?: unknown; decoders?: unknown } | null | undefined;
  if (decoder?.type !== "Sequence" || !Array.isArray(decoder.decoders)) return undefined;
  const chain = decoder.decoders as { type?: string; pattern?: { String?: string }; content?: string; start?: number; stop?: number }[];
  const [replace, fallback, fuse, strip] = chain;
  const known =
    replace?.type === "Replace" &&
    replace.pattern?.String === "▁" &&
    replace.content === " " &&
    fallback?.type === "ByteFallback" &&
    fuse?.type === "Fuse";
  if (!known || chain.length > 4) return undefined;
  if (!strip) return 0;
  return strip.type === "Strip" && strip.content === " " && strip.stop === 0 ? strip.start : undefined;
}
