import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { InputError } from "../../base/index.ts";
import { Tokenizer } from "./tokenizer.ts";
import { pythonPattern, trainTokenizer } from "./trainer.ts";

interface TrainerOracle {
  readonly text: string;
  readonly vocabSize: number;
  readonly tokenizer: {
    readonly pre_tokenizer: { pretokenizers: { pattern: { Regex: string } }[] };
    readonly model: { vocab: Record<string, number>; merges: [string, string][] };
  };
  readonly cases: { text: string; ids: number[] }[];
}
const path = join(import.meta.dirname, "../../../test/oracles/tokenizers/trainer-oracle.json");
const oracle = JSON.parse(await readFile(path, "utf8")) as TrainerOracle;
const json = trainTokenizer([oracle.text], { vocabSize: oracle.vocabSize });
const tokenizer = Tokenizer.fromJson(json);
const pieces = (text: string) => tokenizer.encode(text).map((id) => Buffer.from(tokenizer.tokenBytes(id)).toString("utf8"));

describe("the BPE trainer", () => {
  it("makes the vocabulary and merges of Hugging Face's trainer", () => {
    expect(oracle.tokenizer.pre_tokenizer.pretokenizers[0]!.pattern.Regex).toBe(pythonPattern);
    expect(json["model"]).toMatchObject({ vocab: oracle.tokenizer.model.vocab, merges: oracle.tokenizer.model.merges });
    expect(tokenizer.vocabSize).toBe(oracle.vocabSize);
  });

  it("gives the ids that Python's library gives with its file", () => {
    for (const { text, ids } of oracle.cases) expect(tokenizer.encode(text), JSON.stringify(text)).toEqual(ids);
  });

  it("is deterministic, also over texts in parts", () => {
    expect(trainTokenizer([oracle.text], { vocabSize: 400 })).toEqual(trainTokenizer([oracle.text], { vocabSize: 400 }));
  });

  it("keeps newlines, indentation and digits as tokens of their own", () => {
    const code = "    def f(x):\n        return x + 1234\n\n\n### REPL 12 >>>        y\n";
    const tokens = pieces(code);
    expect(tokens.join("")).toBe(code);
    expect(tokens.filter((token) => token.includes("\n")).every((token) => token === "\n")).toBe(true);
    expect(tokens.filter((token) => /^ {2,}$/.test(token))).toEqual(["    ", "        ", "        "]);
    expect(tokens.filter((token) => /\d/.test(token)).map((token) => token.trim())).toEqual(["1", "2", "3", "4", "1", "2"]);
    expect(tokens.filter((token) => /\d\d/.test(token))).toEqual([]);
  });

  it("stops where no pair is frequent enough, and refuses impossible sizes", () => {
    const small = Tokenizer.fromJson(trainTokenizer(["ab ab ab"], { vocabSize: 5000 }));
    expect(small.vocabSize).toBe(3 + 256 + 2); // "ab" and " ab"
    expect(() => trainTokenizer([], { vocabSize: 100 })).toThrow(InputError);
    expect(() => trainTokenizer([], { vocabSize: 100000 })).toThrow(/259 … 65536/);
    expect(() => trainTokenizer([], { vocabSize: 500, specialTokens: ["<a>", "<a>"] })).toThrow(/must differ/);
  });
});
