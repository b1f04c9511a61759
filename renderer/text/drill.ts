import { assertNever } from '../../electron/shared/assert-never.ts'
import type { Drill } from '../../electron/shared/model/drill.ts'
import { count, numberWords } from './age.ts'

/** Words of the rehearsal. */
export const drillText = {
  hold: 'Hold a rehearsal',
  title: 'Rehearsal of an alarm',
  lead: 'Invented mentions turn into a storm, and everybody in your steps is told, one after the other, seconds apart instead of minutes. Each message begins with “Rehearsal:”. Nothing of it is counted or kept with your mentions.',
  start: 'Start the rehearsal',
  again: 'Hold another',
  end: 'End it now',
  steps: 'Who was told',
  noSteps: 'Nobody yet.',
  report: 'How it went',
  nobody: 'Nobody said “I have it” before it ended.',
  answered: (seconds: number) => `You said “I have it” ${count(seconds, 'second')} after the alarm.`,
  failedHint: 'The settings say what is wrong with a channel. The desktop needs a notification service.',
  settings: 'Change who is told',
} as const

/** Where a rehearsal stands, in one sentence. */
export function drillWords({ state, mentions }: Drill): string {
  switch (state) {
    case 'idle':
      return 'None has been held yet.'
    case 'gathering':
      return `Invented mentions are coming in: ${numberWords(mentions)} so far. The alarm follows within seconds.`
    case 'ringing':
      return `The alarm rings, after ${numberWords(mentions)} invented mentions. Answer it where it reaches you, or here.`
    case 'done':
      return 'The rehearsal is over. Nothing had happened.'
    default:
      return assertNever(state)
  }
}
