/**
 * Bodies of requests: JSON, or protobuf for training calls; bounded, uncompressed.
 *
 * Not guaranteed: that what comes out fits a schema; the routes check it.
 */
import type { Context } from "hono";
import { InputError } from "../../base/index.ts";
import { tinkerProto } from "../../policy/index.ts";
import { Refused } from "./futures.ts";

/** Bytes of one request. */
const mostBytes = 64 << 20;

export function isProtobuf(c: Context): boolean {
  return c.req.header("content-type")?.startsWith(tinkerProto.protobufType) ?? false;
}

export class Bodies {
  readonly #most: number;
  /** Bytes of bodies that are being read. */
  #reading = 0;

  /** @param most bytes of all bodies that are being read; more are told to come back (429) */
  constructor(most: number) {
    this.#most = most;
  }

  /** The body as JSON. Throws Refused on one that is too long or isn't JSON. */
  async json(c: Context): Promise<unknown> {
    if (isProtobuf(c)) throw new Refused(415, "this call is taken as JSON only");
    const bytes = await this.#read(c);
    try {
      return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)) as unknown;
    } catch {
      throw new Refused(400, "the body is not JSON");
    }
  }

  /** A training call from protobuf. Throws Refused. */
  async training(c: Context): Promise<ReturnType<typeof tinkerProto.decodeTraining>> {
    const bytes = await this.#read(c);
    try {
      return tinkerProto.decodeTraining(bytes);
    } catch (error) {
      if (error instanceof InputError) throw new Refused(422, error.message);
      throw error;
    }
  }

  async #read(c: Context): Promise<Uint8Array> {
    const encoding = c.req.header("content-encoding") ?? "identity";
    if (encoding !== "identity")
      throw new Refused(415, `bodies come uncompressed, got content-encoding ${JSON.stringify(encoding.slice(0, 40))}`);
    const parts: Uint8Array[] = [];
    let length = 0;
    try {
      for await (const part of c.req.raw.body ?? []) {
        length += (part as Uint8Array).length;
        this.#reading += (part as Uint8Array).length;
        if (length > mostBytes) throw new Refused(413, `a request may have ${mostBytes} bytes`);
        if (this.#reading > this.#most) throw new Refused(429, "too many large requests at once");
        parts.push(part as Uint8Array);
      }
      return Buffer.concat(parts);
    } finally {
      this.#reading -= length;
    }
  }
}
