import type { Conversation } from '../../../../electron/shared/model/conversation.ts'
import { durationWords, exactWords, momentWords } from '../../../text/age.ts'
import { answeredAfterWords, endWords, waitingText } from '../../../text/waiting.ts'
import { nameOf } from '../../../ui/person/name-of.ts'
import { routeHash } from '../../../ui/route.ts'
import { useNow } from '../../../ui/use-now.ts'
import styles from './ConversationHead.module.css'

/** Who it is, since when they wait or how it ended, and where else they wrote. */
export function ConversationHead({ conversation }: { readonly conversation: Conversation }) {
  const now = useNow()
  const { person, waitingSince, firstAnswerAfter, channels } = conversation
  const since = waitingSince === undefined ? undefined : Date.parse(waitingSince)
  const [here, ...elsewhere] = channels
  const name = nameOf(person)
  return (
    <header className={styles.head}>
      <h2 className={styles.name} dir="auto">
        {name}
      </h2>
      <p className={styles.quiet}>
        {person.address !== undefined && person.address !== name && <bdi>{person.address}</bdi>}
        <span dir="auto">{here?.sourceName}</span>
      </p>
      <p className={styles.state} role="status">
        {since !== undefined ? (
          <strong title={exactWords(since)}>
            {waitingText.waits(durationWords(now - since), momentWords(since, now))}
          </strong>
        ) : (
          here?.ended && <strong>{endWords(here.ended.as, here.ended.reason)}</strong>
        )}{' '}
        {firstAnswerAfter !== undefined && answeredAfterWords(firstAnswerAfter)}
      </p>
      {elsewhere.length > 0 && (
        <ul className={styles.channels} aria-label={waitingText.otherChannels}>
          {elsewhere.map(({ conversationId, sourceName, waitingSince: waits }) => (
            <li key={conversationId}>
              {waitingText.alsoOn}{' '}
              <a className={styles.channel} href={routeHash({ view: 'waiting', id: conversationId })}>
                <span dir="auto">{sourceName}</span>
                {waits && `: ${waitingText.stillWaits}`}
              </a>
            </li>
          ))}
        </ul>
      )}
    </header>
  )
}
