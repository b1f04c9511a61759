import type { Person } from '../../../electron/shared/model/conversation.ts'
import { waitingText } from '../../text/waiting.ts'

/** What a person is called in a list: their name, else their address. */
export function nameOf({ name, address }: Pick<Person, 'name' | 'address'>): string {
  return name?.trim() || address || waitingText.unnamed
}
