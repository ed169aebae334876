/** What every room may use; knows nothing of the domain. */
export { canonicalJson, digestOf, sha256 } from "./digest.ts";
export { CoeError, InputError, messageOf } from "./error.ts";
export { type JsonlRecord, JsonlWriter, readJsonl, readText, writeAtomic } from "./files.ts";
export { type Logger, silentLogger } from "./logger.ts";
export { escapeRegExp } from "./regexp.ts";
export { Rng } from "./rng.ts";
