/** koffi, loaded when it can be: the foreign-function library behind the C API back end and the source of memory addresses. */
import { createRequire } from "node:module";
import { messageOf } from "../../base/index.ts";

type Koffi = typeof import("koffi").default;

let loaded: { readonly koffi: Koffi } | { readonly failure: string } | undefined;

/** koffi, or why it can't be loaded (no prebuilt binary for this platform, say). */
export function loadKoffi(): { readonly koffi: Koffi } | { readonly failure: string } {
  if (loaded === undefined) {
    try {
      loaded = { koffi: createRequire(import.meta.url)("koffi") as Koffi };
    } catch (cause) {
      loaded = { failure: messageOf(cause) };
    }
  }
  return loaded;
}

/** The address of a buffer's or typed array's first byte; undefined without koffi. Stable as long as the buffer is referenced and not detached. */
export function addressOf(memory: ArrayBuffer | ArrayBufferView): bigint | undefined {
  const found = loadKoffi();
  return "koffi" in found ? found.koffi.address(memory) : undefined;
}
