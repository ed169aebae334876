/** All families of generated problems, one file an area. */
import type { Family } from "../family.ts";
import { planeFamilies } from "./angles-and-planes.ts";
import { arithmeticFamilies } from "./arithmetic.ts";
import { bitFamilies } from "./bit-steps.ts";
import { factorFamilies } from "./bits-and-factors.ts";
import { boardFamilies } from "./boards.ts";
import { choiceFamilies } from "./choices.ts";
import { classFamilies } from "./classes.ts";
import { clockFamilies } from "./clocks.ts";
import { coordinateFamilies } from "./coordinates.ts";
import { countingFamilies } from "./counting.ts";
import { dateFamilies } from "./dates.ts";
import { rateFamilies } from "./days-and-rates.ts";
import { dictFamilies } from "./dicts.ts";
import { digitFamilies } from "./digits.ts";
import { everydayListFamilies } from "./everyday-lists.ts";
import { everydayTextFamilies } from "./everyday-texts.ts";
import { filterFamilies } from "./filters.ts";
import { formattingFamilies } from "./formatting.ts";
import { functionFamilies } from "./functions.ts";
import { geometryFamilies } from "./geometry.ts";
import { greedyFamilies } from "./greedy.ts";
import { gridFamilies } from "./grids.ts";
import { halvingFamilies } from "./halving-searches.ts";
import { iteratorFamilies } from "./iterators.ts";
import { letterPatternFamilies } from "./letter-patterns.ts";
import { letterShapeFamilies } from "./letter-shapes.ts";
import { letterFamilies } from "./letters.ts";
import { libraryFamilies } from "./library.ts";
import { listAlignmentFamilies } from "./list-alignment.ts";
import { listStepFamilies } from "./list-steps.ts";
import { listFamilies } from "./lists.ts";
import { machineFamilies } from "./machines.ts";
import { matrixFamilies } from "./matrices.ts";
import { measureFamilies } from "./measures.ts";
import { messageFamilies } from "./messages.ts";
import { nameFamilies } from "./names.ts";
import { nestingFamilies } from "./nesting.ts";
import { numberListFamilies } from "./number-lists.ts";
import { sequenceFamilies } from "./number-sequences.ts";
import { numberFamilies } from "./numbers.ts";
import { objectFamilies } from "./objects.ts";
import { optimalTableFamilies } from "./optimal-tables.ts";
import { orderingFamilies } from "./ordering.ts";
import { parsingFamilies } from "./parsing.ts";
import { partitionFamilies } from "./partitions.ts";
import { primePairFamilies } from "./prime-pairs.ts";
import { recordFamilies } from "./records.ts";
import { recursionFamilies } from "./recursion.ts";
import { searchingFamilies } from "./searching.ts";
import { selectionFamilies } from "./selections.ts";
import { setFamilies } from "./sets.ts";
import { simulationFamilies } from "./simulations.ts";
import { sortingFamilies } from "./sorting-steps.ts";
import { specialNumberFamilies } from "./special-numbers.ts";
import { stringFamilies } from "./strings.ts";
import { tallyFamilies } from "./tallies.ts";
import { textCheckFamilies } from "./text-checks.ts";
import { textStackFamilies } from "./text-stacks.ts";
import { textFamilies } from "./texts.ts";
import { tupleListFamilies } from "./tuple-lists.ts";
import { tupleFamilies } from "./tuples.ts";
import { twoPointerFamilies } from "./two-pointers.ts";
import { wordFamilies } from "./words.ts";

export const families: readonly Family[] = [
  ...planeFamilies,
  ...arithmeticFamilies,
  ...bitFamilies,
  ...factorFamilies,
  ...boardFamilies,
  ...choiceFamilies,
  ...classFamilies,
  ...clockFamilies,
  ...coordinateFamilies,
  ...countingFamilies,
  ...dateFamilies,
  ...rateFamilies,
  ...dictFamilies,
  ...digitFamilies,
  ...everydayListFamilies,
  ...everydayTextFamilies,
  ...filterFamilies,
  ...formattingFamilies,
  ...functionFamilies,
  ...geometryFamilies,
  ...greedyFamilies,
  ...gridFamilies,
  ...halvingFamilies,
  ...iteratorFamilies,
  ...letterPatternFamilies,
  ...letterShapeFamilies,
  ...letterFamilies,
  ...libraryFamilies,
  ...listAlignmentFamilies,
  ...listStepFamilies,
  ...listFamilies,
  ...machineFamilies,
  ...matrixFamilies,
  ...measureFamilies,
  ...messageFamilies,
  ...nameFamilies,
  ...nestingFamilies,
  ...numberListFamilies,
  ...sequenceFamilies,
  ...numberFamilies,
  ...objectFamilies,
  ...optimalTableFamilies,
  ...orderingFamilies,
  ...parsingFamilies,
  ...partitionFamilies,
  ...primePairFamilies,
  ...recordFamilies,
  ...recursionFamilies,
  ...searchingFamilies,
  ...selectionFamilies,
  ...setFamilies,
  ...simulationFamilies,
  ...sortingFamilies,
  ...specialNumberFamilies,
  ...stringFamilies,
  ...tallyFamilies,
  ...textCheckFamilies,
  ...textStackFamilies,
  ...textFamilies,
  ...tupleListFamilies,
  ...tupleFamilies,
  ...twoPointerFamilies,
  ...wordFamilies,
];
