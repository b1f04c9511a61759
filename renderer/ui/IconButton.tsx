import type { ComponentProps, ReactNode } from 'react'
import styles from './IconButton.module.css'

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** What it does, for hover and for screen readers. */
  readonly label: string
  readonly shortcut?: string
  /** Shown in the accent, for something that is in force. */
  readonly 'data-on'?: true | undefined
  readonly children: ReactNode
}

/** A square button with an icon alone; its words appear on hover. */
export function IconButton({ label, shortcut, className, children, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-keyshortcuts={shortcut}
      title={shortcut ? `${label} (${shortcut})` : label}
      {...rest}
      className={`${styles.button} ${className ?? ''}`}
    >
      {children}
    </button>
  )
}
