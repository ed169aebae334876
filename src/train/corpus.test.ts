import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { Corpus, CorpusMix } from "./corpus.ts";
import { readDocuments } from "./documents.ts";

const folder = await mkdtemp(join(tmpdir(), "coe-corpus-"));
afterAll(() => rm(folder, { recursive: true }));

const encoder = { encode: (text: string) => [...text].map((char) => char.charCodeAt(0)), endId: 0 };
const options = { encoder, contextLength: 16, seed: 1 };

describe("documents", () => {
  it("reads folders, text files and JSONL, sorted, without tests and caches", async () => {
    await mkdir(join(folder, "src", "tests"), { recursive: true });
    await writeFile(join(folder, "src", "b.py"), "b = 1\n");
    await writeFile(join(folder, "src", "a.py"), "a = 1\n");
    await writeFile(join(folder, "src", "tests", "c.py"), "c = 1\n");
    await writeFile(join(folder, "src", "latin.py"), Buffer.from([0x61, 0xe9]));
    await writeFile(join(folder, "t.jsonl"), '{"text":"d = 1"}\n');
    expect(await readDocuments([join(folder, "src"), join(folder, "t.jsonl")])).toEqual(["a = 1\n", "b = 1\n", "d = 1"]);
    await writeFile(join(folder, "bad.jsonl"), '{"body":"d"}\n');
    await expect(readDocuments([join(folder, "bad.jsonl")])).rejects.toThrow(/bad\.jsonl:1 has no "text"/);
    await expect(readDocuments([join(folder, "none")])).rejects.toThrow(/can't read/);
    await expect(readDocuments([join(folder, "src", "tests", "..", "tests")])).resolves.toHaveLength(1);
  });

  it("takes of MBPP the train split only, whole problems", async () => {
    const record = (id: number) => ({
      text: `Write f${id}.`,
      code: `def f${id}(x):\r\n    return x`,
      task_id: id,
      test_setup_code: "",
      test_list: [`assert f${id}(1) == 1`],
      challenge_test_list: [],
    });
    const path = join(folder, "mbpp.jsonl");
    await writeFile(path, `${[11, 511, 601].map((id) => JSON.stringify(record(id))).join("\n")}\n`);
    const texts = await readDocuments([path]);
    expect(texts).toEqual(["Write f601.\nassert f601(1) == 1\n```python\ndef f601(x):\n    return x\n```\n"]);
    await expect(readDocuments([`${path}#test`])).rejects.toThrow(/only for evaluation/);
  });
});

describe("corpus", () => {
  const documents = Array.from({ length: 20 }, (_, i) => String.fromCharCode(97 + i).repeat(30));

  it("weighs what a demonstration only shows less than what the policy writes", () => {
    const trace = [
      { text: "shown", written: false },
      { text: "WRITTEN", written: true },
    ];
    const corpus = new Corpus(Array(20).fill(trace), { ...options, readWeight: 0.25 });
    const { targetIds, weights } = corpus.window(0);
    expect([...weights]).toEqual([...targetIds].map((id) => (id >= 97 ? 0.25 : 1)));
    expect([...corpus.window(0).inputIds]).toEqual([...new Corpus(Array(20).fill("shownWRITTEN"), options).window(0).inputIds]);
  });

  it("cuts windows that predict the next token, each once a pass, the same for the same seed", () => {
    const corpus = new Corpus(documents, options);
    expect(corpus.tokens.length).toBe(20 * 31);
    const seen = new Set<number>();
    for (let position = 0; position < corpus.windows; position++) {
      const datum = corpus.window(position);
      expect([...datum.targetIds.slice(0, 15)]).toEqual([...datum.inputIds.slice(1)]);
      seen.add(datum.inputIds.byteOffset);
    }
    expect(seen.size).toBe(corpus.windows);
    const again = new Corpus(documents, options);
    expect(again.digest()).toBe(corpus.digest());
    expect([...again.window(99).inputIds]).toEqual([...corpus.window(99).inputIds]);
    expect(new Corpus(documents, { ...options, seed: 2 }).digest()).not.toBe(corpus.digest());
    expect(() => new Corpus(["ab"], options)).toThrow(/has 3 tokens/);
    expect(new Corpus(documents, { ...options, encoder: { ...encoder, beginId: 1 } }).tokens.slice(0, 1)).toEqual(Int32Array.of(1));
  });

  it("mixes corpora by weight, none of their windows twice within a pass, each batch by its number alone", () => {
    const upper = new Corpus(
      documents.map((text) => text.toUpperCase()),
      options,
    );
    const lower = new Corpus(documents, options);
    const mix = () => new CorpusMix([lower, upper], [3, 1], 5);
    const all = Array.from({ length: 100 }, (_, step) => mix().batch(step, 4)).flat();
    const isUpper = (ids: Int32Array) => ids.some((id) => id >= 65 && id < 91);
    expect(all.filter(({ inputIds }) => isUpper(inputIds))).toHaveLength(100);
    const running = mix();
    running.batch(0, 4);
    expect([...running.batch(7, 4)[2]!.inputIds]).toEqual([...all[30]!.inputIds]);
    expect(() => new CorpusMix([lower, upper], [1], 1)).toThrow(/2 sources need 2 weights/);
    expect(() => new CorpusMix([lower, upper], [0, 0], 1)).toThrow(/sum > 0/);
  });
});
