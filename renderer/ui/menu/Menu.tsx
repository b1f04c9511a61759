import { Fragment, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import styles from './Menu.module.css'
import { Popup, type PopupTarget } from './Popup.tsx'

/** One line of a menu. */
export interface MenuEntry {
  readonly label: string
  /** The key that does the same. */
  readonly shortcut?: string
  readonly run: () => void
}

interface MenuProps {
  readonly label: string
  /** The lines, in groups that are set apart. */
  readonly groups: readonly (readonly MenuEntry[])[]
  readonly opened: boolean
  readonly onOpened: (opened: boolean) => void
  /** The button it hangs on. */
  readonly button: (target: PopupTarget) => ReactNode
}

/** A menu at a button: arrows move, Enter chooses. */
export function Menu({ label, groups, opened, onOpened, button }: MenuProps) {
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (opened) first.current?.focus()
  }, [opened])

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const lines = [...event.currentTarget.querySelectorAll('button')]
    const at = lines.findIndex((line) => line.contains(document.activeElement))
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key]
    if (event.key === 'Tab') onOpened(false)
    if (to === undefined) return
    event.preventDefault()
    lines.at(to % lines.length)?.focus()
  }

  return (
    <Popup
      label={label}
      role="menu"
      opened={opened}
      onOpened={onOpened}
      button={button}
      onKeyDown={onKeyDown}
    >
      {groups.map((entries, group) => (
        <Fragment key={entries[0]?.label}>
          {group > 0 && <hr className={styles.between} />}
          {entries.map((entry, index) => (
            <button
              key={entry.label}
              ref={group + index === 0 ? first : undefined}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={styles.line}
              aria-keyshortcuts={entry.shortcut}
              onClick={() => {
                onOpened(false)
                entry.run()
              }}
            >
              {entry.label}
              {entry.shortcut && (
                <kbd className={styles.key} aria-hidden>
                  {entry.shortcut}
                </kbd>
              )}
            </button>
          ))}
        </Fragment>
      ))}
    </Popup>
  )
}
