import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeChat, renderChat } from "./chat-template.ts";
import { createLibraryTokenizer } from "./library.ts";
import { Tokenizer } from "./tokenizer.ts";

const folder = join(import.meta.dirname, "../../../test/oracles/tokenizers");
const json = async (name: string) => JSON.parse(await readFile(join(folder, name), "utf8"));

interface Case {
  readonly text: string;
  readonly ids: number[];
  readonly plain: number[];
  readonly decoded: string;
  readonly skipped: string;
}

describe.each(["llama3", "qwen", "gpt2", "sentencepiece"])("%s", async (name) => {
  const tokenizer = await Tokenizer.load(join(folder, `${name}.json`));
  const { cases } = (await json(`${name}-oracle.json`)) as { cases: Case[] };

  it("takes the fast path where the file is byte-level", () => {
    expect(tokenizer.isByteLevel).toBe(name !== "sentencepiece");
  });

  it("gives the Python library's ids and texts", () => {
    for (const { text, ids, plain, decoded, skipped } of cases) {
      expect(tokenizer.encode(text, { parseSpecial: true }), JSON.stringify(text)).toEqual(plain);
      expect(tokenizer.encode(text, { parseSpecial: true, addSpecial: true }), JSON.stringify(text)).toEqual(ids);
      expect(tokenizer.decode(plain)).toBe(decoded);
      expect(tokenizer.decode(ids, { skipSpecial: true })).toBe(skipped);
    }
  });

  it("keeps special tokens that a text spells as plain characters unless told otherwise", () => {
    for (const { text } of cases) {
      const ids = tokenizer.encode(text);
      expect(ids.filter((id) => tokenizer.specialIds.has(id) && tokenizer.tokenOf(id) !== "<unk>")).toEqual([]);
    }
  });

  it("has bytes for every token that add up to the text, whole or streamed", () => {
    for (const { text, decoded } of cases) {
      const ids = tokenizer.encode(text);
      if (ids.some((id) => tokenizer.specialIds.has(id))) continue; // <unk>
      const bytes = Buffer.concat(ids.map((id) => tokenizer.tokenBytes(id)));
      const normal = name === "qwen" ? text.normalize("NFC") : text;
      // SentencePiece puts a blank in front of a text and writes blanks as ▁
      const expected = name === "sentencepiece" && text !== "" ? ` ${text.replaceAll("▁", " ")}` : normal;
      expect(bytes.toString("utf8"), JSON.stringify(text)).toBe(expected);
      const stream = tokenizer.stream();
      expect(ids.map((id) => stream.push(id)).join("") + stream.end()).toBe(expected);
      if (name === "llama3") expect(decoded).toBe(text);
    }
  });
});

describe("the fast path", async () => {
  const raw = await json("llama3.json");
  const tokenizer = Tokenizer.fromJson(raw);
  const library = createLibraryTokenizer(raw);
  const slow = (text: string) => library.encode(text, { add_special_tokens: false }).ids;

  it("agrees with the library on random texts, short and long", () => {
    const words = fc.constantFrom("def ", "return", "\n", "    ", "x", "  ", "é", "🙂", "12", "self.", "(", "'ll", "\t", "<|end|>", "aaaa");
    const agrees = (text: string) => {
      expect(tokenizer.encode(text, { parseSpecial: true })).toEqual(slow(text));
    };
    fc.assert(fc.property(fc.array(words, { maxLength: 60 }), (parts) => agrees(parts.join(""))));
    fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), agrees));
    const run = "abcdefghij".repeat(400);
    expect(tokenizer.encode(run)).toEqual(slow(run));
  });

  it("is linear enough on a long run without a break", () => {
    const start = performance.now();
    tokenizer.encode("x".repeat(200_000));
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it("refuses what it can't use", () => {
    const model = (change: object) => () => Tokenizer.fromJson({ ...raw, model: { ...raw.model, ...change } });
    expect(() => Tokenizer.fromJson(null)).toThrow(/tokenizer\.json/);
    expect(model({ type: "WordPiece" })).toThrow(/WordPiece is not supported/);
    expect(model({ vocab: { ...raw.model.vocab, bomb: 1e9 } })).toThrow(/vocab\.bomb/);
    expect(model({ vocab: { ...raw.model.vocab, twin: 7 } })).toThrow(/id 7 belongs to two tokens/);
    expect(model({ merges: [["q", "☂"]] })).toThrow(/can't be used.*☂/);
    expect(() => tokenizer.tokenBytes(tokenizer.vocabSize)).toThrow(/token id must be/);
    expect(() => tokenizer.decode([-1])).toThrow(/token id must be/);
  });
});

describe("loading", () => {
  it("reads the folder's tokenizer_config.json and chat template", async () => {
    const to = await mkdtemp(join(tmpdir(), "coe-tokenizer-"));
    try {
      await expect(Tokenizer.load(to)).rejects.toThrow(/no tokenizer\.json/);
      await expect(Tokenizer.load(join(to, "none"))).rejects.toThrow(/no such file/);
      await writeFile(join(to, "tokenizer.json"), await readFile(join(folder, "llama3.json")));
      await writeFile(
        join(to, "tokenizer_config.json"),
        JSON.stringify({ bos_token: "<|begin|>", eos_token: { content: "<|eot|>" }, chat_template: "{{ bos_token }}x" }),
      );
      const tokenizer = await Tokenizer.load(to);
      expect(tokenizer).toMatchObject({ bosId: 0, eosId: 2, padId: undefined, chatTemplate: "{{ bos_token }}x" });
      await writeFile(
        join(to, "chat_template.jinja"),
        "{{ bos_token }}{% for m in messages %}<|pad|>{{ m.content | trim }}<|eot|>{% endfor %}",
      );
      const chat = await Tokenizer.load(to);
      const ids = encodeChat(chat, [{ role: "user", content: " print('<|eot|>') " }]);
      expect(chat.decode(ids)).toBe("<|begin|><|pad|>print('<|eot|>')<|eot|>");
      expect(ids.filter((id) => chat.specialIds.has(id))).toEqual([0, 3, 2]); // the one within the message is text
      expect(encodeChat(chat, [{ role: "user", content: "x" }])).toEqual([0, 3, ...chat.encode("x"), 2]);
    } finally {
      await rm(to, { recursive: true });
    }
  });
});

describe("chat templates", async () => {
  const oracle = (await json("chat-oracle.json")) as {
    bosToken: string;
    eosToken: string;
    cases: { name: string; template: string; messages: { role: string; content: string }[]; addGenerationPrompt: boolean; text: string }[];
  };
  it.each(oracle.cases.map((entry, i) => [`${entry.name} ${i}`, entry] as const))(
    "%s renders as in Transformers",
    (_name, { template, messages, addGenerationPrompt, text }) => {
      expect(renderChat(template, messages, oracle, { addGenerationPrompt })).toBe(text);
    },
  );
  it("names what a template refuses", () => {
    expect(() => renderChat(oracle.cases[0]!.template, [{ role: "poet", content: "" }], oracle)).toThrow(/unknown role poet/);
    expect(() => renderChat("{% for", [], oracle)).toThrow(/can't be rendered/);
  });
});
