/** Opening a session: the choice of back end and its defaults. Not guaranteed: that WebGPU or CUDA work where the binding lists them. */
import { availableParallelism } from "node:os";
import { bindingProviders, openBindingSession } from "./binding-session.ts";
import { openCapiSession } from "./capi-session.ts";
import { loadOrtLibrary } from "./ort-library.ts";
import { type BackendName, type ProviderName, type Session, SessionError, type SessionOptions } from "./types.ts";

/** Opens a session on an ONNX model's bytes, which may be reused or changed afterwards. Throws SessionError. */
export async function openSession(model: Uint8Array, options: SessionOptions = {}): Promise<Session> {
  const name = options.name ?? "model";
  const threads = options.threads ?? availableParallelism();
  if (!Number.isInteger(threads) || threads < 1) throw new SessionError(`${name}: threads must be a whole number ≥ 1, got ${threads}`);
  const provider = options.provider ?? "cpu";
  if (options.backend === "capi" && provider !== "cpu")
    throw new SessionError(`${name}: the capi back end runs on the CPU only; use backend "binding" for ${provider}`);
  const backend = options.backend ?? (provider === "cpu" && capiFailure() === undefined ? "capi" : "binding");
  const all = { ...options, name, threads, provider };
  return backend === "capi" ? await openCapiSession(model, all) : await openBindingSession(model, all);
}

/** Why the C API back end can't be used here; undefined when it can. */
export function capiFailure(): string | undefined {
  const found = loadOrtLibrary();
  return "failure" in found ? found.failure : undefined;
}

/** The combinations that may work on this machine; opening a session is the proof. */
export function availableBackends(): { readonly backend: BackendName; readonly provider: ProviderName }[] {
  const found: { backend: BackendName; provider: ProviderName }[] = [];
  if (capiFailure() === undefined) found.push({ backend: "capi", provider: "cpu" });
  for (const provider of ["cpu", "webgpu", "cuda"] as const)
    if (bindingProviders().includes(provider)) found.push({ backend: "binding", provider });
  return found;
}
