/**
 * @huggingface/tokenizers with types: its own declarations don't resolve under NodeNext (0.2.0: relative imports without extension).
 *
 * Only what is used here. Its regular expressions take care of Rust's syntax ((?i:…), Unicode \s).
 */
import * as library from "@huggingface/tokenizers";

export interface LibraryTokenizer {
  encode(text: string, options?: { add_special_tokens?: boolean }): { readonly ids: number[] };
  /** At least one id is needed. */
  decode(ids: readonly number[], options?: { clean_up_tokenization_spaces?: boolean }): string;
}

interface Library {
  readonly Tokenizer: new (tokenizer: object, config: object) => LibraryTokenizer;
  readonly SplitPreTokenizer: new (config: object) => { readonly pattern: RegExp | null };
}

const typed = library as unknown as Library;

export function createLibraryTokenizer(tokenizer: object): LibraryTokenizer {
  return new typed.Tokenizer(tokenizer, { clean_up_tokenization_spaces: false });
}

/** JavaScript's form of a Split pre-tokeniser's pattern; null where it is of an unknown kind. Throws SyntaxError on a malformed one. */
export function splitPattern(config: object): RegExp | null {
  return new typed.SplitPreTokenizer(config).pattern;
}
