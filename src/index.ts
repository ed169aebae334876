/** The public surface of chain-of-edits as a library. */
export { CoeError, InputError, type Logger, Rng } from "./base/index.ts";
