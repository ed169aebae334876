/**
 * The suffix automaton of a line: the smallest automaton whose paths from the root spell exactly the line's substrings
 * (Blumer et al., 1985). At most 2n states and 3n edges, built in O(n · alphabet of the line).
 *
 * Symbols are whole numbers: bytes or code points, as the caller gives them. Not guaranteed: that every state is worth stopping at.
 */
export class SuffixAutomaton {
  static readonly ROOT = 0;
  /** First edge of a state, or -1. */
  readonly #firstEdge: number[] = [-1];
  readonly #edgeSymbol: number[] = [];
  readonly #edgeTarget: number[] = [];
  readonly #edgeNext: number[] = [];
  /** Where the state's strings end for the first time: an index after their last symbol. */
  readonly #end: number[] = [0];

  constructor(symbols: ArrayLike<number>) {
    const length = [0];
    const link = [-1];
    let last = 0;
    for (let i = 0; i < symbols.length; i++) {
      const symbol = symbols[i]!;
      const current = this.#addState(i + 1);
      length[current] = length[last]! + 1;
      let p = last;
      while (p !== -1 && this.next(p, symbol) === -1) {
        this.#setEdge(p, symbol, current);
        p = link[p]!;
      }
      if (p === -1) {
        link[current] = 0;
      } else {
        const q = this.next(p, symbol);
        if (length[p]! + 1 === length[q]) {
          link[current] = q;
        } else {
          const clone = this.#addState(this.#end[q]!);
          length[clone] = length[p]! + 1;
          link[clone] = link[q]!;
          for (const [copied, target] of this.edges(q)) this.#setEdge(clone, copied, target);
          while (p !== -1 && this.next(p, symbol) === q) {
            this.#setEdge(p, symbol, clone);
            p = link[p]!;
          }
          link[q] = clone;
          link[current] = clone;
        }
      }
      last = current;
    }
  }

  get stateCount(): number {
    return this.#firstEdge.length;
  }

  /** The state after a symbol, or -1 when the longer string is no substring. */
  next(state: number, symbol: number): number {
    for (let edge = this.#firstEdge[state]!; edge !== -1; edge = this.#edgeNext[edge]!) {
      if (this.#edgeSymbol[edge] === symbol) return this.#edgeTarget[edge]!;
    }
    return -1;
  }

  /** The symbols that may follow, each with the state after it. */
  *edges(state: number): Generator<readonly [symbol: number, target: number]> {
    for (let edge = this.#firstEdge[state]!; edge !== -1; edge = this.#edgeNext[edge]!)
      yield [this.#edgeSymbol[edge]!, this.#edgeTarget[edge]!];
  }

  /** An index after an occurrence of the state's strings; 0 for the root. */
  endOf(state: number): number {
    return this.#end[state]!;
  }

  #addState(end: number): number {
    this.#end.push(end);
    return this.#firstEdge.push(-1) - 1;
  }

  #setEdge(state: number, symbol: number, target: number): void {
    for (let edge = this.#firstEdge[state]!; edge !== -1; edge = this.#edgeNext[edge]!) {
      if (this.#edgeSymbol[edge] === symbol) {
        this.#edgeTarget[edge] = target;
        return;
      }
    }
    this.#edgeSymbol.push(symbol);
    this.#edgeTarget.push(target);
    this.#edgeNext.push(this.#firstEdge[state]!);
    this.#firstEdge[state] = this.#edgeSymbol.length - 1;
  }
}
