import { useState } from 'react'
import type { Completeness, ReplyStage } from '../../../../electron/shared/model/completeness.ts'
import { elementText, remarkText, stageText } from '../../../text/reply.ts'
import { CheckRow } from './CheckRow.tsx'
import styles from './Needs.module.css'

interface NeedsProps {
  readonly stage: ReplyStage
  readonly onStage: (stage: ReplyStage) => void
  /** Absent while nothing is written, and where the language is not known. */
  readonly completeness: Completeness | undefined
  /** Shows a stretch of the text. */
  readonly onShow: (stretch: { readonly start: number; readonly end: number }) => void
}

const stages = Object.entries(stageText)

/** What an answer at its stage needs, what of it is there, and what would be welcome besides. */
export function Needs({ stage, onStage, completeness, onShow }: NeedsProps) {
  const [open, setOpen] = useState(false)
  const elements = completeness?.elements ?? []
  const needed = elements.filter(({ weight }) => weight === 'needed')
  const there = needed.filter((one) => one.there)
  const welcome = elements.filter((one) => one.weight === 'welcome' && !one.there)
  const missing = needed.filter((one) => !one.there).map(({ element }) => elementText[element])
  return (
    <section aria-label={remarkText.needs}>
      <div className={styles.head}>
        <h3 className={styles.heading}>{remarkText.needs}</h3>
        {needed.length > 0 && (
          <span className={styles.count}>{remarkText.done(there.length, needed.length)}</span>
        )}
        <select
          className={styles.stage}
          aria-label={remarkText.stage}
          value={stage}
          onChange={({ currentTarget: { value } }) => {
            const chosen = stages.find(([name]) => name === value)?.[0]
            if (isStage(chosen)) onStage(chosen)
          }}
        >
          {stages.map(([name, words]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </select>
      </div>
      {needed.length > 0 && (
        <>
          <div className={styles.meter} aria-hidden="true">
            {needed.map(({ element, there: is }) => (
              <span key={element} className={styles.bar} data-there={is || undefined} />
            ))}
          </div>
          <button type="button" className={styles.brief} aria-expanded={open} onClick={() => setOpen(!open)}>
            {missing.length === 0 ? remarkText.complete : remarkText.stillMissing(missing)}
          </button>
          <div className={styles.rest} data-open={open || undefined}>
            <ul className={styles.list}>
              {needed.map(({ element, there: is, at, advice }) => (
                <CheckRow
                  key={element}
                  isThere={is}
                  sign={is ? remarkText.there : remarkText.missing}
                  words={elementText[element]}
                  onClick={at && (() => onShow(at))}
                  advice={advice === undefined || advice === '' ? undefined : { words: advice }}
                />
              ))}
            </ul>
            {welcome.length > 0 && (
              <p className={styles.welcome}>
                {remarkText.alsoWelcome(welcome.map(({ element }) => elementText[element]))}
              </p>
            )}
          </div>
        </>
      )}
    </section>
  )
}

function isStage(name: string | undefined): name is ReplyStage {
  return name !== undefined && Object.hasOwn(stageText, name)
}
