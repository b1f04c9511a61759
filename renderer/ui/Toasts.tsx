import { IconX } from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { act } from '../client/act.ts'
import { commonText } from '../text/common.ts'
import { Button } from './Button.tsx'
import { IconButton } from './IconButton.tsx'
import styles from './Toasts.module.css'
import { hideToast, showToast, toasts } from './toasts.ts'

/** Takes back the change the shown toast speaks of, if there is one. */
export async function undoLast(): Promise<void> {
  const undo = toasts.get()?.undo
  if (!undo) return
  hideToast()
  const done = typeof undo === 'string' ? await act('changes.undo', { id: undo }) : await undo()
  if (done) showToast({ text: commonText.undone })
}

/** The place where toasts appear, spoken by screen readers as they come. */
export function Toasts() {
  const toast = useSyncExternalStore(toasts.subscribe, toasts.get)
  return (
    <div className={styles.place} role="status">
      {toast && (
        <div className={styles.toast} key={toast.id}>
          <span className={styles.text}>{toast.text}</span>
          {toast.undo && (
            <Button size="small" shortcut="z" className={styles.undo} onClick={() => void undoLast()}>
              {commonText.undo}
            </Button>
          )}
          <IconButton label={commonText.close} className={styles.close} onClick={hideToast}>
            <IconX size={16} />
          </IconButton>
        </div>
      )}
    </div>
  )
}
