import { useLayoutEffect, useRef } from 'react'
import type { ItemDetail } from '../../../electron/shared/model/item.ts'
import { itemText } from '../../text/item.ts'
import styles from './ItemBody.module.css'
import { textLines } from './text-lines.ts'

/** What an item says: its sanitised markup, or its text. */
export function ItemBody({ item }: { readonly item: ItemDetail }) {
  // What somebody wrote to the person is shown as words alone: its links may be bait.
  if (item.html && !item.report) return <Markup html={item.html} />
  if (item.text.trim() === '') return <p className={styles.nothing}>{itemText.noWords}</p>
  if (item.report)
    return (
      <div className={styles.body} dir="auto">
        <p className={styles.words}>{item.text.trim()}</p>
      </div>
    )
  return (
    <div className={styles.body} dir="auto">
      {textLines(item.text).map((line) =>
        line.label === undefined ? (
          <p key={line.at} className={styles.words}>
            {line.text}
          </p>
        ) : (
          <div key={line.at} className={styles.fact}>
            <h3 className={styles.label}>{line.label}</h3>
            <p>{line.text}</p>
          </div>
        ),
      )}
    </div>
  )
}

/** Markup the engine has sanitised. Its links lead outside, never away from this page. */
function Markup({ html }: { readonly html: string }) {
  const place = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the links are new whenever the markup is
  useLayoutEffect(() => {
    for (const link of place.current?.querySelectorAll('a') ?? []) {
      link.target = '_blank'
      link.rel = 'noopener noreferrer'
    }
    // What scrolls by itself must be reachable by keyboard.
    for (const wide of place.current?.querySelectorAll<HTMLElement>('pre, table') ?? [])
      if (wide.scrollWidth > wide.clientWidth) wide.tabIndex = 0
  }, [html])
  return (
    <div
      className={styles.body}
      ref={place}
      dir="auto"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the engine sanitises it each time it is read, and the policy forbids scripts
      dangerouslySetInnerHTML={{ __html: html }}
    />
  )
}
