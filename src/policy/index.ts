/** Policies: models in this process, servers that speak OpenAI's protocol, a search without a model, a person. */
export { createLocalPolicy, type LocalPolicyOptions, type TraceEncoder, traceEncoder } from "./local.ts";
export { type LocalFolders, type LocalSettings, openBundledPolicy, openLocalPolicy } from "./local-open.ts";
export { openPolicy, type PolicyDependencies, type PolicySpec, parsePolicySpec, policyNames } from "./open.ts";
export { type OpenAiOptions, openOpenAiPolicy } from "./openai.ts";
export { createPersonPolicy, type PersonOptions, type Terminal } from "./person.ts";
export { probeServer, type ServerInfo, type ServerQuery } from "./probe.ts";
export { createSearchPolicy, type SearchOptions } from "./search/search.ts";
