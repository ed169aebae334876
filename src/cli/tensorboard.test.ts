import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { TensorBoardWriter, tfRecord } from "./tensorboard.ts";

const folder = await mkdtemp(join(tmpdir(), "coe-board-"));
afterAll(() => rm(folder, { recursive: true }));

describe("TensorBoard files", () => {
  it("frame records with masked CRC-32C", () => {
    const record = Buffer.from(tfRecord(new TextEncoder().encode("123456789")));
    expect(record.readBigUInt64LE(0)).toBe(9n);
    const crc = 0xe3069283; // the check value of CRC-32C (RFC 3720, appendix B.4, same polynomial)
    expect(record.readUInt32LE(21)).toBe((((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0);
  });

  it("hold a version, a START mark and the scalars of each step", async () => {
    const writer = await TensorBoardWriter.open(folder, 3, () => 1_000);
    await writer.write(300, { loss: 0.5, "time/step": 2 });
    const [name] = await readdir(folder);
    const bytes = await readFile(join(folder, name!));
    const events: Buffer[] = [];
    for (let at = 0; at < bytes.length; ) {
      const length = Number(bytes.readBigUInt64LE(at));
      events.push(bytes.subarray(at + 12, at + 12 + length));
      at += length + 16;
    }
    expect(events).toHaveLength(3);
    expect(events[0]!.toString("latin1")).toContain("brain.Event:2");
    expect([...events[1]!.subarray(9)]).toEqual([0x10, 3, 0x3a, 2, 0x08, 1]);
    // wall_time 1.0, step 300, summary { value { tag "loss" simple_value 0.5 } … }
    expect([...events[2]!.subarray(0, 12)]).toEqual([0x09, 0, 0, 0, 0, 0, 0, 0xf0, 0x3f, 0x10, 0xac, 0x02]);
    expect(events[2]!.subarray(14, 27).toString("latin1")).toBe("\n\u000b\n\u0004loss\u0015\u0000\u0000\u0000?");
  });
});
