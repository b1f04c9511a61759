import { useState } from 'react'
import type { PageAnswer, PageDetail } from '../../../../electron/shared/model/page.ts'
import { act } from '../../../client/act.ts'
import { useAction } from '../../../client/use-action.ts'
import { useQuery } from '../../../client/use-query.ts'
import { momentWords } from '../../../text/age.ts'
import { pagesText, pageWords } from '../../../text/pages.ts'
import { Button } from '../../../ui/Button.tsx'
import { useNow } from '../../../ui/use-now.ts'
import styles from '../Card.module.css'
import { CardHead } from '../CardHead.tsx'
import { Fold } from '../Fold.tsx'
import { PageChangeBlock } from './PageChangeBlock.tsx'
import { PageParties, Scripts } from './PageParties.tsx'

/** One watched page: what is not as expected and waits for an answer, and what it is made of. */
export function PageCard({ sourceId }: { readonly sourceId: string }) {
  const { data: page, refetch } = useQuery('pages.get', { sourceId })
  return page ? <Shown page={page} refetch={refetch} /> : null
}

interface ShownProps {
  readonly page: PageDetail
  readonly refetch: () => Promise<unknown>
}

function Shown({ page, refetch }: ShownProps) {
  const now = useNow()
  const { sourceId, name } = page
  const answering = useAction('pages.answer')
  const ignoring = useAction('pages.ignore')
  const relearning = useAction('pages.relearn')
  const [looking, setLooking] = useState(false)
  const busy = answering.busy || ignoring.busy || looking
  /** What an answer makes of the page is only seen at the next look. */
  async function lookAgain(answered: unknown): Promise<void> {
    if (answered === undefined) return
    setLooking(true)
    await act('sources.check', { id: sourceId })
    await refetch()
    setLooking(false)
  }
  const answer = (keys: readonly string[], says: PageAnswer) =>
    void answering.run({ sourceId, keys: [...keys], answer: says }, pagesText.answered).then(lookAgain)
  const ignore = (part: string, on: boolean) =>
    void ignoring.run({ sourceId, part, ignore: on }, on ? pagesText.ignored : pagesText.minded).then(refetch)
  return (
    <article className={styles.card} aria-label={name}>
      <CardHead
        sourceId={sourceId}
        name={name}
        url={page.url}
        verdict={page.verdict}
        words={pageWords(page, now)}
        lookLabel={pagesText.lookAt(name)}
        onLooked={refetch}
      />
      {page.open.length > 0 && (
        <ol>
          {page.open.map((change) => (
            <PageChangeBlock
              key={change.key}
              change={change}
              busy={busy}
              onAnswer={(says) => answer([change.key], says)}
              onIgnore={(part) => ignore(part, true)}
            />
          ))}
        </ol>
      )}
      {page.open.length > 1 && (
        <div className={styles.foot}>
          <Button
            size="small"
            disabled={busy}
            onClick={() =>
              answer(
                page.open.map(({ key }) => key),
                'expected',
              )
            }
          >
            {pagesText.answerAll}
          </Button>
        </div>
      )}
      {page.parties.length > 0 && (
        <Fold title={pagesText.parties(page.parties.length)}>
          <PageParties parties={page.parties} />
        </Fold>
      )}
      {page.inline.length > 0 && (
        <Fold title={pagesText.inline(page.inline.length)}>
          <Scripts scripts={page.inline} />
        </Fold>
      )}
      {page.forms.length > 0 && (
        <Fold title={pagesText.forms(page.forms.length)}>
          <ul>
            {page.forms.map(({ action, method, fields }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two forms may be alike, and they are only replaced together
              <li key={place} className={styles.entry}>
                <span className={styles.code}>
                  {method.toUpperCase()} {action}
                </span>
                <span />
                <span className={styles.line}>{pagesText.formFields(fields)}</span>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {page.parts.length > 0 && (
        <Fold title={pagesText.parts(page.parts.length)}>
          <ul>
            {page.parts.map(({ part, why, sample }) => (
              <li key={part} className={styles.entry}>
                <span className={styles.code}>{part}</span>
                {why === 'ignored' ? (
                  <Button size="small" look="quiet" disabled={busy} onClick={() => ignore(part, false)}>
                    {pagesText.mind}
                  </Button>
                ) : (
                  <span />
                )}
                <span className={styles.line} dir="auto">
                  {pagesText.partWhy[why]} {sample}
                </span>
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {page.looks.length > 0 && (
        <Fold title={pagesText.looks(page.looks.length)}>
          <ol>
            {page.looks.map(({ at, changes }) => (
              <li key={at}>
                <p className={styles.line}>{momentWords(Date.parse(at), now)}</p>
                <ol>
                  {changes.map((change) => (
                    <PageChangeBlock
                      key={change.key}
                      change={change}
                      busy={busy}
                      onIgnore={(part) => ignore(part, true)}
                    />
                  ))}
                </ol>
              </li>
            ))}
          </ol>
        </Fold>
      )}
      {page.learned >= page.learnsFrom && (
        <div className={styles.foot}>
          <Button
            size="small"
            disabled={relearning.busy}
            onClick={() => void relearning.run({ sourceId }, pagesText.relearning).then(lookAgain)}
          >
            {pagesText.relearn}
          </Button>
          <span className={styles.line}>{pagesText.relearnHint}</span>
        </div>
      )}
    </article>
  )
}
