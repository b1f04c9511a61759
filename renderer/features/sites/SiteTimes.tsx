import { useMemo, useState } from 'react'
import type { SiteCheckup, SiteSeries, SiteSpan } from '../../../electron/shared/model/site-page.ts'
import { useQuery } from '../../client/use-query.ts'
import { bucketWords, sitesText, timesWords } from '../../text/sites.ts'
import { PointedPicture } from '../../ui/chart/PointedPicture.tsx'
import { ChoiceField } from '../../ui/fields/ChoiceField.tsx'
import { FailureMessage } from '../../ui/Message.tsx'
import { SpanButtons } from '../../ui/SpanButtons.tsx'
import { useLast } from '../../ui/use-last.ts'
import { useNow } from '../../ui/use-now.ts'
import { Section } from './Section.tsx'
import styles from './SiteTimes.module.css'
import { bucketsOf } from './times/bucket.ts'
import { TimesChart } from './times/TimesChart.tsx'
import { TimesKey } from './times/TimesKey.tsx'
import { TimesTable } from './times/TimesTable.tsx'
import { bucketAt } from './times/times-scale.ts'

const spans = ['24h', '7d', '30d', '90d'] as const satisfies readonly SiteSpan[]
const height = 200

/** How long answers of a site took over a span that can be chosen; of one check at a time. */
export function SiteTimes({ checkups }: { readonly checkups: readonly SiteCheckup[] }) {
  const timed = checkups.filter(({ counts, lastCheck }) => counts || lastCheck?.milliseconds !== undefined)
  const [span, setSpan] = useState<SiteSpan>('24h')
  const [chosen, setChosen] = useState<string>()
  const sourceId = timed.find((one) => one.sourceId === chosen)?.sourceId ?? timed[0]?.sourceId
  if (sourceId === undefined) return null
  return (
    <Section
      title={sitesText.times}
      actions={
        <SpanButtons
          label={sitesText.spanGroup}
          spans={spans.map((one) => ({ span: one, words: sitesText.spans[one] }))}
          chosen={span}
          onChoose={setSpan}
        />
      }
    >
      {timed.length > 1 && (
        <div className={styles.choice}>
          <ChoiceField
            label={sitesText.timesOf}
            value={sourceId}
            choices={timed.map((one) => ({ value: one.sourceId, label: one.name }))}
            onChange={setChosen}
          />
        </div>
      )}
      <Picture sourceId={sourceId} span={span} />
    </Section>
  )
}

function Picture({ sourceId, span }: { readonly sourceId: string; readonly span: SiteSpan }) {
  const now = useNow()
  const { data, error, refetch } = useQuery('sites.series', { sourceId, span })
  const series = useLast(`${sourceId} ${span}`, data)
  if (series) return <Shown series={series} now={now} />
  if (error) return <FailureMessage error={error} onRetry={() => void refetch()} />
  return <p className={styles.waiting}>{sitesText.timesLoading}</p>
}

function Shown({ series, now }: { readonly series: SiteSeries; readonly now: number }) {
  const buckets = useMemo(() => bucketsOf(series), [series])
  const [table, setTable] = useState(false)
  if (!buckets.some(({ mean }) => mean !== undefined))
    return <p className={styles.summary}>{sitesText.timesEmpty}</p>
  return (
    <>
      <p className={styles.summary}>{timesWords(buckets)}</p>
      <PointedPicture
        label={sitesText.times}
        height={height}
        length={buckets.length}
        placeAt={(x, width) => bucketAt(x, width, buckets.length)}
        wordsOf={(place) => (buckets[place] ? bucketWords(buckets[place], now) : '')}
        legend={<TimesKey buckets={buckets} />}
        isLong
        hint={sitesText.timesHint}
      >
        {(width, here) => <TimesChart buckets={buckets} width={width} height={height} here={here} />}
      </PointedPicture>
      <details className={styles.details} onToggle={(event) => setTable(event.currentTarget.open)}>
        <summary>{sitesText.table}</summary>
        {table && <TimesTable buckets={buckets} now={now} />}
      </details>
    </>
  )
}
