import type { RoundMember } from '../../../../electron/shared/model/incident.ts'

/** How members of a round stand together. */
export type RoundGroup = 'open' | 'told' | 'left-out' | 'unreachable'

/** The groups in the order in which they are shown. */
export const roundGroups = [
  'open',
  'unreachable',
  'told',
  'left-out',
] as const satisfies readonly RoundGroup[]

/** The group a member stands in. */
export function groupOf({ state }: Pick<RoundMember, 'state'>): RoundGroup {
  return state === 'waiting' || state === 'drafted' ? 'open' : state
}

/** Whether somebody is still to be told. */
export function isOpen(member: Pick<RoundMember, 'state'>): boolean {
  return groupOf(member) === 'open'
}
