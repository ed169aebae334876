/** Policies: models in this process, servers that speak OpenAI's protocol or Tinker's, a search without a model, a person. */
export { createLocalPolicy, type LocalPolicyOptions, type TraceEncoder, traceEncoder } from "./local.ts";
export { type LocalFolders, type LocalSettings, openBundledPolicy, openLocalPolicy } from "./local-open.ts";
export { openPolicy, type PolicyDependencies, type PolicySpec, parsePolicySpec, policyNames } from "./open.ts";
export { type OpenAiOptions, openOpenAiPolicy } from "./openai.ts";
export { createPersonPolicy, type PersonOptions, type Terminal } from "./person.ts";
export { probeServer, type ServerInfo, type ServerQuery } from "./probe.ts";
export { createSearchPolicy, type SearchOptions } from "./search/search.ts";
export {
  isLostReply,
  TinkerClient,
  type TinkerDialect,
  type TinkerFuture,
  TinkerModel,
  type TinkerOptions,
  tinkerDialects,
} from "./tinker/client.ts";
export type { TinkerEncoding } from "./tinker/encoding.ts";
export { TinkerError } from "./tinker/http.ts";
export { createTinkerPolicy, type OpenTinkerOptions, openTinkerPolicy, type TinkerPolicyOptions } from "./tinker/policy.ts";
export * as tinkerProto from "./tinker/proto.ts";
export { readTinkerState, type TinkerState, tinkerStateName } from "./tinker/state.ts";
export * as tinkerWire from "./tinker/wire.ts";
