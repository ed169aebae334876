/** All families of generated problems, one file an area. */
import type { Family } from "../family.ts";
import { digitFamilies } from "./digits.ts";
import { listFamilies } from "./lists.ts";
import { numberFamilies } from "./numbers.ts";
import { conditionFamilies } from "./tests-on-items.ts";

export const families: readonly Family[] = [...numberFamilies, ...digitFamilies, ...conditionFamilies, ...listFamilies];
