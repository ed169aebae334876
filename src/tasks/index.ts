/** The tasks room: problems, broken programs, corruption, demonstrations, validation. */
export {
  type CorruptionKind,
  type CorruptionWeights,
  corruptionKinds,
  evenWeights,
  paperKinds,
  paperWeights,
  syntaxTreeKinds,
} from "./corruption/kinds.ts";
export { createProblem, createTask, demonstrationId } from "./identity.ts";
export type {
  CorruptionRecord,
  Demonstration,
  DemonstrationTurn,
  Problem,
  Provenance,
  Purpose,
  Split,
  Task,
  TaskProvenance,
} from "./types.ts";
