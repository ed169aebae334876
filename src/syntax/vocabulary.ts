/**
 * The names that a repair of a program may need: those that the program, its tests and its description hold, and Python's own.
 *
 * Not guaranteed: all of the standard library, nor that a name is bound; a new name of a repair's own can only be a single letter.
 */
import { builtins, keywords } from "./names.ts";

/** Methods of the builtin types, and what short programs take from the standard library. */
const library =
  "Any ChainMap Counter Decimal Dict Fraction IGNORECASE List MULTILINE Optional OrderedDict Set Tuple Union __add__ __call__ __contains__ __eq__ __getitem__ __hash__ __init__ __iter__ __len__ __lt__ __mul__ __next__ __repr__ __setitem__ __str__ __sub__ accumulate acos add append appendleft as_integer_ratio ascii_letters ascii_lowercase ascii_uppercase asin atan atan2 attrgetter bisect bisect_left bisect_right bit_count bit_length cache calendar capitalize casefold ceil center chain clear cmath cmp_to_key collections comb combinations combinations_with_replacement compile conjugate copy cos count cycle date datetime day days decimal decode deepcopy defaultdict degrees denominator deque difference difference_update digits discard dist dropwhile dumps e elements encode endswith escape exp expandtabs extend extendleft fabs factorial filterfalse find findall finditer floor fmod format format_map fractions from_bytes from_iterable fromhex fromkeys fsum fullmatch functools gcd get group groupby groups heapify heappop heappush heappushpop heapq heapreplace hex hexdigits hour hypot imag index inf insert insort insort_left insort_right intersection intersection_update is_integer isalnum isalpha isascii isclose isdecimal isdigit isdisjoint isidentifier isinf islice islower isnan isnumeric isoformat isoweekday isprintable isqrt isspace issubset issuperset istitle isupper itemgetter items itertools join json keys lcm ljust loads log log10 log2 lower lru_cache lstrip maketrans match math maxsize mean median merge minute mode month most_common move_to_end mul multimode namedtuple nan nlargest now nsmallest numerator operator pairwise partial partition perm permutations pi pop popitem popleft prod product pstdev punctuation pvariance radians random re real reduce remove removeprefix removesuffix repeat replace reverse rfind rindex rjust rotate rpartition rsplit rstrip search second seconds setdefault sin sort span split splitlines sqrt starmap startswith statistics stdev strftime string strip strptime sub swapcase symmetric_difference symmetric_difference_update sys takewhile tan tee time timedelta title to_bytes today total_seconds translate trunc typing union update upper values variance weekday whitespace wraps xor year zfill zip_longest";

/** Python's own names, and single letters. */
export const pythonNames: readonly string[] = [...keywords, ...builtins, ...library.split(" "), ..."abcdefghijklmnopqrstuvwxyz_"];

/** The names in a program, tests or plain English, each once, in order of appearance. */
export function namesIn(text: string): string[] {
  return [...new Set(text.match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? [])];
}
