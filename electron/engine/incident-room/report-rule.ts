import type { AlarmRecord } from '../../shared/model/alarm-record.ts'
import type { IncidentJoins } from '../../shared/model/incident.ts'
import { loadThings } from '../report/corroborate/load-things.ts'
import { createThingBook, type ThingBook } from '../report/corroborate/thing-book.ts'
import { siteKey } from '../sources/site-key.ts'

/** What is looked at in what somebody wrote. */
interface Written {
  readonly title: string
  readonly text: string
  readonly author?: string | undefined
  readonly report?: { readonly page?: string | undefined } | undefined
}

/** By what reports join that name no watch and no page: the thing that does not work, e.g. the checkout. */
export interface ReportRule {
  /** Reads the words of things, once; until then no report is known to name one. */
  load(): Promise<void>
  /** Whether a report says that one of the incident's things does not work, on no page of another site. */
  isMeant(report: Written, joins: IncidentJoins): boolean
  /** The things that alarms are about, and that these texts say do not work. */
  thingsOf(alarms: readonly AlarmRecord[], texts: readonly Written[]): readonly string[]
}

/** Most things that one incident is about. */
const mostThings = 20

export function createReportRule(): ReportRule {
  let book: ThingBook | undefined
  let loading: Promise<void> | undefined

  const named = ({ title, text, author, report }: Written) =>
    book?.named({ title, text, author, page: report?.page })

  /** Things that a text names as broken: known ones only, since every name in it would be too many. */
  function broken(written: Written): readonly string[] {
    const said = named(written)
    return said?.isTroubled === true ? said.things.filter((thing) => !thing.includes(':')) : []
  }

  function ofAlarm({ subject, topic, title, evidence }: AlarmRecord): readonly string[] {
    if (subject.kind === 'reports') return [subject.id]
    if (subject.kind === 'site') return topic === 'down' || topic === 'slow' ? ['site'] : []
    return (evidence?.sentences ?? []).flatMap(({ text }) => broken({ title, text }))
  }

  return {
    load() {
      loading ??= loadThings().then((things) => {
        book = createThingBook(things)
      })
      return loading
    },
    isMeant(report, { things = [], siteKeys }) {
      if (things.length === 0) return false
      const page = report.report?.page
      if (page !== undefined && siteKeys.length > 0 && !siteKeys.includes(siteKey(page))) return false
      const said = named(report)
      return said?.isTroubled === true && said.things.some((thing) => things.includes(thing))
    },
    thingsOf: (alarms, texts) =>
      [...new Set([...alarms.flatMap(ofAlarm), ...texts.flatMap(broken)])].slice(0, mostThings),
  }
}
