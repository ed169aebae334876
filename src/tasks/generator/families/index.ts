/** All families of generated problems, one file an area. */
import type { Family } from "../family.ts";
import { factorFamilies } from "./bits-and-factors.ts";
import { digitFamilies } from "./digits.ts";
import { filterFamilies } from "./filters.ts";
import { formattingFamilies } from "./formatting.ts";
import { letterFamilies } from "./letters.ts";
import { listStepFamilies } from "./list-steps.ts";
import { listFamilies } from "./lists.ts";
import { measureFamilies } from "./measures.ts";
import { messageFamilies } from "./messages.ts";
import { nameFamilies } from "./names.ts";
import { numberFamilies } from "./numbers.ts";
import { parsingFamilies } from "./parsing.ts";
import { partitionFamilies } from "./partitions.ts";
import { stringFamilies } from "./strings.ts";
import { textFamilies } from "./texts.ts";
import { wordFamilies } from "./words.ts";

export const families: readonly Family[] = [
  ...factorFamilies,
  ...digitFamilies,
  ...filterFamilies,
  ...formattingFamilies,
  ...letterFamilies,
  ...listStepFamilies,
  ...listFamilies,
  ...measureFamilies,
  ...messageFamilies,
  ...nameFamilies,
  ...numberFamilies,
  ...parsingFamilies,
  ...partitionFamilies,
  ...stringFamilies,
  ...textFamilies,
  ...wordFamilies,
];
