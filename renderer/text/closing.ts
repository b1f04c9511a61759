import type { RoundMember } from '../../electron/shared/model/incident.ts'
import { count, numberWords } from './age.ts'

/** Words of telling everybody how it ended. */
export const closingText = {
  tab: 'Closing round',
  title: 'Tell everybody how it ended',
  lead: 'Everybody who reported it or complained gets an answer of their own. It is written for you from what you said; you read it, change it and send it.',
  told: (told: number, all: number) => `${numberWords(told)} of ${numberWords(all)} told`,
  loading: 'Looking who wrote…',
  none: 'Nobody wrote to you about it',
  noneText: 'Whoever reports it or complains about it will stand here, each with an answer of their own.',
  allTold: 'Everybody has been told.',
  allToldBut: (unreachable: number) =>
    `Everybody who can be reached has been told; ${count(unreachable, 'person', 'people')} cannot be.`,
  people: 'Who is to be told',
  groups: {
    open: 'To be told',
    told: 'Told',
    'left-out': 'Left out',
    unreachable: 'Cannot be reached',
  },
  states: {
    waiting: 'not told yet',
    drafted: 'an answer is begun',
    told: 'told',
    unreachable: 'cannot be reached',
    'left-out': 'left out',
  } satisfies Readonly<Record<RoundMember['state'], string>>,
  somebody: 'Somebody without a name',
  next: (name: string) => `Answer ${name}`,
  nextLeft: (left: number) => (left === 1 ? '1 left' : `${numberWords(left)} left`),
  back: 'All who are to be told',
  leaveOut: 'Leave out…',
  leaveOutTitle: 'Why is no answer needed?',
  leaveOutReason: 'For yourself; they do not see it.',
  leaveOutNeeded: 'Say in a few words why.',
  leftOut: (name: string) => `${name} is left out.`,
  takeIn: 'Take in again',
  leaveOutDo: 'Leave out',
  conversation: 'The whole conversation',
  wrote: (name: string) => `What ${name} wrote`,
  toldNow: 'They have been told.',
  choose: 'One by one',
  chooseText: 'Each answer is shown to you before anything is sent.',
} as const

/** What somebody in the round is called. */
export function memberName({ person }: Pick<RoundMember, 'person'>): string {
  return person.name ?? person.address ?? closingText.somebody
}
