/**
 * From the episodes of one arm to its figures: what was solved, how often, at what cost, and where not.
 *
 * `solved` decides, never rewards. Episodes with an error are counted and left out. Every interval is a 95% bootstrap over
 * tasks. Not guaranteed: pass@k for a k beyond the fewest samples that any task has; it is left out.
 */
import { InputError } from "../base/index.ts";
import type { Episode, Turn } from "../episode/index.ts";
import { corruptionKeys } from "../tasks/index.ts";
import { bootstrapMean, type Estimate, meanOf, passAtK } from "./statistics.ts";
import { editDistance, endsInLoop, repeatedNgramShare } from "./text.ts";

/** What a slice of the tasks came to. */
export interface Slice {
  readonly name: string;
  readonly tasks: number;
  readonly pass1: Estimate;
}

/** The figures of one arm of one policy. */
export interface ArmFigures {
  readonly arm: string;
  readonly policy: string;
  readonly tasks: number;
  readonly episodes: number;
  /** Episodes with an error, left out of everything else. */
  readonly failed: number;
  readonly samplesPerTask: number;
  /** pass@k for k = 1, 2, 4, … up to the samples per task. */
  readonly passAtK: readonly { readonly k: number; readonly estimate: Estimate }[];
  /** [turns] share of episodes solved after turn t + 1 at the latest. */
  readonly solvedByTurn: readonly number[];
  /** Pass rate when every episode is cut off at a budget of generated tokens. */
  readonly passByTokens: readonly { readonly tokens: number; readonly share: number }[];
  readonly tokensGenerated: number;
  readonly tokensRead: number;
  readonly tokensGeneratedPerSolved: number | null;
  readonly tokensReadPerSolved: number | null;
  readonly secondsPerSolved: number | null;
  readonly executionsPerSolved: number | null;
  readonly turns: number;
  readonly malformedShare: number;
  readonly inapplicableShare: number;
  readonly exitShare: number;
  /** Share of episodes that ended because the context was full. */
  readonly contextShare: number;
  /** Mean share of repeated 4-grams in what was written. */
  readonly repetition: number;
  /** Share of episodes whose writing ends in a loop or repeats one command. */
  readonly loopShare: number;
  /** Mean characters changed from faulty to final program, over solved episodes. */
  readonly editDistance: number | null;
  /** The same from final program to the reference, where a reference is known. */
  readonly referenceDistance: number | null;
  /** pass@1 where hidden tests must pass too, over the tasks that have some; null without hidden tests. */
  readonly hiddenPass1: Estimate | null;
  /** pass@1 by the visible tests, over the same tasks. */
  readonly visiblePass1: Estimate | null;
  /** Of the episodes whose visible tests pass, the share that fails hidden ones; null without hidden tests. */
  readonly overfitShare: number | null;
  readonly byFault: readonly Slice[];
  readonly byCorruption: readonly Slice[];
  readonly byLength: readonly Slice[];
}

export interface AnalysisOptions {
  /** Task id → reference program, where known. */
  readonly references?: ReadonlyMap<string, string>;
  readonly seed?: number;
}

/** One task's good episodes. */
interface TaskGroup {
  readonly episodes: readonly Episode[];
  readonly solved: number;
}

/** @throws InputError when there is no episode without an error */
export function analyse(episodes: readonly Episode[], options: AnalysisOptions = {}): ArmFigures {
  const good = episodes.filter((episode) => episode.error === undefined);
  const first = good[0];
  if (!first) {
    const why = episodes[0]?.error ? `all ${episodes.length} failed, the first with: ${episodes[0].error.message}` : "there are none";
    throw new InputError(`no episode to evaluate: ${why}`);
  }
  const groups = groupByTask(good);
  const seed = options.seed ?? 0;
  const samplesPerTask = Math.min(...groups.map((group) => group.episodes.length));
  const solved = good.filter((episode) => episode.solved);
  const turns = good.flatMap((episode) => episode.turns);
  const perSolved = (total: number) => (solved.length === 0 ? null : total / solved.length);
  const generated = sumOf(good, (episode) => episode.usage.completionTokens);
  const read = sumOf(good, (episode) => episode.usage.promptTokens);
  const withHidden = groups.filter(({ episodes: [episode] }) => episode!.task.hiddenTests !== undefined);
  const hidden = solved.filter((episode) => episode.hidden !== undefined);
  return {
    arm: first.settings.arm,
    policy: first.policy.name,
    tasks: groups.length,
    episodes: good.length,
    failed: episodes.length - good.length,
    samplesPerTask,
    passAtK: powersOfTwo(samplesPerTask).map((k) => ({ k, estimate: passEstimate(groups, k, seed) })),
    solvedByTurn: solvedByTurn(good),
    passByTokens: passByTokens(good),
    tokensGenerated: generated,
    tokensRead: read,
    tokensGeneratedPerSolved: perSolved(generated),
    tokensReadPerSolved: perSolved(read),
    secondsPerSolved: perSolved(sumOf(good, (episode) => episode.timing.totalMs) / 1000),
    executionsPerSolved: perSolved(good.length + turns.filter(isExecuted).length),
    turns: turns.length / good.length,
    malformedShare: shareOf(turns, (turn) => turn.action.kind === "malformed"),
    inapplicableShare: shareOf(turns, (turn) => turn.action.kind === "inapplicable"),
    exitShare: shareOf(good, (episode) => episode.stopReason === "exit"),
    contextShare: shareOf(good, (episode) => episode.stopReason === "contextLength"),
    repetition: meanOf(good.map((episode) => repeatedNgramShare(writtenBy(episode)))),
    loopShare: shareOf(good, isLooping),
    editDistance: solved.length === 0 ? null : meanOf(solved.map((episode) => editDistance(episode.task.code, episode.program))),
    referenceDistance: referenceDistance(solved, options.references),
    hiddenPass1: withHidden.length === 0 ? null : passEstimate(withHidden.map(bothPassing), 1, seed),
    visiblePass1: withHidden.length === 0 ? null : passEstimate(withHidden, 1, seed),
    overfitShare: hidden.length === 0 ? null : shareOf(hidden, (episode) => episode.hidden!.status !== "passed"),
    byFault: slices(groups, ({ episodes: [episode] }) => [faultOf(episode!)], seed),
    byCorruption: slices(groups, ({ episodes: [episode] }) => corruptionKeys(episode!.task.provenance), seed),
    byLength: slices(groups, ({ episodes: [episode] }) => [lengthBucket(episode!.task.code)], seed),
  };
}

/** Solved share per task, by task id: what paired differences are made of. */
export function solveRates(episodes: readonly Episode[]): Map<string, number> {
  const good = episodes.filter((episode) => episode.error === undefined);
  return new Map(groupByTask(good).map((group) => [group.episodes[0]!.task.id, group.solved / group.episodes.length]));
}

/** How the faulty program fails: from the first verdict. */
export function faultOf(episode: Episode): string {
  const verdict = episode.initial?.verdict;
  if (!verdict) return "unknown";
  if (verdict.status === "timedOut" || verdict.status === "outOfMemory") return "timeout or memory";
  switch (verdict.exception?.type) {
    case "SyntaxError":
    case "IndentationError":
    case "TabError":
      return "syntax";
    case "NameError":
    case "UnboundLocalError":
    case "AttributeError":
      return "name";
    case "TypeError":
      return "type";
    case undefined:
    case "AssertionError":
      return "wrong result";
    default:
      return "other exception";
  }
}

function groupByTask(episodes: readonly Episode[]): TaskGroup[] {
  const groups = new Map<string, Episode[]>();
  for (const episode of episodes) {
    const group = groups.get(episode.task.id);
    if (group) group.push(episode);
    else groups.set(episode.task.id, [episode]);
  }
  return [...groups.values()].map((group) => ({ episodes: group, solved: group.filter((episode) => episode.solved).length }));
}

function passEstimate(groups: readonly TaskGroup[], k: number, seed: number): Estimate {
  return bootstrapMean(
    groups.map(({ episodes, solved }) => passAtK({ samples: episodes.length, solved }, k)),
    seed,
  );
}

function slices(groups: readonly TaskGroup[], keysOf: (group: TaskGroup) => readonly string[], seed: number): Slice[] {
  const byKey = new Map<string, TaskGroup[]>();
  for (const group of groups) for (const key of keysOf(group)) byKey.set(key, [...(byKey.get(key) ?? []), group]);
  return [...byKey]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, members]) => ({ name, tasks: members.length, pass1: passEstimate(members, 1, seed) }));
}

function powersOfTwo(limit: number): number[] {
  const out: number[] = [];
  for (let k = 1; k <= limit; k *= 2) out.push(k);
  if (out.at(-1) !== limit) out.push(limit);
  return out;
}

/** Solved for good: the final program passes, and has since turn `firstSolvedTurn`. */
function solvedByTurn(episodes: readonly Episode[]): number[] {
  const longest = Math.max(0, ...episodes.map((episode) => episode.turns.length));
  return Array.from({ length: longest }, (_, t) => shareOf(episodes, (episode) => episode.solved && (episode.firstSolvedTurn ?? 0) <= t));
}

const TOKEN_BUDGETS = [16, 32, 64, 128, 256, 512, 1024, 2048, 4096];

function passByTokens(episodes: readonly Episode[]): { tokens: number; share: number }[] {
  const cost = (episode: Episode) =>
    sumOf(episode.turns.slice(0, (episode.firstSolvedTurn ?? 0) + 1), (turn) => turn.usage.completionTokens);
  const most = Math.max(...episodes.map((episode) => episode.usage.completionTokens));
  return TOKEN_BUDGETS.filter((tokens) => tokens < 2 * most || tokens === TOKEN_BUDGETS[0]).map((tokens) => ({
    tokens,
    share: shareOf(episodes, (episode) => episode.solved && cost(episode) <= tokens),
  }));
}

/** The group with an episode counted as solved only when hidden tests pass as well. */
function bothPassing({ episodes }: TaskGroup): TaskGroup {
  return { episodes, solved: episodes.filter((episode) => episode.solved && episode.hidden?.status === "passed").length };
}

/** Whether a turn made a program whose tests had to be run. */
function isExecuted({ action }: Turn): boolean {
  return action.kind === "program" || (action.kind === "command" && action.command.kind !== "EXIT");
}

function writtenBy(episode: Episode): string {
  return episode.turns.map((turn) => turn.text).join("\n");
}

/** The paper's failure of small models: the same again and again, within a text or from turn to turn. */
function isLooping(episode: Episode): boolean {
  const texts = episode.turns.map((turn) => turn.text.trim());
  const last = texts.at(-1);
  const repeated = texts.length >= 3 && texts.slice(-3).every((text) => text === last);
  return repeated || texts.some((text) => endsInLoop(text));
}

function referenceDistance(solved: readonly Episode[], references: ReadonlyMap<string, string> | undefined): number | null {
  const known = solved.flatMap((episode) => {
    const reference = references?.get(episode.task.id);
    return reference === undefined ? [] : [editDistance(reference, episode.program)];
  });
  return known.length === 0 ? null : meanOf(known);
}

function lengthBucket(code: string): string {
  const lines = code.trimEnd().split("\n").length;
  const bucket = [5, 10, 20, 40].find((limit) => lines <= limit);
  return bucket === undefined ? "≥ 41 lines" : `≤ ${bucket} lines`;
}

function sumOf<T>(items: readonly T[], value: (item: T) => number): number {
  return items.reduce((total, item) => total + value(item), 0);
}

function shareOf<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.length === 0 ? 0 : items.filter(holds).length / items.length;
}
