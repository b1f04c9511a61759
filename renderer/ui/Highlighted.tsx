import styles from './Highlighted.module.css'
import { highlight } from './highlight.ts'

/** Text with the words of a search marked in it. */
export function Highlighted({ text, query }: { readonly text: string; readonly query: string }) {
  if (query === '') return text
  return highlight(text, query).map(({ text: part, hit, at }) =>
    hit ? (
      <mark className={styles.mark} key={at}>
        {part}
      </mark>
    ) : (
      part
    ),
  )
}
