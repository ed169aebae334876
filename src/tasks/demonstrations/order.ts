/**
 * Reordering of repairs: two neighbouring repairs change places when they don't depend on each other, with line numbers re-based.
 *
 * Whether a pair may is not judged but tried: both orders are applied and must end in the same lines. Some pairs that a person would call
 * independent are refused (two insertions at one place, whose order would be arbitrary).
 */
import type { Rng } from "../../base/index.ts";
import { applyCommand, type Command, type Scratchpad } from "../../editor/index.ts";

/** The commands of one repair, in their order. */
export type Repair = readonly Command[];

/** The pad after commands, or nothing when one can't be applied. */
export function applyAll(pad: Scratchpad, commands: readonly Command[]): Scratchpad | undefined {
  let at: Scratchpad | undefined = pad;
  for (const command of commands) {
    const result = applyCommand(at, command);
    if (result.kind === "inapplicable") return undefined;
    at = result.pad;
  }
  return at;
}

/** `later` as done before `earlier` and the other way round, as [later, earlier], or nothing when they depend on each other. */
export function exchangeRepairs(pad: Scratchpad, earlier: Repair, later: Repair): readonly [Repair, Repair] | undefined {
  const first: Command[] = [];
  let second: Repair = earlier;
  for (const command of later) {
    const moved = moveToFront(second, command);
    if (moved === undefined) return undefined;
    first.push(moved.command);
    second = moved.passed;
  }
  const expected = applyAll(pad, [...earlier, ...later]);
  const got = applyAll(pad, [...first, ...second]);
  const same = expected && got && expected.lines.length === got.lines.length && expected.lines.every((line, i) => line === got.lines[i]);
  return same ? [first, second] : undefined;
}

/** A random order of repairs, as far as they are independent; the result repairs `pad` as the given order does. */
export function shuffleRepairs(pad: Scratchpad, repairs: readonly Repair[], rng: Rng): readonly Repair[] {
  const ranks = rng.shuffle(repairs.map((_, index) => index));
  const order = repairs.map((repair, index) => ({ repair, rank: ranks[index]! }));
  for (let moved = true; moved; ) {
    moved = false;
    let at = pad;
    for (let i = 0; i + 1 < order.length; i++) {
      const [a, b] = [order[i]!, order[i + 1]!];
      const exchanged = a.rank > b.rank ? exchangeRepairs(at, a.repair, b.repair) : undefined;
      if (exchanged) {
        order[i] = { repair: exchanged[0], rank: b.rank };
        order[i + 1] = { repair: exchanged[1], rank: a.rank };
        moved = true;
      }
      at = applyAll(at, order[i]!.repair)!;
    }
  }
  return order.map(({ repair }) => repair);
}

/** The repairs with one of them moved to the end, or nothing when a later one depends on it. */
export function moveLast(pad: Scratchpad, repairs: readonly Repair[], index: number): readonly Repair[] | undefined {
  const order = repairs.slice();
  let at = applyAll(pad, order.slice(0, index).flat())!;
  for (let i = index; i + 1 < order.length; i++) {
    const exchanged = exchangeRepairs(at, order[i]!, order[i + 1]!);
    if (!exchanged) return undefined;
    [order[i], order[i + 1]] = [exchanged[0], exchanged[1]];
    at = applyAll(at, order[i]!)!;
  }
  return order;
}

/** `command`, which follows `commands`, as done before them, and `commands` as done after it. */
function moveToFront(commands: Repair, command: Command): { command: Command; passed: Repair } | undefined {
  let front = command;
  const passed: Command[] = [];
  for (const before of commands.toReversed()) {
    const pair = transpose(before, front);
    if (pair === undefined) return undefined;
    front = pair[0];
    passed.unshift(pair[1]);
  }
  return { command: front, passed };
}

/** The pair a, b as b, a by line numbers alone; the caller proves it. */
function transpose(a: Command, b: Command): readonly [Command, Command] | undefined {
  if (a.kind === "EXIT" || b.kind === "EXIT") return undefined;
  let first = b.line;
  if (a.kind === "ADDL") {
    if (b.kind !== "ADDL" && b.line === a.line) return undefined;
    if (b.line > a.line) first = b.line - 1;
  } else if (a.kind === "DELL" && (b.kind === "ADDL" ? b.line > a.line : b.line >= a.line)) first = b.line + 1;
  let second = a.line;
  if (b.kind === "ADDL" && (a.kind === "ADDL" ? first < a.line || b.line === a.line : first <= a.line)) second = a.line + 1;
  if (b.kind === "DELL") {
    if (first === a.line && a.kind !== "ADDL") return undefined;
    if (first < a.line) second = a.line - 1;
  }
  return [
    { ...b, line: first },
    { ...a, line: second },
  ];
}
