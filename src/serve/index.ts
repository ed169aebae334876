/** Servers that put the editor and the sandbox behind wire protocols, and exports for other trainers. */
export { type BreakerOptions, openBreaker } from "./breaker.ts";
export { parquetOf } from "./export/parquet.ts";
export {
  chatRecord,
  type SegmentEncoder,
  type TokenRecord,
  type TraceRow,
  tokenRecord,
  traceRow,
  turnRecords,
} from "./export/records.ts";
export { BusyError, FairQueue, type FairQueueOptions } from "./fair-queue.ts";
export { type GateOptions, openGate } from "./gate.ts";
export { type McpHttpOptions, type McpOptions, openMcpServer, serveMcpStdio } from "./mcp/server.ts";
export { containerFiles } from "./openenv/container.ts";
export type { EnvironmentSettings } from "./openenv/environment.ts";
export { type OpenEnvOptions, type OpenEnvServer, openOpenEnvServer } from "./openenv/server.ts";
export { type Breaker, type SplitInfo, TaskBook, type TaskBookOptions } from "./task-book.ts";
export { openTinkerServer, type TinkerServer, type TinkerServerOptions } from "./tinker/server.ts";
