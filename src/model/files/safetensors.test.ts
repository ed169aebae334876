import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { InputError, Rng } from "../../base/index.ts";
import type { ParameterView } from "./parameters.ts";
import { SafetensorsFile, writeSafetensors } from "./safetensors.ts";

const folder = await mkdtemp(join(tmpdir(), "coe-safetensors-"));
afterAll(() => rm(folder, { recursive: true }));
const path = join(folder, "x.safetensors");

const f32 = (name: string, shape: number[], transposed = false): ParameterView => ({
  name,
  shape,
  transposed,
  dtype: "f32",
  data: Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => (i % 251) - 125),
});

/** A file from a header text and as many zero bytes. */
async function file(header: string, data = 0, length = BigInt(Buffer.byteLength(header))): Promise<string> {
  const head = Buffer.alloc(8);
  head.writeBigUInt64LE(length);
  await writeFile(path, Buffer.concat([head, Buffer.from(header), Buffer.alloc(data)]));
  return path;
}

async function read(name: string): Promise<Float32Array> {
  await using opened = await SafetensorsFile.open(path);
  return await opened.readFloats(name);
}

describe("safetensors", () => {
  it("gives back what was written, in every type and order of storage", async () => {
    for (const dtype of ["f32", "f16", "bf16"] as const) {
      const [plain, flipped, scalar] = [f32("a", [3, 5]), f32("b.weight", [550, 700], true), f32("c", [])];
      await writeSafetensors(path, [plain, flipped, scalar, f32("empty", [0, 4], true)], dtype);
      await using opened = await SafetensorsFile.open(path);
      expect(opened.header.metadata).toEqual({ format: "pt" });
      expect(await opened.readFloats("a")).toEqual(plain.data);
      expect(await opened.readFloats("c")).toEqual(scalar.data);
      const straight = await opened.readFloats("b.weight"); // [550, 700], values exact in all types
      expect(straight[3 * 700 + 7]).toBe(flipped.data[7 * 550 + 3]);
      for (const to of ["f32", "f16", "bf16"] as const) {
        const data = to === "f32" ? new Float32Array(385000) : new Uint16Array(385000);
        await opened.readInto({ name: "b.weight", shape: [550, 700], transposed: true, dtype: to, data });
        const copy = join(folder, "copy.safetensors");
        await writeSafetensors(copy, [{ name: "b.weight", shape: [550, 700], transposed: true, dtype: to, data }], "f32");
        await using again = await SafetensorsFile.open(copy);
        expect(Buffer.from((await again.readFloats("b.weight")).buffer).equals(Buffer.from(straight.buffer))).toBe(true);
      }
    }
  });

  it("refuses to lose values in a narrower type", async () => {
    const big = { ...f32("a", [2]), data: Float32Array.of(1, 1e6) };
    await expect(writeSafetensors(path, [big], "f16")).rejects.toThrow(/tensor a.*f16/);
    await writeSafetensors(path, [big], "f32");
    await using opened = await SafetensorsFile.open(path);
    await expect(opened.readInto({ ...big, dtype: "f16", data: new Uint16Array(2) })).rejects.toThrow(/exceed the range of f16/);
  });

  const entry = (dtype: string, shape: string, offsets: string) => `{"t":{"dtype":"${dtype}","shape":${shape},"data_offsets":${offsets}}}`;
  const bad: [string, () => Promise<string>, RegExp][] = [
    ["an empty file", () => file("", 0, 0n).then((p) => writeFile(p, "").then(() => p)), /0 bytes/],
    ["a header length bomb", () => file("{}", 0, 1n << 62n), /claims/],
    ["a header longer than the file", () => file("{}", 0, 5000n), /truncated/],
    ["no JSON", () => file("hello {}"), /must begin/],
    ["deep nesting", () => file(`{"a":${"[".repeat(100000)}`), /expected \{/],
    [
      "a duplicate tensor",
      () => file('{"t":{"dtype":"U8","shape":[0],"data_offsets":[0,0]},"t":{"dtype":"U8","shape":[0],"data_offsets":[0,0]}}'),
      /"t" occurs twice/,
    ],
    ["a duplicate key", () => file('{"t":{"dtype":"U8","dtype":"U8","shape":[0],"data_offsets":[0,0]}}'), /occurs twice/],
    ["a truncated file", () => file(entry("F32", "[4]", "[0,16]"), 12), /truncated: its tensors take 16 bytes, 12 are there/],
    ["trailing bytes", () => file(entry("F32", "[4]", "[0,16]"), 20), /4 bytes follow/],
    ["a span of the wrong size", () => file(entry("F32", "[4]", "[0,8]"), 8), /takes 16 bytes, data_offsets span 8/],
    ["reversed offsets", () => file(entry("F32", "[4]", "[16,0]"), 16), /data_offsets must be/],
    ["an unknown dtype", () => file(entry("__proto__", "[4]", "[0,16]"), 16), /unknown dtype/],
    ["an overflowing shape", () => file(entry("F32", "[4294967296,4294967296,4294967296]", "[0,16]"), 16), /too large/],
    ["a number beyond 2^53", () => file(entry("F32", "[99999999999999999999]", "[0,16]"), 16), /2\^53/],
    ["a negative size", () => file(entry("F32", "[-4]", "[0,16]"), 16), /whole number/],
    [
      "overlapping tensors",
      () => file('{"a":{"dtype":"U8","shape":[8],"data_offsets":[0,8]},"b":{"dtype":"U8","shape":[8],"data_offsets":[4,12]}}', 12),
      /"b" overlaps/,
    ],
    [
      "a hole",
      () => file('{"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]},"b":{"dtype":"U8","shape":[4],"data_offsets":[8,12]}}', 12),
      /"b" leaves a hole/,
    ],
    ["text after the header", () => file("{} {}"), /text follows/],
    ["an unclosed string", () => file('{"abc'), /not closed/],
  ];
  it.each(bad)("names what is wrong with %s", async (_what, make, message) => {
    await expect(SafetensorsFile.open(await make())).rejects.toThrow(message);
    await expect(SafetensorsFile.open(path)).rejects.toThrow(InputError);
  });

  it("says which types and shapes can't be loaded", async () => {
    await file(entry("I64", "[2]", "[0,16]"), 16);
    await expect(read("t")).rejects.toThrow(/tensor t is stored as I64/);
    await expect(read("none")).rejects.toThrow(/no tensor none/);
    await file(entry("F32", "[2,2]", "[0,16]"), 16);
    await using opened = await SafetensorsFile.open(path);
    await expect(opened.readInto(f32("t", [4]))).rejects.toThrow(/must have shape \[4\], got \[2, 2\]/);
  });

  it("survives random damage: an InputError or a file that still fits, never a crash or unbounded memory", async () => {
    await writeSafetensors(path, [f32("model.a.weight", [8, 4]), f32("model.b.weight", [16]), f32("c", [2, 2, 2])], "bf16");
    const good = await readFile(path);
    const rng = new Rng("damage");
    const outcomes = { refused: 0, opened: 0 };
    const before = process.memoryUsage().rss;
    for (let round = 0; round < 3000; round++) {
      let bytes = Buffer.from(good);
      for (let i = rng.int(0, 3); i >= 0; i--) bytes[rng.int(0, rng.chance(0.5) ? 15 : bytes.length - 1)] = rng.int(0, 255);
      if (rng.chance(0.3)) bytes = bytes.subarray(0, rng.int(0, bytes.length));
      await writeFile(path, bytes);
      try {
        await using opened = await SafetensorsFile.open(path);
        outcomes.opened++;
        for (const entry of opened.header.entries.values()) expect(entry.end).toBeLessThanOrEqual(bytes.length);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        outcomes.refused++;
      }
    }
    expect(outcomes.refused).toBeGreaterThan(1000);
    expect(outcomes.opened).toBeGreaterThan(100);
    expect(process.memoryUsage().rss - before).toBeLessThan(300e6);
  });
});
