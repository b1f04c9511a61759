import { IconHourglass } from '@tabler/icons-react'
import type { IncidentRoom, Promised } from '../../../../electron/shared/model/incident.ts'
import { act } from '../../../client/act.ts'
import { exactWords, momentWords } from '../../../text/age.ts'
import { spanWords } from '../../../text/span.ts'
import { statementText } from '../../../text/statement.ts'
import { Button } from '../../../ui/Button.tsx'
import { go } from '../../../ui/route.ts'
import { useNow } from '../../../ui/use-now.ts'
import { RoomSection } from '../section.ts'
import styles from './Promises.module.css'
import { writeStatement } from './write-statement.ts'

/** What was promised for a time and is not settled, the next one first, each with its countdown. */
export function Promises({ room }: { readonly room: IncidentRoom }) {
  const now = useNow()
  const open = room.promises
    .filter(({ state }) => state === 'open' || state === 'late')
    .toSorted((one, other) => one.due.localeCompare(other.due))
  if (open.length === 0) return null
  return (
    <RoomSection heading={statementText.promises}>
      <ul className={styles.list}>
        {open.map((promise) => {
          const { id, quote, due, to } = promise
          const time = Date.parse(due)
          const isLate = time <= now
          const span = spanWords(Math.abs(time - now))
          const moment = momentWords(time, now)
          return (
            <li key={id} className={styles.promise} data-late={isLate || undefined}>
              <IconHourglass className={styles.icon} size={18} aria-hidden />
              <div className={styles.words}>
                <p className={styles.left}>
                  <time dateTime={due} title={exactWords(time)}>
                    {isLate
                      ? statementText.promiseLate(span, moment)
                      : statementText.promiseDue(span, moment)}
                  </time>
                  {to !== undefined && (
                    <span className={styles.to} dir="auto">
                      {statementText.promiseTo(to)}
                    </span>
                  )}
                </p>
                <p className={styles.quote} dir="auto">
                  “{quote}”
                </p>
              </div>
              <span className={styles.acts}>
                <Button
                  size="small"
                  title={statementText.noNewsHint}
                  onClick={() => void noNews(promise, room.id)}
                >
                  {statementText.noNews}
                </Button>
                <Button
                  size="small"
                  look="quiet"
                  onClick={() => void act('promises.keep', { id }, statementText.kept)}
                >
                  {statementText.keep}
                </Button>
                <Button
                  size="small"
                  look="quiet"
                  onClick={() => void act('promises.drop', { id }, statementText.dropped)}
                >
                  {statementText.drop}
                </Button>
              </span>
            </li>
          )
        })}
      </ul>
    </RoomSection>
  )
}

/** A word that says why there is no news yet, begun where the promise was given. */
async function noNews({ id }: Promised, incidentId: string): Promise<void> {
  const draft = await act('promises.draft', { id })
  if (!draft) return
  if (draft.itemId === undefined) writeStatement(incidentId, draft.text)
  else go({ view: 'reply', id: draft.itemId })
}
