import type { StormStep } from './step-storm.ts'

/** Says in one sentence what a step means: since when, how many, what would be usual. Times of day are UTC. */
export function describeStorm(step: StormStep): string {
  const many = `${Math.round(step.value)} in the last hour`
  const usual = `usual are ${figure(step.expected)}, and up to ${Math.floor(step.band[1])} are ordinary`
  const rising = step.since === undefined ? '' : `, rising since ${timeOfDay(step.since)}`
  switch (step.verdict) {
    case 'storm':
      return `A storm: ${many}${rising}; ${usual}.`
    case 'doubled':
      return `The storm has doubled: ${many}${rising}; ${usual}.`
    case 'ongoing':
      return `Still storming: ${many}${rising}; ${usual}.`
    case 'calming':
      return `The storm is calming: ${many}, less than half of its peak of ${Math.round(step.peak ?? step.value)}.`
    case 'over':
      return `The storm is over: ${many}; ${usual}.`
    case 'quiet':
      return `No storm: ${many}; ${usual}.`
  }
}

const figure = (number: number) => (number < 9.95 ? number.toFixed(1) : String(Math.round(number)))
const timeOfDay = (at: number) => new Date(at).toISOString().slice(11, 16)
