import { IconChevronDown, IconChevronUp } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { remarkText } from '../../../text/reply.ts'
import { Button } from '../../Button.tsx'
import { IconButton } from '../../IconButton.tsx'
import { offerText } from '../offer-text.ts'
import styles from './Remarks.module.css'
import { mostRemarks, type Remark } from './remarks.ts'

interface RemarksProps {
  readonly remarks: readonly Remark[]
  readonly currentId: string | undefined
  /** What to say where there are none: why nothing was checked, or that all is well. */
  readonly otherwise: string
  readonly onShow: (remark: Remark) => void
  readonly onUse: (remark: Remark) => void
  readonly onDismiss: (remark: Remark) => void
}

/** What in the text will read badly, each with why and what to write instead. */
export function Remarks({ remarks, currentId, otherwise, onShow, onUse, onDismiss }: RemarksProps) {
  const list = useRef<HTMLUListElement>(null)
  const at = Math.max(
    0,
    remarks.findIndex(({ id }) => id === currentId),
  )
  useEffect(() => {
    if (currentId === undefined) return
    list.current?.querySelector('[data-current]')?.scrollIntoView({ block: 'nearest' })
  }, [currentId])
  const walk = (step: 1 | -1) => {
    // The first step shows where one is: until then none of them is open.
    const next = currentId === undefined ? remarks[0] : remarks.at((at + step) % remarks.length)
    if (next) onShow(next)
  }
  return (
    <section aria-label={remarkText.heading}>
      <div className={styles.head}>
        <h3 className={styles.heading}>{remarkText.heading}</h3>
        <span className={styles.quiet} aria-live="polite">
          {remarks.length > 0 && remarkText.count(remarks.length, remarks.length === mostRemarks)}
        </span>
        {remarks.length > 0 && (
          <span className={styles.walk}>
            {remarkText.position(at + 1, remarks.length)}
            <IconButton label={remarkText.previous} onClick={() => walk(-1)}>
              <IconChevronUp size={16} />
            </IconButton>
            <IconButton label={remarkText.next} onClick={() => walk(1)}>
              <IconChevronDown size={16} />
            </IconButton>
          </span>
        )}
      </div>
      {remarks.length === 0 && <p className={styles.quiet}>{otherwise}</p>}
      {remarks.length > 0 && (
        <ul className={styles.list} ref={list}>
          {remarks.map((remark, index) => (
            <li
              key={remark.id}
              className={styles.remark}
              data-current={remark.id === currentId || undefined}
              data-shown={index === at || undefined}
            >
              <span className={styles.label}>{remark.label}</span>
              <button type="button" className={styles.quote} onClick={() => onShow(remark)} dir="auto">
                “{remark.quote}”
              </button>
              <p className={styles.reason}>{remark.reason}</p>
              <p className={styles.offer}>{offerText(remark.offer)}</p>
              <div className={styles.acts}>
                <Button size="small" onClick={() => onUse(remark)}>
                  {remarkText.use}
                </Button>
                <Button size="small" look="quiet" onClick={() => onDismiss(remark)}>
                  {remarkText.dismiss}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
