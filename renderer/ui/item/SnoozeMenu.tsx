import '@mantine/core/styles/Popover.layer.css'
import '@mantine/core/styles/Menu.layer.css'
import { Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import { momentWords } from '../../text/age.ts'
import { itemText } from '../../text/item.ts'
import { actOnItems } from './item-acts.ts'
import { snoozeTimes } from './snooze-times.ts'

interface SnoozeMenuProps {
  readonly ids: readonly string[]
  readonly opened: boolean
  readonly onChange: (opened: boolean) => void
  readonly onSnoozed?: () => void
  /** The button it hangs on. */
  readonly children: ReactNode
}

/** Offers when some items are to come back. */
export function SnoozeMenu({ ids, opened, onChange, onSnoozed, children }: SnoozeMenuProps) {
  return (
    <Menu opened={opened} onChange={onChange} withinPortal returnFocus>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        {opened &&
          snoozeTimes(Date.now()).map(({ label, until }) => (
            <Menu.Item
              key={label}
              onClick={() => {
                void actOnItems(
                  { ids: [...ids], action: 'snooze', until: new Date(until).toISOString() },
                  itemText.snoozed(ids.length, momentWords(until, Date.now())),
                )
                onSnoozed?.()
              }}
            >
              {label}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  )
}
