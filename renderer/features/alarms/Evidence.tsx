import type { ReactNode } from 'react'
import type { AlarmEvidence } from '../../../electron/shared/model/alarm.ts'
import { useQuery } from '../../client/use-query.ts'
import { momentWords, numberWords } from '../../text/age.ts'
import { alarmText, usualWords } from '../../text/alarm.ts'
import { routeHash } from '../../ui/route.ts'
import { useNow } from '../../ui/use-now.ts'
import styles from './Evidence.module.css'

/** So many places are enough to see where it burns; what they say must stay near. */
const mostPlaces = 8

/** What a storm alarm rests on: how many by how many against what is usual, where, and what they say. */
export function Evidence({ evidence }: { readonly evidence: AlarmEvidence }) {
  const now = useNow()
  const { since, count, authors, expected, places, words, sentences, itemIds } = evidence
  const most = Math.max(1, ...places.map((place) => place.count))
  return (
    <>
      <Part heading={alarmText.numbers}>
        <dl className={styles.numbers}>
          <Figure value={numberWords(count)} words={alarmText.mentions(count)} />
          <Figure value={numberWords(authors)} words={alarmText.people(authors)} />
          <Figure value={usualWords(expected)} words={alarmText.usual} />
        </dl>
        <p className={styles.quiet}>{alarmText.counted(momentWords(Date.parse(since), now))}</p>
      </Part>
      {places.length > 0 && (
        <Part heading={alarmText.places}>
          <ul className={styles.places}>
            {places.slice(0, mostPlaces).map((place) => (
              <li key={place.name} className={styles.place}>
                <span className={styles.name} dir="auto">
                  {place.name}
                </span>
                <meter className={styles.bar} min={0} max={most} value={place.count} aria-hidden="true" />
                <span className={styles.count}>{numberWords(place.count)}</span>
              </li>
            ))}
          </ul>
          {places.length > mostPlaces && (
            <p className={styles.quiet}>{alarmText.morePlaces(places.length - mostPlaces)}</p>
          )}
        </Part>
      )}
      {words.length > 0 && (
        <Part heading={alarmText.words}>
          <ul className={styles.words}>
            {words.map(({ word, count: times }) => (
              <li key={word} className={styles.word}>
                <span dir="auto">{word}</span>
                <span className={styles.times}>{alarmText.times(times)}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {sentences.length > 0 && (
        <Part heading={alarmText.sentences}>
          <ul className={styles.sentences}>
            {sentences.map(({ text, count: times }) => (
              <li key={text} className={styles.sentence}>
                <q dir="auto">{text}</q>
                <span className={styles.times}>{alarmText.times(times)}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {itemIds.length > 0 && (
        <Part heading={alarmText.samples}>
          <ul className={styles.samples}>
            {itemIds.map((id) => (
              <Sample key={id} id={id} />
            ))}
          </ul>
        </Part>
      )}
    </>
  )
}

function Part({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{heading}</h3>
      {children}
    </section>
  )
}

function Figure({ value, words }: { readonly value: string; readonly words: string }) {
  return (
    <div className={styles.number}>
      <dt className={styles.quiet}>{words}</dt>
      <dd className={styles.value}>{value}</dd>
    </div>
  )
}

/** One of the mentions; nothing where it is not kept any more. */
function Sample({ id }: { readonly id: string }) {
  const { data: item } = useQuery('items.get', { id })
  const now = useNow()
  if (!item) return null
  return (
    <li>
      <a className={styles.sample} href={routeHash({ view: 'item', id })}>
        <span className={styles.name} dir="auto">
          {item.title}
        </span>
        <span className={styles.quiet}>
          {[item.author, item.sourceName, momentWords(Date.parse(item.publishedAt), now)]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </a>
    </li>
  )
}
