/** All families of generated problems, one file an area. */
import type { Family } from "../family.ts";
import { factorFamilies } from "./bits-and-factors.ts";
import { digitFamilies } from "./digits.ts";
import { filterFamilies } from "./filters.ts";
import { listStepFamilies } from "./list-steps.ts";
import { listFamilies } from "./lists.ts";
import { measureFamilies } from "./measures.ts";
import { numberFamilies } from "./numbers.ts";
import { partitionFamilies } from "./partitions.ts";

export const families: readonly Family[] = [
  ...factorFamilies,
  ...digitFamilies,
  ...filterFamilies,
  ...listStepFamilies,
  ...listFamilies,
  ...measureFamilies,
  ...numberFamilies,
  ...partitionFamilies,
];
