import { type KeyboardEvent, type ReactNode, type ToggleEvent, useEffect, useId, useRef } from 'react'
import styles from './Popup.module.css'

/** What makes a button open and close a popup; to be spread on it. */
export interface PopupTarget {
  readonly popoverTarget: string
  readonly 'aria-expanded': boolean
}

interface PopupProps {
  readonly label: string
  readonly role: 'menu' | 'dialog'
  readonly opened: boolean
  readonly onOpened: (opened: boolean) => void
  /** The button it hangs on. */
  readonly button: (target: PopupTarget) => ReactNode
  readonly onKeyDown?: (event: KeyboardEvent<HTMLDivElement>) => void
  readonly children: ReactNode
}

const gap = 4

/**
 * Something that opens at a button and closes at Escape or a click elsewhere: the browser's own popover, so it
 * lies above everything and gives the focus back by itself.
 */
export function Popup({ label, role, opened, onOpened, button, onKeyDown, children }: PopupProps) {
  const id = useId()
  const popup = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (popup.current?.togglePopover(opened)) keepInside(popup.current)
  }, [opened])
  return (
    <>
      {button({ popoverTarget: id, 'aria-expanded': opened })}
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles take a label */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: both roles are interactive */}
      <div
        ref={popup}
        id={id}
        popover="auto"
        role={role}
        aria-label={label}
        className={styles.popup}
        onKeyDown={onKeyDown}
        onBeforeToggle={(event: ToggleEvent<HTMLDivElement>) =>
          event.newState === 'open' && place(event.currentTarget)
        }
        onToggle={(event: ToggleEvent<HTMLDivElement>) => {
          if (event.target === event.currentTarget) onOpened(event.newState === 'open')
        }}
      >
        {children}
      </div>
    </>
  )
}

/** Puts a popup at its button: below it or, low on the page, above; in line with the edge that leaves more room. */
function place(popup: HTMLElement): void {
  const target = document.querySelector(`[popovertarget="${popup.id}"]`)?.getBoundingClientRect()
  if (!target) return
  const below = target.bottom < innerHeight * 0.6
  const toLeft = target.right > innerWidth / 4
  Object.assign(popup.style, {
    top: below ? `${target.bottom + gap}px` : 'auto',
    bottom: below ? 'auto' : `${innerHeight - target.top + gap}px`,
    right: toLeft ? `${innerWidth - target.right}px` : 'auto',
    left: toLeft ? 'auto' : `${target.left}px`,
    maxHeight: `${(below ? innerHeight - target.bottom : target.top) - 3 * gap}px`,
  })
}

/** Moves a popup that is wider than the room beside its button back into the window. */
function keepInside(popup: HTMLElement): void {
  const { left, right } = popup.getBoundingClientRect()
  if (left < gap) Object.assign(popup.style, { left: `${gap}px`, right: 'auto' })
  else if (right > innerWidth - gap) Object.assign(popup.style, { left: 'auto', right: `${gap}px` })
}
