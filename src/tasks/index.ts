/** The tasks room: problems, broken programs, corruption, demonstrations, validation. */
export { commandsBetween } from "./corruption/between.ts";
export { type CorruptedProgram, type CorruptionOptions, corruptProgram, donorLines } from "./corruption/corrupt.ts";
export { applyEdits } from "./corruption/invert.ts";
export {
  type CorruptionKind,
  type CorruptionWeights,
  corruptionKinds,
  evenWeights,
  paperKinds,
  paperWeights,
  parseWeights,
  syntaxTreeKinds,
} from "./corruption/kinds.ts";
export { type CorruptProblemOptions, type CorruptProblemsOptions, corruptProblem, corruptProblems } from "./corruption/problem.ts";
export { syntaxTreeMutations } from "./corruption/table.ts";
export type { Attempt } from "./demonstrations/corrections.ts";
export { type WriteResult, writeCorrections, writeDemonstrations } from "./demonstrations/file.ts";
export { type DemonstrationOptions, type DemonstrationStats, emptyStats, makeDemonstrations } from "./demonstrations/make.ts";
export { type DemonstrationSettings, demonstrationDefaults, demonstrationSettings } from "./demonstrations/settings.ts";
export { type DrillOptions, makeDrills } from "./drills.ts";
export { functionLimits, functionsOf, type SourceFunction } from "./functions.ts";
export { familyNames, type GeneratorOptions, generateProblems, splitOfFamily } from "./generator/generate.ts";
export { createProblem, createTask, demonstrationId } from "./identity.ts";
export { corruptionKeys } from "./labels.ts";
export { docstringOf, readPair, testSuiteOf } from "./readers/folder.ts";
export { normaliseProgram } from "./readers/normalise.ts";
export { demonstrationSchema, problemSchema, readDemonstration, readTask, taskSchema, testSuiteSchema } from "./readers/project.ts";
export { isExercises, openSource, problemsOf, type Source, type SourceFormat, type SourceOptions, tasksOf } from "./readers/source.ts";
export { mbppSplitOf } from "./readers/split.ts";
export type {
  CorruptionRecord,
  Demonstration,
  DemonstrationTurn,
  Problem,
  Provenance,
  Purpose,
  Repairable,
  Split,
  Task,
  TaskProvenance,
} from "./types.ts";
export { type Check, validateSource } from "./validate.ts";
export { makeVariants, type VariantOptions } from "./variants.ts";
