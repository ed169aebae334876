/** Numbers and ranges from flags. */
import { InputError } from "../base/index.ts";

/** A whole number of at least `least`. Throws InputError naming the flag. */
export function wholeNumber(text: string, flag: string, least: number): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isInteger(value) || value < least)
    throw new InputError(`${flag} must be a whole number ≥ ${least}, got ${text}`);
  return value;
}

/** `3` or `1-5` as [fewest, most]. Throws InputError. */
export function wholeRange(text: string, flag: string, least: number): readonly [number, number] {
  const match = /^(\d+)(?:(?:-|\.\.)(\d+))?$/.exec(text.trim());
  const low = Number(match?.[1]);
  const high = Number(match?.[2] ?? match?.[1]);
  if (!match || low < least || high < low)
    throw new InputError(`${flag} must be a whole number ≥ ${least} or a range such as 1-5, got ${text}`);
  return [low, high];
}

/** A share from 0 to 1. Throws InputError naming the flag. */
export function share(text: string, flag: string): number {
  const value = Number(text);
  if (text.trim() === "" || !(value >= 0 && value <= 1)) throw new InputError(`${flag} must be a share from 0 to 1, got ${text}`);
  return value;
}

/** A share as `63 %`. */
export function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
