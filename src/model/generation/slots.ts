/**
 * The table of cache slots: which sequence each holds, which are in use, which one to give away next, and which hold a group's common prompt.
 *
 * What a new sequence may reuse is decided by its key and its group alone, never by what happens to lie in a slot: results must not depend
 * on timing. Not guaranteed: that an idle sequence stays; the least recently used one goes when all slots are taken.
 */
export interface Slot {
  readonly index: number;
  /** Tokens whose keys and values are in the cache. */
  ids: number[];
  key: string | undefined;
  busy: boolean;
  lastUse: number;
}

/** A prompt that was computed once for a whole group, and the logits after it. */
export interface GroupPrompt<T> {
  readonly ids: readonly number[];
  readonly slot: number;
  readonly logits: T;
}

/** How many leading ids agree. */
export function commonPrefix(a: readonly number[], b: readonly number[]): number {
  const most = Math.min(a.length, b.length);
  let i = 0;
  while (i < most && a[i] === b[i]) i++;
  return i;
}

const mostGroups = 64;

export class SlotTable<T> {
  readonly slots: readonly Slot[];
  readonly #byKey = new Map<string, Slot>();
  readonly #groups = new Map<string, GroupPrompt<T>>();
  #clock = 0;

  constructor(count: number) {
    this.slots = Array.from({ length: count }, (_, index) => ({ index, ids: [], key: undefined, busy: false, lastUse: 0 }));
  }

  find(key: string): Slot | undefined {
    return this.#byKey.get(key);
  }

  /** The sequence's own slot, or an empty one for it; undefined when all are busy. Marks it busy. `keep`: a slot to spare if others are free. */
  acquire(key: string | undefined, keep?: number): Slot | undefined {
    const own = key === undefined ? undefined : this.#byKey.get(key);
    const slot = own ?? this.#next(keep);
    if (!slot) return undefined;
    if (!own) {
      if (slot.key !== undefined) this.#byKey.delete(slot.key);
      slot.key = key;
      if (slot.index !== keep) slot.ids = [];
      if (key !== undefined) this.#byKey.set(key, slot);
    }
    slot.busy = true;
    slot.lastUse = ++this.#clock;
    return slot;
  }

  /** Empty and unowned ones first, the lowest first; then unowned; then the least recently used idle sequence. */
  #next(keep: number | undefined): Slot | undefined {
    const rank = (slot: Slot): number => (slot.index === keep ? 2 : 0) + (slot.key !== undefined ? 3 : slot.ids.length > 0 ? 1 : 0);
    let best: Slot | undefined;
    for (const slot of this.slots) {
      if (slot.busy) continue;
      if (!best || rank(slot) < rank(best) || (rank(slot) === rank(best) && slot.lastUse < best.lastUse)) best = slot;
    }
    return best;
  }

  /** Ends a use; without a key the slot is free again. */
  idle(slot: Slot): void {
    slot.busy = false;
    slot.lastUse = ++this.#clock;
    if (slot.key === undefined) this.#free(slot);
  }

  /** Forgets a sequence. */
  release(key: string): void {
    const slot = this.#byKey.get(key);
    this.#byKey.delete(key);
    if (!slot) return;
    slot.key = undefined;
    if (!slot.busy) this.#free(slot);
  }

  #free(slot: Slot): void {
    const needed = [...this.#groups.values()].some((group) => group.slot === slot.index);
    if (!needed) slot.ids = [];
  }

  /** A group's prompt if it is exactly this one and still in the cache. */
  groupPrompt(key: string, ids: readonly number[]): GroupPrompt<T> | undefined {
    const found = this.#groups.get(key);
    if (!found || found.ids.length !== ids.length || commonPrefix(found.ids, ids) !== ids.length) return undefined;
    if (commonPrefix(this.slots[found.slot]!.ids, ids) === ids.length) return found;
    this.#groups.delete(key);
    return undefined;
  }

  rememberGroup(key: string, prompt: GroupPrompt<T>): void {
    this.#groups.delete(key);
    this.#groups.set(key, prompt);
    if (this.#groups.size > mostGroups) this.#groups.delete(this.#groups.keys().next().value!);
  }

  /** Nothing in the cache is trusted any more. */
  clear(): void {
    for (const slot of this.slots) slot.ids = [];
    this.#groups.clear();
  }

  /** Tokens in each slot. */
  lengths(): number[] {
    return this.slots.map((slot) => slot.ids.length);
  }
}
