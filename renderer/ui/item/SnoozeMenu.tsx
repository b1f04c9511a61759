import type { ReactNode } from 'react'
import { momentWords } from '../../text/age.ts'
import { itemText } from '../../text/item.ts'
import { Menu } from '../menu/Menu.tsx'
import type { PopupTarget } from '../menu/Popup.tsx'
import { actOnItems } from './item-acts.ts'
import { snoozeTimes } from './snooze-times.ts'

interface SnoozeMenuProps {
  readonly ids: readonly string[]
  readonly opened: boolean
  readonly onOpened: (opened: boolean) => void
  readonly onSnoozed?: () => void
  /** The button it hangs on. */
  readonly button: (target: PopupTarget) => ReactNode
}

/** Offers when some items are to come back. */
export function SnoozeMenu({ ids, opened, onOpened, onSnoozed, button }: SnoozeMenuProps) {
  const entries = snoozeTimes(Date.now()).map(({ label, until }) => ({
    label,
    run: () => {
      void actOnItems(
        { ids: [...ids], action: 'snooze', until: new Date(until).toISOString() },
        itemText.snoozed(ids.length, momentWords(until, Date.now())),
      )
      onSnoozed?.()
    },
  }))
  return (
    <Menu label={itemText.snooze} groups={[entries]} opened={opened} onOpened={onOpened} button={button} />
  )
}
