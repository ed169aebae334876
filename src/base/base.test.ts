import { appendFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { canonicalJson, digestOf, InputError, JsonlWriter, Rng, readJsonl, readText, writeAtomic } from "./index.ts";

const folder = await mkdtemp(join(tmpdir(), "coe-base-"));
afterAll(() => rm(folder, { recursive: true }));

async function records(path: string): Promise<unknown[]> {
  const out: unknown[] = [];
  for await (const { value } of readJsonl(path)) out.push(value);
  return out;
}

describe("Rng", () => {
  it("gives the same sequence for the same seed and another for another", () => {
    const draw = (seed: number | string) =>
      Array.from(
        { length: 5 },
        (
          (rng) => () =>
            rng.uint32()
        )(new Rng(seed)),
      );
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
    expect(draw("a")).not.toEqual(draw("b"));
  });

  it("goes on from a saved state", () => {
    const rng = new Rng(3);
    rng.float();
    const copy = Rng.restore(rng.save());
    expect(copy.float()).toBe(rng.float());
  });

  it("is uniform enough: mean of floats within 5 standard errors, every value of a small range drawn", () => {
    const rng = new Rng(1);
    const n = 20_000;
    let sum = 0;
    const seen = new Set<number>();
    for (let i = 0; i < n; i++) {
      sum += rng.float();
      seen.add(rng.int(2, 6));
    }
    expect(Math.abs(sum / n - 0.5)).toBeLessThan(5 / Math.sqrt(12 * n));
    expect([...seen].sort()).toEqual([2, 3, 4, 5, 6]);
  });

  it("shuffles without loss", () => {
    const items = Array.from({ length: 50 }, (_, i) => i);
    expect(new Rng(2).shuffle(items).sort((a, b) => a - b)).toEqual(items);
  });
});

describe("digests", () => {
  it("do not depend on the order of keys", () => {
    expect(digestOf({ a: 1, b: { d: 2, c: [3] } })).toBe(digestOf({ b: { c: [3], d: 2 }, a: 1 }));
    expect(canonicalJson({ b: 1, a: undefined })).toBe('{"b":1}');
  });
});

describe("JSONL", () => {
  it("skips a torn last line on reading and cuts it off before appending", async () => {
    const path = join(folder, "torn.jsonl");
    await writeFile(path, '{"a":1}\n{"a":2}\n{"a":');
    expect(await records(path)).toEqual([{ a: 1 }, { a: 2 }]);
    await using writer = await JsonlWriter.open(path);
    await Promise.all([writer.append({ a: 3 }), writer.append({ a: 4 })]);
    await writer.flush();
    expect(await records(path)).toEqual([{ a: 1 }, { a: 2 }, { a: 3 }, { a: 4 }]);
  });

  it("refuses a bad line in the middle and names it", async () => {
    const path = join(folder, "bad.jsonl");
    await writeFile(path, '{"a":1}\nnonsense\n');
    await appendFile(path, '{"a":2}\n');
    await expect(records(path)).rejects.toThrow(/bad\.jsonl:2/);
  });
});

describe("files", () => {
  it("says what is wrong with a file that can't be used", async () => {
    await expect(readText(join(folder, "none"))).rejects.toThrow(/no such file/);
    await expect(readText(folder)).rejects.toThrow(InputError);
    const binary = join(folder, "binary");
    await writeFile(binary, Buffer.from([1, 0, 2]));
    await expect(readText(binary)).rejects.toThrow(/binary/);
    await writeFile(binary, Buffer.from([0xff, 0xfe, 0x41]));
    await expect(readText(binary)).rejects.toThrow(/UTF-8/);
  });

  it("writes atomically and leaves no temporary file behind a failure", async () => {
    const path = join(folder, "out.txt");
    await writeAtomic(path, "one");
    await writeAtomic(path, "two");
    expect(await readFile(path, "utf8")).toBe("two");
    await expect(writeAtomic(join(folder, "missing", "x"), "y")).rejects.toThrow(/can't write/);
  });
});
