import type { ComponentProps, ReactNode } from 'react'
import styles from './Button.module.css'

interface ButtonProps extends ComponentProps<'button'> {
  /** `main`: the one thing to do here; `quiet`: no frame until pointed at; `alarm`: answers an alarm. */
  readonly look?: 'plain' | 'main' | 'quiet' | 'alarm'
  readonly size?: 'normal' | 'small'
  readonly icon?: ReactNode
  /** The key that does the same, shown beside the words where there is room. */
  readonly shortcut?: string
}

/** The page's button: words first, an icon at most beside them. */
export function Button({
  look = 'plain',
  size = 'normal',
  icon,
  shortcut,
  children,
  className,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      aria-keyshortcuts={shortcut}
      {...rest}
      className={`${styles.button} ${className ?? ''}`}
      data-look={look}
      data-size={size}
    >
      {icon}
      {children}
      {shortcut && <kbd className={styles.shortcut}>{shortcut}</kbd>}
    </button>
  )
}
