/**
 * Rotary tables for the fused attention kernel: cos and sin of position × frequency, with Llama 3's scaling.
 *
 * Angles are computed in double precision and rounded once. Source: Llama 3.1's reference code (`apply_scaling`), as in transformers'
 * `_compute_llama3_parameters`.
 */
import type { LlamaConfig } from "../files/config.ts";

/** Rotation per position of each pair of a head's halves, in radians; length headDim / 2. */
export function ropeFrequencies(config: LlamaConfig): Float64Array {
  const half = config.headDim / 2;
  const frequencies = Float64Array.from({ length: half }, (_, i) => config.ropeTheta ** (-i / half));
  const scaling = config.ropeScaling;
  if (scaling === undefined) return frequencies;
  const longest = scaling.originalContextLength / scaling.lowFreqFactor;
  const shortest = scaling.originalContextLength / scaling.highFreqFactor;
  return frequencies.map((frequency) => {
    const wavelength = (2 * Math.PI) / frequency;
    if (wavelength < shortest) return frequency;
    if (wavelength > longest) return frequency / scaling.factor;
    const smooth = (scaling.originalContextLength / wavelength - scaling.lowFreqFactor) / (scaling.highFreqFactor - scaling.lowFreqFactor);
    return ((1 - smooth) * frequency) / scaling.factor + smooth * frequency;
  });
}

/** cos and sin, each [positions, headDim / 2]. */
export function ropeTables(config: LlamaConfig, positions: number): { readonly cos: Float32Array; readonly sin: Float32Array } {
  const frequencies = ropeFrequencies(config);
  const half = frequencies.length;
  const cos = new Float32Array(positions * half);
  const sin = new Float32Array(positions * half);
  for (let p = 0; p < positions; p++) {
    for (let i = 0; i < half; i++) {
      const angle = p * frequencies[i]!;
      cos[p * half + i] = Math.cos(angle);
      sin[p * half + i] = Math.sin(angle);
    }
  }
  return { cos, sin };
}
