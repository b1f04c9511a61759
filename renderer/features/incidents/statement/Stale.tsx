import type { IncidentRoom, Stale as StaleStatement } from '../../../../electron/shared/model/incident.ts'
import { act } from '../../../client/act.ts'
import { useQuery } from '../../../client/use-query.ts'
import { momentWords } from '../../../text/age.ts'
import { statementText } from '../../../text/statement.ts'
import { Button } from '../../../ui/Button.tsx'
import { go } from '../../../ui/route.ts'
import { useNow } from '../../../ui/use-now.ts'
import { RoomSection } from '../section.ts'
import styles from './Stale.module.css'
import { TwoSides } from './TwoSides.tsx'
import { writeStatement } from './write-statement.ts'

/** Where something still stands that is known to be otherwise, each with a correction to go on with. */
export function Stale({ room }: { readonly room: IncidentRoom }) {
  const now = useNow()
  const { data = [] } = useQuery('incidents.stale', { id: room.id })
  if (data.length === 0) return null
  return (
    <RoomSection heading={statementText.stale} hint={statementText.staleHint}>
      <ul className={styles.list}>
        {data.map((stale) => {
          const { statementId, start, where, at, url, quote, draft, replyId } = stale
          const says = statementText.staleSays(where, momentWords(Date.parse(at), now))
          const link = url !== undefined && (
            <a href={url} target="_blank" rel="noopener noreferrer">
              {says}
            </a>
          )
          return (
            <TwoSides
              key={`${statementId} ${start}`}
              sides={[
                { where: link || says, words: quote },
                {
                  ...{ where: statementText.staleInstead, words: draft, isNew: true },
                  instead: statementText.staleUnknown,
                },
              ]}
              action={
                <Button size="small" onClick={() => void correct(room.id, stale)}>
                  {replyId === undefined ? statementText.correct : statementText.correctPerson}
                </Button>
              }
            />
          )
        })}
      </ul>
    </RoomSection>
  )
}

/** What was said in public is corrected here; what was said to one person, in an answer to them. */
async function correct(incidentId: string, { statementId, replyId, draft }: StaleStatement): Promise<void> {
  if (replyId === undefined) return writeStatement(incidentId, draft, statementId)
  const sent = await act('replies.list', { states: ['sent'], limit: 500 })
  const itemId = sent?.replies.find((reply) => reply.id === replyId)?.itemId
  if (itemId === undefined) return writeStatement(incidentId, draft, statementId)
  const answer = await act('replies.draft', { itemId })
  if (answer && answer.text.trim() === '') await act('replies.save', { id: answer.id, text: draft })
  go({ view: 'reply', id: itemId })
}
