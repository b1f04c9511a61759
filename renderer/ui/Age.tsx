import { ageWords, exactWords } from '../text/age.ts'
import { useNow } from './use-now.ts'

/** How long ago a moment was, kept true while it is shown; the exact moment on hover. */
export function Age({ at }: { readonly at: string }) {
  const now = useNow()
  const time = Date.parse(at)
  return (
    <time dateTime={at} title={exactWords(time)}>
      {ageWords(time, now)}
    </time>
  )
}
