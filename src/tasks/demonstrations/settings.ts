/** What a run of demonstrations depends on, and the digest by which a file knows the run it belongs to. */
import { digestOf, InputError } from "../../base/index.ts";
import type { BackendInfo } from "../../sandbox/index.ts";
import { type CorruptionWeights, evenWeights } from "../corruption/kinds.ts";
import type { Problem } from "../types.ts";

export interface DemonstrationSettings {
  readonly seed: number;
  readonly weights: CorruptionWeights;
  /** Fewest and most corruptions; each number is aimed at equally often. Default 1 to 5, as in the paper. */
  readonly corruptions: readonly [number, number];
  /** Repairs that don't depend on each other come in a random order; else the last corruption is repaired first. Default false. */
  readonly shuffle: boolean;
  /** Every repair must matter: with all others done and this one not, the tests fail (where it can be done last). Default true. */
  readonly necessary: boolean;
  /** Share of demonstrations with wrong turns that are taken back (see detours.ts); their commands are marked `detour`. Default 0. */
  readonly detours: number;
  /** The most commands, EXIT included. Default 10, the turns of an episode. */
  readonly maxTurns: number;
  /** Wall time of a run in milliseconds; what runs out of time is run again with four times as much. Default 500: at last an episode's limit. */
  readonly wallMs: number;
}

export const demonstrationDefaults: DemonstrationSettings = {
  seed: 0,
  weights: evenWeights,
  corruptions: [1, 5],
  shuffle: false,
  necessary: true,
  detours: 0,
  maxTurns: 10,
  wallMs: 500,
};

/** Settings with defaults filled in. Throws InputError on one out of range. */
export function demonstrationSettings(given: Partial<DemonstrationSettings> = {}): DemonstrationSettings {
  const settings = { ...demonstrationDefaults, ...given };
  const [least, most] = settings.corruptions;
  if (!(Number.isInteger(least) && Number.isInteger(most) && 1 <= least && least <= most))
    throw new InputError(`corruptions must be a range of whole numbers from 1, got ${least} to ${most}`);
  if (!(Number.isInteger(settings.maxTurns) && settings.maxTurns > least))
    throw new InputError(`maxTurns must leave room for ${least} repairs and EXIT, got ${settings.maxTurns}`);
  if (!(settings.detours >= 0 && settings.detours <= 1))
    throw new InputError(`detours must be a share from 0 to 1, got ${settings.detours}`);
  if (!Number.isInteger(settings.seed)) throw new InputError(`the seed must be a whole number, got ${settings.seed}`);
  if (!Object.values(settings.weights).some((weight) => weight > 0))
    throw new InputError("no kind of corruption has a weight above 0; give at least one");
  return settings;
}

/** Version of the drawing: a change of what a seed gives must raise it, so that no file is continued by other code. */
const drawing = 2;

/**
 * Digest of all that decides the bytes: seed, settings, problems, and the Python whose messages are shown. The number of demonstrations
 * is not in it, so that a file can be made longer.
 */
export function runDigest(settings: DemonstrationSettings, problems: readonly Problem[], { name, python }: BackendInfo): string {
  const content = { drawing, settings, problems: problems.map(({ id, provenance }) => [id, provenance.key]), backend: [name, python] };
  return digestOf(content).slice(0, 16);
}
