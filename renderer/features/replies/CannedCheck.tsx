import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { withExamples } from '../../../electron/shared/canned/fill-blanks.ts'
import type { CannedText } from '../../../electron/shared/model/template.ts'
import { repliesText } from '../../text/replies.ts'
import { elementText, labelText } from '../../text/reply.ts'
import styles from './CannedCheck.module.css'
import { useCannedCheck } from './use-canned-check.ts'

/** What will read as an excuse in a canned reply, what its stage still needs, and how it reads with its blanks filled. */
export function CannedCheck({ text, stage, length }: Pick<CannedText, 'text' | 'stage' | 'length'>) {
  const check = useCannedCheck(text, stage)
  const example = withExamples(text)
  const missing = check?.completeness?.elements.filter((one) => one.weight === 'needed' && !one.there) ?? []
  const early = check?.completeness?.tooEarly ?? []
  const findings = check?.findings.filter(({ start }) => !early.some((one) => one.start === start)) ?? []
  const isFine = check?.checked === true && findings.length + missing.length + early.length === 0
  if (text.trim() === '') return null
  return (
    <section className={styles.check} aria-labelledby="canned-check">
      <h3 id="canned-check" className={styles.heading}>
        {repliesText.check}
      </h3>
      <div role="status" className={styles.verdict}>
        {check === undefined && <p className={styles.quiet}>{repliesText.checking}</p>}
        {check?.checked === false && <p className={styles.quiet}>{check.why}</p>}
        {isFine && (
          <p className={styles.line}>
            <IconCircleCheck size={16} aria-hidden="true" className={styles.well} />
            <span>{repliesText.fine}</span>
          </p>
        )}
        {[
          ...findings.map((one) => ({ ...one, words: labelText[one.label] })),
          ...early.map((one) => ({ ...one, words: repliesText.early })),
        ].map(({ words, quote, reason, offer, start }) => (
          <p key={`${words} ${start}`} className={styles.line}>
            <IconAlertTriangle size={16} aria-hidden="true" />
            <span>
              <strong>{words}:</strong> “{quote}”. {reason}{' '}
              <span className={styles.quiet}>
                {repliesText.instead} {offer}
              </span>
            </span>
          </p>
        ))}
        {missing.map(({ element, advice }) => (
          <p key={element} className={styles.line}>
            <IconCircleDashed size={16} aria-hidden="true" />
            <span>
              <strong>
                {repliesText.missing}: {elementText[element]}.
              </strong>{' '}
              <span className={styles.quiet}>{advice}</span>
            </span>
          </p>
        ))}
      </div>
      <figure className={styles.example}>
        <figcaption className={styles.quiet}>
          {repliesText.example}
          {length === 'short' && ` · ${repliesText.posts(graphemes(example))}`}
        </figcaption>
        <p className={styles.words} dir="auto">
          {example}
        </p>
      </figure>
    </section>
  )
}

const segmenter = new Intl.Segmenter()

function graphemes(text: string): number {
  return [...segmenter.segment(text)].length
}
