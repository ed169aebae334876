/** Learning-rate schedules: linear warm-up, then constant, linear or cosine (Loshchilov and Hutter, arXiv 1608.03983). */

export interface ScheduleSettings {
  readonly learningRate: number;
  readonly schedule: "constant" | "linear" | "cosine";
  readonly warmupSteps: number;
  readonly finalRatio: number;
}

/** The learning rate of step `step` (from 1) out of `steps`. */
export function learningRateAt(settings: ScheduleSettings, step: number, steps: number): number {
  const { learningRate, schedule, warmupSteps, finalRatio } = settings;
  if (step <= warmupSteps) return (learningRate * step) / warmupSteps;
  const progress = Math.min(1, (step - warmupSteps) / Math.max(1, steps - warmupSteps));
  switch (schedule) {
    case "constant":
      return learningRate;
    case "linear":
      return learningRate * (1 - (1 - finalRatio) * progress);
    case "cosine":
      return learningRate * (finalRatio + (1 - finalRatio) * 0.5 * (1 + Math.cos(Math.PI * progress)));
    default:
      return schedule satisfies never;
  }
}
