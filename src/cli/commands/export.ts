/** `coe export`: demonstrations for other trainers, with the loss on the commands only. */
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Argument, Option } from "commander";
import { InputError, messageOf, readJsonl, writeAtomic } from "../../base/index.ts";
import { type PromptSettings, rolloutSettings } from "../../episode/index.ts";
import { Tokenizer } from "../../model/index.ts";
import { chatRecord, parquetOf, type SegmentEncoder, type TraceRow, tokenRecord, traceRow, turnRecords } from "../../serve/index.ts";
import { type Demonstration, readDemonstration } from "../../tasks/index.ts";
import type { Register } from "../program.ts";

type Form = "trl" | "chat" | "parquet";

interface ExportOptions {
  readonly out?: string;
  readonly tokenizer?: string;
  readonly instruction: "none" | "compact" | "teaching";
  readonly testChars: string;
}

export const register: Register = (program) => {
  program
    .command("export")
    .description("Write demonstrations for other trainers, with the loss on the commands only.")
    .addArgument(
      new Argument(
        "<form>",
        "trl: JSONL of prompt and completion, one line a command, or of input_ids and labels with --tokenizer; chat: JSONL of messages with weights; parquet: a table of whole traces",
      ).choices(["trl", "chat", "parquet"]),
    )
    .argument("<demonstrations...>", "JSONL that coe demos wrote")
    .option("-o, --out <file>", "file to write (default: stdout; parquet needs a file)")
    .option("--tokenizer <folder>", "model folder or tokenizer.json: trl and parquet then carry token ids and labels (-100: no loss)")
    .addOption(
      new Option("--instruction <kind>", "what stands before the task; train with what you sample with")
        .choices(["none", "compact", "teaching"])
        .default("compact"),
    )
    .option("--test-chars <n>", "most characters of tests in a prompt", "2000")
    .addHelpText(
      "after",
      `
Examples:
  coe export trl demos.jsonl -o trl.jsonl
  coe export trl demos.jsonl --tokenizer Llama-3.2-1B/ -o tokens.jsonl
  coe export chat demos.jsonl -o chat.jsonl
  coe export parquet demos.jsonl -o demos.parquet
`,
    )
    .action(exportDemonstrations);
};

async function exportDemonstrations(form: Form, paths: readonly string[], options: ExportOptions): Promise<void> {
  const { out, tokenizer } = options;
  if (form === "parquet" && out === undefined) throw new InputError("parquet needs a file to write; give --out FILE.parquet");
  if (form === "chat" && tokenizer !== undefined)
    throw new InputError("chat messages carry no token ids; leave --tokenizer away, or use trl");
  const testChars = Number(options.testChars);
  if (!Number.isInteger(testChars)) throw new InputError(`--test-chars needs a whole number, got ${options.testChars}`);
  const settings = rolloutSettings({ instruction: options.instruction, testChars });
  const encoder = tokenizer === undefined ? undefined : segmentEncoder(await Tokenizer.load(tokenizer));
  let written = 0;
  if (form === "parquet") {
    const rows: TraceRow[] = [];
    for await (const demonstration of demonstrationsOf(paths)) rows.push(traceRow(demonstration, settings, encoder));
    if (rows.length > 0) await writeAtomic(out!, parquetOf(rows));
    written = rows.length;
  } else {
    const lines = (async function* () {
      for await (const demonstration of demonstrationsOf(paths)) {
        for (const record of recordsOf(form, demonstration, settings, encoder)) {
          written++;
          yield `${JSON.stringify(record)}\n`;
        }
      }
    })();
    await writeLines(lines, out);
  }
  if (written === 0) throw new InputError(`no demonstrations in ${paths.join(", ")}; make some with: coe demos`);
  process.stderr.write(`${written} records${out === undefined ? "" : ` in ${out}`}\n`);
}

function segmentEncoder(tokenizer: Tokenizer): SegmentEncoder {
  return { encode: (text) => tokenizer.encode(text), ...(tokenizer.bosId !== undefined && { beginId: tokenizer.bosId }) };
}

async function* demonstrationsOf(paths: readonly string[]): AsyncGenerator<Demonstration> {
  for (const path of paths) {
    for await (const { line, value } of readJsonl(path)) yield readDemonstration(value, `${path}:${line}`, "train");
  }
}

function recordsOf(form: "trl" | "chat", demonstration: Demonstration, settings: PromptSettings, encoder?: SegmentEncoder): unknown[] {
  if (form === "chat") return [chatRecord(demonstration, settings)];
  return encoder ? [tokenRecord(demonstration, settings, encoder)] : turnRecords(demonstration, settings);
}

/** Writes lines to stdout, or by a temporary file and a rename: a reader never sees half a file. */
async function writeLines(lines: AsyncIterable<string>, out?: string): Promise<void> {
  if (out === undefined) {
    for await (const line of lines) {
      if (!process.stdout.write(line)) await new Promise((resolve) => process.stdout.once("drain", resolve));
    }
    return;
  }
  const temporary = `${out}.${process.pid}.tmp`;
  try {
    await pipeline(Readable.from(lines), createWriteStream(temporary));
    await rename(temporary, out);
  } catch (cause) {
    await rm(temporary, { force: true });
    if (cause instanceof InputError) throw cause;
    throw new InputError(`can't write ${out}: ${messageOf(cause)}`, { cause });
  }
}
