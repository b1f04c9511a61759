import { useState } from 'react'
import type { IncidentRoom, OpenQuestion } from '../../../../../electron/shared/model/incident.ts'
import { roomText } from '../../../../text/incident-room.ts'
import { Button } from '../../../../ui/Button.tsx'
import { RoomSection, SectionQuiet } from '../RoomSection.tsx'
import { Question } from './Question.tsx'
import styles from './Questions.module.css'

/** How many are shown until somebody wants more. */
const shownAtFirst = 6

/** The questions people ask, most asked first, and what became of those that are settled. */
export function Questions({ room }: { readonly room: IncidentRoom }) {
  const [all, setAll] = useState(false)
  const open = room.questions.filter(({ state }) => state === 'open')
  const settled = room.questions.filter(({ state }) => state !== 'open')
  const shown = all ? open : open.slice(0, shownAtFirst)
  return (
    <RoomSection heading={roomText.questions}>
      {room.questions.length === 0 && <SectionQuiet>{roomText.questionsNone}</SectionQuiet>}
      {shown.length > 0 && <List questions={shown} room={room} />}
      {open.length > shown.length && (
        <Button look="quiet" size="small" className={styles.more} onClick={() => setAll(true)}>
          {roomText.moreQuestions(open.length - shown.length)}
        </Button>
      )}
      {settled.length > 0 && (
        <details className={styles.settled}>
          <summary>{roomText.settledQuestions(settled.length)}</summary>
          <List questions={settled} room={room} />
        </details>
      )}
    </RoomSection>
  )
}

interface ListProps {
  readonly questions: readonly OpenQuestion[]
  readonly room: IncidentRoom
}

function List({ questions, room }: ListProps) {
  return (
    <ul className={styles.list}>
      {questions.map((question) => (
        <Question key={question.id} question={question} room={room} />
      ))}
    </ul>
  )
}
