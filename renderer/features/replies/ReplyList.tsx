import { IconPlus, IconSend } from '@tabler/icons-react'
import { useState, useSyncExternalStore } from 'react'
import { findReplies } from '../../../electron/shared/canned/find-replies.ts'
import type { CannedReply, Situation } from '../../../electron/shared/model/template.ts'
import { lengthText, repliesText, situationText } from '../../text/replies.ts'
import { stageText } from '../../text/reply.ts'
import { Button } from '../../ui/Button.tsx'
import fieldStyles from '../../ui/fields/Field.module.css'
import rowStyles from '../../ui/ListRow.module.css'
import { go, routeHash } from '../../ui/route.ts'
import styles from './ReplyList.module.css'
import { replyForms } from './reply-form.ts'

interface ReplyListProps {
  readonly replies: readonly CannedReply[]
  readonly troubles: readonly string[]
  readonly selected: string | undefined
}

/** All canned replies by situation, found as one types. */
export function ReplyList({ replies, troubles, selected }: ReplyListProps) {
  const [query, setQuery] = useState('')
  const unsaved = useSyncExternalStore(replyForms.subscribe, replyForms.keys)
  const found = findReplies(query, replies)
  const groups = Object.entries<string>(situationText).flatMap(([situation, words]) => {
    const members = found.filter((reply) => reply.situation === situation)
    return members.length === 0 ? [] : [{ situation, words, members }]
  })
  return (
    <>
      <header className={styles.header}>
        <div>
          <h1 className={styles.title}>{repliesText.title}</h1>
          <p className={styles.quiet}>{repliesText.lead(replies.length)}</p>
        </div>
        <div className={styles.actions}>
          <Button icon={<IconPlus size={16} />} onClick={() => go({ view: 'replies', id: 'new' })}>
            {repliesText.add}
          </Button>
          <Button
            look="quiet"
            icon={<IconSend size={16} />}
            onClick={() => go({ view: 'replies', id: 'outbox' })}
          >
            {repliesText.outbox}
          </Button>
        </div>
        <input
          className={fieldStyles.input}
          type="search"
          aria-label={repliesText.search}
          placeholder={repliesText.searchHint}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            const [first] = found
            if (event.key === 'Enter' && query.trim() !== '' && first) go({ view: 'replies', id: first.id })
          }}
        />
      </header>
      <nav className={styles.scroll} aria-label={repliesText.title}>
        {query.trim() === '' && (
          <a
            className={`${rowStyles.row} ${styles.row}`}
            href={routeHash({ view: 'replies', id: 'more' })}
            aria-current={selected === 'more' ? 'page' : undefined}
          >
            <span className={styles.name}>{repliesText.more}</span>
            <span className={styles.quiet}>{repliesText.moreLine}</span>
          </a>
        )}
        {troubles.length > 0 && (
          <div className={styles.troubles} role="note">
            <strong>{repliesText.troubles}</strong>
            {troubles.map((trouble) => (
              <p key={trouble}>{trouble}</p>
            ))}
          </div>
        )}
        {groups.map(({ situation, words, members }) => (
          <Group key={situation} words={words} members={members} selected={selected} unsaved={unsaved} />
        ))}
        {found.length === 0 && <p className={styles.none}>{repliesText.nothing}</p>}
      </nav>
    </>
  )
}

interface GroupProps {
  readonly words: (typeof situationText)[Situation]
  readonly members: readonly CannedReply[]
  readonly selected: string | undefined
  readonly unsaved: readonly string[]
}

function Group({ words, members, selected, unsaved }: GroupProps) {
  return (
    <section>
      <h2 className={styles.group}>{words}</h2>
      <ul>
        {members.map((reply) => (
          <li key={reply.id}>
            <a
              className={`${rowStyles.row} ${styles.row}`}
              href={routeHash({ view: 'replies', id: reply.id })}
              aria-current={selected === reply.id ? 'page' : undefined}
            >
              <span className={styles.name}>
                {reply.title}
                {unsaved.includes(reply.id) && (
                  <span
                    className={styles.unsaved}
                    role="img"
                    aria-label={repliesText.unsaved}
                    title={repliesText.unsaved}
                  />
                )}
              </span>
              <span className={styles.quiet}>
                <code>/{reply.code}</code> · {stageText[reply.stage]} · {lengthText[reply.length]}
                {markOf(reply) && ` · ${markOf(reply)}`}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Whose it is, where it is not as it came. */
function markOf({ shipped, edited, outdated }: CannedReply): string | undefined {
  if (!shipped) return repliesText.own
  if (outdated) return repliesText.outdated
  return edited ? repliesText.edited : undefined
}
