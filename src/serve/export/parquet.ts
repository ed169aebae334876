/** Rows of traces as a Parquet file (Snappy), lists as Parquet LIST columns. All rows are held in memory. */
import { parquetWriteBuffer } from "hyparquet-writer";
import type { TraceRow } from "./records.ts";

const integers = ["loss_starts", "loss_ends", "input_ids", "labels"] as const;
const texts = ["id", "task_id", "text"] as const;

/** The file's bytes; the columns `input_ids` and `labels` are there when the first row has them. */
export function parquetOf(rows: readonly TraceRow[]): Uint8Array {
  const lists = integers.filter((name) => rows[0]?.[name] !== undefined);
  const schema = [
    { name: "root", num_children: texts.length + lists.length },
    ...texts.map((name) => ({ name, type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "REQUIRED" }) as const),
    ...lists.flatMap(
      (name) =>
        [
          { name, converted_type: "LIST", repetition_type: "REQUIRED", num_children: 1 },
          { name: "list", repetition_type: "REPEATED", num_children: 1 },
          { name: "element", type: "INT32", repetition_type: "REQUIRED" },
        ] as const,
    ),
  ];
  const columnData = [
    ...texts.map((name) => ({ name, data: rows.map((row) => row[name]) })),
    ...lists.map((name) => ({ name, data: rows.map((row) => [...(row[name] ?? [])]) })),
  ];
  return new Uint8Array(parquetWriteBuffer({ schema, columnData, rowGroupSize: 10_000 }));
}
