import { IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { commonText } from '../text/common.ts'
import { frameText } from '../text/frame.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { shortcuts } from '../ui/shortcuts/shortcuts.ts'
import styles from './KeySheet.module.css'

/** All keys on one sheet. */
export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog
      ref={dialog}
      className={styles.sheet}
      aria-label={frameText.keys}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div className={styles.inside}>
        <header className={styles.header}>
          <h2 className={styles.title}>{frameText.keys}</h2>
          <IconButton label={commonText.close} onClick={onClose}>
            <IconX size={18} />
          </IconButton>
        </header>
        {[...Map.groupBy(shortcuts, ({ group }) => group)].map(([group, members]) => (
          <section key={group}>
            <h3 className={styles.group}>{group}</h3>
            <dl className={styles.keys}>
              {members.map(({ command, shown, words }) => (
                <div key={command} className={styles.line}>
                  <dt>{words}</dt>
                  <dd>
                    <kbd className={styles.key}>{shown}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </dialog>
  )
}
