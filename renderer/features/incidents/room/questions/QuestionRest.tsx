import { useState } from 'react'
import type { IncidentRoom, OpenQuestion } from '../../../../../electron/shared/model/incident.ts'
import { useAction } from '../../../../client/use-action.ts'
import { roomText } from '../../../../text/incident-room.ts'
import { Button } from '../../../../ui/Button.tsx'
import { routeHash } from '../../../../ui/route.ts'
import { AnsweredForm } from './AnsweredForm.tsx'
import { DeclinedForm } from './DeclinedForm.tsx'
import { JoinForm } from './JoinForm.tsx'
import styles from './Questions.module.css'

interface QuestionRestProps {
  readonly question: OpenQuestion
  readonly room: IncidentRoom
  readonly onDone: () => void
}

/** Who asks a question and in which words, and what can be said about it. */
export function QuestionRest({ question, room, onDone }: QuestionRestProps) {
  const answer = useAction('incidents.answer')
  const join = useAction('incidents.joinQuestions')
  const split = useAction('incidents.splitQuestion')
  const [form, setForm] = useState<'answered' | 'declined' | 'join'>()
  const { id: questionId, asked, state } = question
  const close = () => setForm(undefined)
  const after = async (done: Promise<unknown>) => {
    if ((await done) !== undefined) onDone()
  }
  const busy = answer.busy || join.busy || split.busy
  return (
    <>
      <h4 className={styles.label}>{roomText.askers(question.askers)}</h4>
      <ul className={styles.asked}>
        {asked.map(({ itemId, author, quote }) => (
          <li key={`${itemId} ${quote}`} className={styles.one}>
            <span className={styles.quote}>
              <a href={routeHash({ view: 'item', id: itemId })} dir="auto">
                {quote}
              </a>
              {author && <span dir="auto"> {author}</span>}
            </span>
            {asked.length > 1 && (
              <Button
                look="quiet"
                size="small"
                disabled={busy}
                aria-label={roomText.splitOf(quote)}
                onClick={() => void split.run({ questionId, itemIds: [itemId] }, roomText.splitDone)}
              >
                {roomText.splitQuestion}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {form === 'answered' && (
        <AnsweredForm
          statements={room.statements}
          onAnswered={(statementId) =>
            void after(answer.run({ questionId, statementId }, roomText.questionAnswered))
          }
          onCancel={close}
        />
      )}
      {form === 'declined' && (
        <DeclinedForm
          onDeclined={(reason) => void after(answer.run({ questionId, reason }, roomText.questionDeclined))}
          onCancel={close}
        />
      )}
      {form === 'join' && (
        <JoinForm
          others={room.questions.filter(({ id }) => id !== questionId)}
          onJoin={(intoId) => void after(join.run({ questionId, intoId }, roomText.joinDone))}
          onCancel={close}
        />
      )}
      {form === undefined && (
        <div className={styles.buttons}>
          {state === 'open' ? (
            <>
              <Button size="small" onClick={() => setForm('answered')}>
                {roomText.markAnswered}
              </Button>
              <Button size="small" onClick={() => setForm('declined')}>
                {roomText.markDeclined}
              </Button>
              <Button size="small" look="quiet" onClick={() => setForm('join')}>
                {roomText.joinQuestion}
              </Button>
            </>
          ) : (
            <Button
              size="small"
              disabled={busy}
              onClick={() => void after(answer.run({ questionId }, roomText.questionOpen))}
            >
              {roomText.markOpen}
            </Button>
          )}
        </div>
      )}
    </>
  )
}
