import { IconSchool } from '@tabler/icons-react'
import { useState } from 'react'
import type { ItemDetail } from '../../../../electron/shared/model/item.ts'
import type { Report } from '../../../../electron/shared/model/report.ts'
import { teachText } from '../../../text/report.ts'
import { Button } from '../../../ui/Button.tsx'
import { ItemBody } from '../ItemBody.tsx'
import styles from './ReportBody.module.css'
import { TeachForm } from './TeachForm.tsx'

interface ReportBodyProps {
  readonly item: ItemDetail
  readonly report: Report
  readonly onTaught: () => void
}

/** What somebody wrote; where it is not sure what of it is theirs, the person can show it. */
export function ReportBody({ item, report, onTaught }: ReportBodyProps) {
  const [teaching, setTeaching] = useState(false)
  if (teaching)
    return (
      <TeachForm
        item={item}
        onTaught={() => {
          setTeaching(false)
          onTaught()
        }}
        onCancel={() => setTeaching(false)}
      />
    )
  return (
    <>
      {!report.certain && report.way !== 'comment' && (
        <aside className={styles.offer} aria-label={teachText.offer}>
          <IconSchool size={20} aria-hidden />
          <div className={styles.words}>
            <p className={styles.title}>{teachText.offer}</p>
            <p>{teachText.offerText}</p>
          </div>
          <Button size="small" onClick={() => setTeaching(true)}>
            {teachText.start}
          </Button>
        </aside>
      )}
      <ItemBody item={item} />
    </>
  )
}
