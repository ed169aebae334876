/** Evaluation: arms played over a task set, figures from their episodes, statistics, reports. */
export { type AnalysisOptions, type ArmFigures, analyse, faultOf, type Slice, solveRates } from "./analysis.ts";
export { type EvaluateOptions, type EvaluationArm, type EvaluationProgress, evaluate } from "./evaluate.ts";
export { type PaperRow, paperTable, renderPaperTable } from "./paper.ts";
export { renderHtml } from "./report/html.ts";
export { type ArmEpisodes, type ArmReport, type Difference, type Report, type ReportOptions, reportOf } from "./report/report.ts";
export { renderPlots } from "./report/svg.ts";
export { percent, renderMarkdown, renderTable, withInterval } from "./report/text.ts";
export { EvaluationFolder, type EvaluationIdentity, readEvaluation, type StoredEvaluation } from "./run.ts";
export { bootstrapMean, type Estimate, meanOf, pairedDifference, passAtK, type TaskOutcome } from "./statistics.ts";
export { editDistance, endsInLoop, repeatedNgramShare } from "./text.ts";
