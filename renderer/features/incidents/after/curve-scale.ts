import { type ChartScale, type CountedStretch, chartScale } from '../../../ui/chart/chart-scale.ts'

/** Pixels above the plot for the numbers of the marks. */
export const head = 22

/** The scale of a curve that leaves room for its marks above; sizes in pixels. */
export function curveScale(stretches: readonly CountedStretch[], width: number, height: number): ChartScale {
  return chartScale(stretches, width, height - head)
}
