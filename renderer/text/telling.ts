import type { Severity } from '../../electron/shared/model/alarm.ts'
import type { Headroom } from '../../electron/shared/model/channel.ts'
import { count, numberWords } from './age.ts'
import { minutesWords } from './alarm.ts'

/** Words of who is told of alarms: the steps, the channels, the quiet hours. */
export const tellingText = {
  heading: 'Alarms: who is told',
  hint: 'One step after the other, until somebody says “I have it”. The last one is repeated.',
  steps: 'Steps',
  step: (number: number) => `Step ${number}`,
  channel: 'Tell',
  wait: 'When',
  sound: 'With a sound',
  soundOn: (name: string) => `Sound of ${name}`,
  earlier: (number: number) => `Move step ${number} up`,
  later: (number: number) => `Move step ${number} down`,
  removeStep: (number: number) => `Remove step ${number}`,
  stepRemoved: 'Step removed.',
  addStep: 'Add a step',
  moved: (from: number, to: number) => `Step ${from} is now step ${to}.`,
  missingChannel: 'A channel that was removed',
  missingHint: 'This step is passed over. Choose another channel or remove it.',
  moveHint: 'Alt with the arrow keys moves a step.',
  rehearse: 'Hold a rehearsal',
  rehearseHint: 'The whole way, with invented mentions and seconds instead of minutes.',

  escalateFrom: 'Go through all steps from',
  escalateFromHint: 'A milder alarm is told once, by the first step.',
  acknowledgeMinutes: '“I have it” holds for',
  acknowledgeHint: 'Then the alarm rings again, unless it is over by then.',

  channels: 'Channels',
  channelsHint: 'Ways to reach you away from this desktop, or somebody else.',
  addChannel: 'Add a channel',
  addKind: (label: string) => `Add ${label}`,
  newChannel: (label: string) => `New channel: ${label}`,
  name: 'Name',
  nameHint: 'Left empty, it is named after its settings. Name a second person here.',
  save: 'Save',
  add: 'Add channel',
  edit: 'Edit',
  editOne: (name: string) => `Edit ${name}`,
  remove: 'Remove',
  removeOne: (name: string) => `Remove ${name}`,
  removed: (name: string, steps: number) =>
    steps === 0
      ? `${name} is removed.`
      : `${name} is removed. ${count(steps, 'step')} that named it will be passed over.`,
  test: 'Send a test',
  testOne: (name: string) => `Send a test by ${name}`,
  testing: 'Sending…',
  testSent: 'The test was sent. Look whether it has arrived.',
  desktop: 'Notifications on this computer. Always there.',
  neverUsed: 'Nothing sent yet.',
  lastSent: (ago: string) => `Last message ${ago}.`,
  /** A channel nobody is told by is easily forgotten. */
  unused: 'No step uses it yet.',

  quiet: 'Quiet hours',
  quietHint: 'What can wait is told when they end. Nothing is lost.',
  quietOn: 'Keep quiet at night',
  from: 'From',
  to: 'Until',
  letThrough: 'Tell all the same',
  letThroughHint: 'A site that is down is critical; so is a storm that has doubled.',
  sameTimes: 'These times are equal, so there are no quiet hours.',
} as const

/** From which severity on something holds, as a choice. */
export const fromSeverity: Readonly<Record<Severity, string>> = {
  notable: 'every alarm',
  serious: 'serious alarms, such as a storm',
  critical: 'critical alarms, such as a site that is down',
}

/** When a step comes: `at once`, `5 minutes after that`. The first counts from the alarm. */
export function waitWords(minutes: number, isFirst: boolean): string {
  if (minutes === 0) return isFirst ? 'at once' : 'at the same time'
  return `${minutesWords(minutes)} ${isFirst ? 'after the alarm' : 'after that'}`
}

/** How much of a channel's day is used: `12 of 250 today`; what is left where that is little. */
export function headroomWords({ limit, used }: Headroom): string {
  if (limit === undefined) return `${numberWords(used)} sent today.`
  const words = `${numberWords(used)} of ${numberWords(limit)} today.`
  return used >= limit ? `${words} Used up; the next step is told instead, until midnight UTC.` : words
}
