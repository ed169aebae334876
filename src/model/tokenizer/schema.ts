/** tokenizer.json and tokenizer_config.json, checked before the library sees them. Not checked: regular expressions that are slow by design. */
import { z } from "zod";
import { InputError } from "../../base/index.ts";

/** Most ids that a tokeniser may have: larger claims are taken for damage. */
const maxVocabulary = 1 << 22;

const id = z.int().min(0).lt(maxVocabulary);
const addedToken = z.looseObject({
  id,
  content: z.string().min(1),
  single_word: z.boolean().default(false),
  lstrip: z.boolean().default(false),
  rstrip: z.boolean().default(false),
  normalized: z.boolean().default(false),
  special: z.boolean().default(false),
});
const merge = z.union([z.string(), z.tuple([z.string(), z.string()])]);
const component = z.looseObject({ type: z.string() }).nullish();

const tokenizerSchema = z.looseObject({
  added_tokens: z.array(addedToken).default([]),
  normalizer: component,
  pre_tokenizer: component,
  post_processor: component,
  decoder: component,
  model: z.looseObject({
    type: z.literal("BPE").default("BPE"),
    vocab: z.record(z.string(), id),
    merges: z.array(merge),
    dropout: z.number().nullish(),
    unk_token: z.string().nullish(),
    byte_fallback: z.boolean().nullish(),
    ignore_merges: z.boolean().nullish(),
    continuing_subword_prefix: z.string().nullish(),
    end_of_word_suffix: z.string().nullish(),
  }),
});
export type TokenizerJson = z.infer<typeof tokenizerSchema>;
export type AddedToken = z.infer<typeof addedToken>;

const namedToken = z.union([z.string(), z.looseObject({ content: z.string() })]).nullish();
const tokenizerConfigSchema = z.looseObject({
  bos_token: namedToken,
  eos_token: namedToken,
  pad_token: namedToken,
  chat_template: z.union([z.string(), z.array(z.looseObject({ name: z.string(), template: z.string() }))]).nullish(),
});
export type TokenizerConfigJson = z.infer<typeof tokenizerConfigSchema>;

function check<T>(schema: z.ZodType<T>, json: unknown, where: string): T {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new InputError(`${where}: ${issue.path.join(".").slice(0, 120) || "content"}: ${issue.message}`);
}

/** Throws InputError naming the place. Only BPE models are read. */
export function checkTokenizer(json: unknown, where: string): TokenizerJson {
  const type = (json as { model?: { type?: unknown } } | null)?.model?.type;
  if (typeof type === "string" && type !== "BPE") throw new InputError(`${where}: model type ${type} is not supported; BPE is`);
  return check(tokenizerSchema, json, where);
}

export function checkTokenizerConfig(json: unknown, where: string): TokenizerConfigJson {
  return check(tokenizerConfigSchema, json, where);
}

/** Merges as pairs, whatever the spelling. */
export function mergePairs(model: TokenizerJson["model"]): [string, string][] {
  return model.merges.map((entry) => {
    if (typeof entry !== "string") return entry;
    const blank = entry.indexOf(" ");
    return [entry.slice(0, blank), entry.slice(blank + 1)];
  });
}
