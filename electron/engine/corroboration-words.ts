import { defang } from './items/defang.ts'
import type { Corroboration } from './report/corroborate/corroborate.ts'
import { duration, moment } from './sources/site-items.ts'

/** Who said a report, and what. */
export interface SaidWords {
  readonly author?: string | undefined
  readonly text: string
}

/** What a check noticed, in words. */
export interface NoticedWords {
  readonly at: number
  /** Of the check. */
  readonly name: string
  /** Of its item. */
  readonly title: string
  readonly isWrong: boolean
  readonly url?: string | undefined
}

/** Reports that are quoted, and characters of each. */
const quoted = { reports: 10, text: 200 }

/** What an event says: one sentence, then who said what and what the check saw. */
export function corroborationWords(
  { voices }: Pick<Corroboration, 'voices'>,
  label: string,
  said: ReadonlyMap<string, SaidWords>,
  noticed: NoticedWords | undefined,
): { readonly title: string; readonly text: string } {
  const [first] = voices
  const last = voices.at(-1)
  const people = voices.length === 1 ? 'One person says' : `${voices.length} people say`
  const told = `${people} “${label}”`
  const span = (last?.at ?? 0) - (first?.at ?? 0)
  const title =
    noticed === undefined
      ? `${told}${span < 60_000 ? '' : ` within ${duration(span)}`}`
      : `${told}, and ${noticedWords(noticed, first?.at ?? noticed.at)}`
  const quotes = voices.slice(0, quoted.reports).map(({ itemId, at }) => {
    const { author = 'Somebody', text = '' } = said.get(itemId) ?? {}
    // It goes to phones, which make links of addresses.
    return `“${shortened(defang(text))}” (${defang(author)}, ${moment(at)})`
  })
  const more = voices.length - quotes.length
  return {
    title,
    text: [
      ...quotes,
      ...(more > 0 ? [`And ${more} more.`] : []),
      ...(noticed === undefined ? [] : [`${noticed.title}: noticed on ${moment(noticed.at)}.`]),
    ].join('\n'),
  }
}

/** E.g. “the login page changed 40 min before”. Relative to the first report, so that it stays true. */
function noticedWords({ name, title, isWrong, at }: NoticedWords, firstAt: number): string {
  const what = isWrong ? title : `${name} changed`
  const apart = Math.abs(firstAt - at)
  if (apart < 60_000) return `${what} at the same time`
  return `${what} ${duration(apart)} ${at <= firstAt ? 'before' : 'after the first of them'}`
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length <= quoted.text ? line : `${line.slice(0, quoted.text - 1)}…`
}
