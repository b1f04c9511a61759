import { IconCircleCheckFilled, IconCircleHalf2 } from '@tabler/icons-react'
import type { Evidence, Fact } from '../../../../../electron/shared/model/incident.ts'
import { exactWords, momentWords } from '../../../../text/age.ts'
import { certaintyText, factText, roomText } from '../../../../text/incident-room.ts'
import { Button } from '../../../../ui/Button.tsx'
import { type Route, routeHash } from '../../../../ui/route.ts'
import { useNow } from '../../../../ui/use-now.ts'
import styles from './Facts.module.css'

interface FactRowProps {
  readonly fact: Fact
  readonly onChange: () => void
}

/** One fact that is known or suspected: what, how sure, since when, by what. */
export function FactRow({ fact, onChange }: FactRowProps) {
  const now = useNow()
  const { field, certainty, text, evidence, before } = fact
  const at = Date.parse(fact.at)
  const { name } = factText[field]
  const Icon = certainty === 'confirmed' ? IconCircleCheckFilled : IconCircleHalf2
  return (
    <li className={styles.fact} data-certainty={certainty}>
      <h4 className={styles.name}>{name}</h4>
      <div className={styles.words}>
        <p className={styles.text} dir="auto">
          {text}
        </p>
        <p className={styles.quiet}>
          <span className={styles.certainty}>
            <Icon size={14} aria-hidden />
            {certaintyText[certainty]}
          </span>
          <time dateTime={fact.at} title={exactWords(at)}>
            {momentWords(at, now)}
          </time>
          {evidence.map((one) => (
            <Shown key={`${one.kind} ${one.text}`} evidence={one} />
          ))}
        </p>
        {before.length > 0 && (
          <details className={styles.before}>
            <summary>{roomText.history(before.length)}</summary>
            <ul>
              {before.map((earlier) => (
                <li key={earlier.at}>
                  {momentWords(Date.parse(earlier.at), now)}: {certaintyText[earlier.certainty]}
                  {earlier.text && (
                    <>
                      , <q dir="auto">{earlier.text}</q>
                    </>
                  )}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <Button
        look="quiet"
        size="small"
        className={styles.change}
        aria-label={roomText.changeFact(name)}
        onClick={onChange}
      >
        {roomText.change}
      </Button>
    </li>
  )
}

function Shown({ evidence }: { readonly evidence: Evidence }) {
  const route = routeOf(evidence)
  const words = `${roomText.evidenceOf[evidence.kind]}: ${evidence.text}`
  return (
    <span className={styles.evidence} dir="auto">
      {route === undefined ? words : <a href={routeHash(route)}>{words}</a>}
    </span>
  )
}

function routeOf(evidence: Evidence): Route | undefined {
  switch (evidence.kind) {
    case 'item':
      return { view: 'item', id: evidence.id }
    case 'source':
      return { view: 'sources', id: evidence.id }
    case 'alarm':
      return { view: 'alarms', id: evidence.id }
    case 'note':
      return undefined
  }
}
