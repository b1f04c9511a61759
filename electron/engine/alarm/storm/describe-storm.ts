import type { StormStep } from './step-storm.ts'

/** Says in one sentence what a step means: how many, since when, what would be usual. Times in UTC. */
export function describeStorm(step: StormStep): string {
  const many = `${Math.round(step.value)} mentions in the last hour`
  const usual = `usual are ${figure(step.expected)}, up to ${figure(step.band[1])}`
  const since =
    step.since === undefined ? '' : `, rising since ${new Date(step.since).toISOString().slice(11, 16)}`
  switch (step.verdict) {
    case 'storm':
      return `storm: ${many}${since}; ${usual}.`
    case 'doubled':
      return `doubled: ${many}; ${usual}.`
    case 'calming':
      return `calming: ${many}, less than half of the peak.`
    case 'over':
      return `over: ${many}; ${usual}.`
    case 'ongoing':
      return `still storming: ${many}.`
    case 'quiet':
      return `quiet: ${many}; ${usual}.`
  }
}

const figure = (number: number) => (number < 10 ? number.toFixed(1) : String(Math.round(number)))
