import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { Corpus, readDocuments } from "./corpus.ts";

const folder = await mkdtemp(join(tmpdir(), "coe-corpus-"));
afterAll(() => rm(folder, { recursive: true }));

const encoder = { encode: (text: string) => [...text].map((char) => char.charCodeAt(0)), endId: 0 };

describe("corpus", () => {
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

  it("cuts windows that predict the next token, each once a pass, the same for the same seed", () => {
    const documents = Array.from({ length: 20 }, (_, i) => String.fromCharCode(97 + i).repeat(30));
    const corpus = new Corpus(documents, encoder, 16, 1);
    expect(corpus.tokens.length).toBe(20 * 31);
    const seen = new Set<number>();
    for (let step = 0; step < corpus.windows; step++) {
      const [datum] = corpus.batch(step, 1);
      expect([...datum!.targetIds.slice(0, 15)]).toEqual([...datum!.inputIds.slice(1)]);
      seen.add(datum!.inputIds.byteOffset);
    }
    expect(seen.size).toBe(corpus.windows);
    const again = new Corpus(documents, encoder, 16, 1);
    expect(again.digest()).toBe(corpus.digest());
    expect(again.batch(9, 4).map((datum) => [...datum.inputIds])).toEqual(corpus.batch(9, 4).map((datum) => [...datum.inputIds]));
    expect(new Corpus(documents, encoder, 16, 2).digest()).not.toBe(corpus.digest());
    expect(() => new Corpus(["ab"], encoder, 16, 1)).toThrow(/has 3 tokens/);
  });
});
