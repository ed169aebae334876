/**
 * Which form a call and its result travel in: JSON first, protobuf where the server asks for it (by its flags, 415 or 406).
 *
 * Only training calls and the results of training and sampling have a protobuf form. Not guaranteed: a server that asks for neither and understands neither.
 */
import type { z } from "zod";
import { decodeResult, encodeTraining, protobufType, type ResultKind } from "./proto.ts";
import type { replies } from "./wire.ts";

/** Absent: as the server asks. */
export type TinkerEncoding = "json" | "protobuf";

const trainingPaths: readonly string[] = ["/forward_backward", "/forward"];
const resultKinds: Readonly<Record<string, ResultKind>> = { "/forward_backward": "training", "/forward": "training", "/asample": "sample" };

export class Encoding {
  readonly #fixed: boolean;
  #protobuf: boolean;
  /** forward goes to forward_backward, flagged. */
  #forwardVia: boolean;

  constructor(wanted: TinkerEncoding | undefined, flags: z.infer<typeof replies.clientConfig>) {
    this.#fixed = wanted !== undefined;
    this.#protobuf = wanted === undefined ? flags.proto_write_fwdbwd === true : wanted === "protobuf";
    this.#forwardVia = wanted === "protobuf" || flags.fwd_via_fwdbwd === true;
  }

  /** Where and as what a call is sent. */
  request(path: string, body: unknown): { readonly path: string; readonly body: string | Uint8Array } {
    if (!this.#protobuf || !trainingPaths.includes(path) || (path === "/forward" && !this.#forwardVia))
      return { path, body: JSON.stringify(body) };
    return { path: "/forward_backward", body: encodeTraining(body as Parameters<typeof encodeTraining>[0]) };
  }

  accept(path: string): string {
    return this.#protobuf && resultKinds[path] ? `${protobufType}, application/json` : "application/json";
  }

  /** The server refused JSON for this call. Whether that changes anything. */
  refused(path: string): boolean {
    if (this.#fixed || !resultKinds[path] || (this.#protobuf && this.#forwardVia)) return false;
    this.#protobuf = true;
    this.#forwardVia = true;
    return true;
  }

  /** A protobuf result as JSON has it; undefined where the bytes are no such result. */
  result(path: string, bytes: Uint8Array): unknown {
    const kind = resultKinds[path];
    try {
      return kind && decodeResult(kind, bytes);
    } catch {
      return undefined; // torn: fetched again
    }
  }
}
