import { IconChevronRight } from '@tabler/icons-react'
import { useId, useState } from 'react'
import type { IncidentRoom, OpenQuestion } from '../../../../../electron/shared/model/incident.ts'
import { useAction } from '../../../../client/use-action.ts'
import { momentWords } from '../../../../text/age.ts'
import { roomText } from '../../../../text/incident-room.ts'
import { Button } from '../../../../ui/Button.tsx'
import { useNow } from '../../../../ui/use-now.ts'
import { QuestionRest } from './QuestionRest.tsx'
import styles from './Questions.module.css'

interface QuestionProps {
  readonly question: OpenQuestion
  readonly room: IncidentRoom
}

/** One question with how many ask it; opened, it shows who, and how it can be settled. */
export function Question({ question, room }: QuestionProps) {
  const { run, busy } = useAction('incidents.answer')
  const [open, setOpen] = useState(false)
  const id = useId()
  const { suggested, state } = question
  return (
    <li className={styles.question}>
      <button
        type="button"
        className={styles.row}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span className={styles.count} title={roomText.askers(question.askers)}>
          {question.askers}
        </span>
        <span className={styles.says} dir="auto">
          {question.says}
        </span>
        <IconChevronRight size={16} className={styles.turn} aria-hidden />
      </button>
      {state === 'open' && suggested && (
        <div className={styles.suggested}>
          <p>
            {roomText.suggested} <q dir="auto">{suggested.quote}</q>
          </p>
          <Button
            size="small"
            disabled={busy}
            onClick={() =>
              void run(
                { questionId: question.id, statementId: suggested.statementId },
                roomText.questionAnswered,
              )
            }
          >
            {roomText.suggestedYes}
          </Button>
        </div>
      )}
      {state !== 'open' && <Settled question={question} room={room} />}
      <div id={id} className={styles.rest} hidden={!open}>
        {open && <QuestionRest question={question} room={room} onDone={() => setOpen(false)} />}
      </div>
    </li>
  )
}

/** What became of a question that is not open. */
function Settled({ question, room }: QuestionProps) {
  const now = useNow()
  if (question.state === 'declined')
    return <p className={styles.fate}>{roomText.declined(question.reason ?? '')}</p>
  const statement = room.statements.find(({ id }) => id === question.statementId)
  return (
    <p className={styles.fate}>
      {statement === undefined
        ? roomText.answeredBy
        : roomText.answeredBySaying(statement.where, momentWords(Date.parse(statement.at), now))}
    </p>
  )
}
