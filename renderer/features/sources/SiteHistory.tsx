import { useQuery } from '../../client/use-query.ts'
import { momentWords } from '../../text/age.ts'
import { answerTimeWords, siteCheckWords } from '../../text/site-words.ts'
import { sourcesText } from '../../text/sources.ts'
import { useNow } from '../../ui/use-now.ts'
import styles from './SiteHistory.module.css'
import { siteStrip } from './site-strip.ts'

const shown = 60
const barWidth = 7
const barGap = 3
const stripHeight = 48

/** The last checks of a site as a strip of bars, with what is usual and what last went wrong. */
export function SiteHistory({ sourceId }: { readonly sourceId: string }) {
  const now = useNow()
  const { data } = useQuery('sites.history', { sourceId, limit: shown })
  const strip = siteStrip(data ?? [])
  const first = strip.bars[0]
  if (!first) return null
  const since = momentWords(Date.parse(first.check.at), now)
  const summary = sourcesText.stripSummary(strip.bars.length, strip.failed, strip.unknown, since)
  const width = shown * (barWidth + barGap)
  const start = width - strip.bars.length * (barWidth + barGap)
  return (
    <div className={styles.history}>
      <svg
        className={styles.strip}
        viewBox={`0 0 ${width} ${stripHeight}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${sourcesText.stripLabel}: ${summary}`}
      >
        {strip.bars.map(({ check, height }, index) => (
          <rect
            key={check.at}
            className={styles[check.outcome]}
            x={start + index * (barWidth + barGap)}
            y={stripHeight * (1 - height)}
            width={barWidth}
            height={stripHeight * height}
          >
            <title>{siteCheckWords(check, now)}</title>
          </rect>
        ))}
      </svg>
      <dl className={styles.facts}>
        <div>
          <dt>{summary}</dt>
        </div>
        {strip.usual !== undefined && (
          <div>
            <dt>{sourcesText.usual}</dt>
            <dd>{answerTimeWords(strip.usual)}</dd>
          </div>
        )}
        {strip.slowest !== undefined && (
          <div>
            <dt>{sourcesText.slowest}</dt>
            <dd>{answerTimeWords(strip.slowest)}</dd>
          </div>
        )}
        {strip.lastFailure && (
          <div>
            <dt>{sourcesText.lastTrouble}</dt>
            <dd>{siteCheckWords(strip.lastFailure, now)}</dd>
          </div>
        )}
      </dl>
    </div>
  )
}
