import { badChanges } from './bad.ts'
import { benignChanges } from './benign.ts'
import { pick, randomFrom, type Style } from './scene.ts'
import { WatchedPage } from './watch-page.ts'

/** What came of showing every change to a watched page of a style. */
export interface PageMeasure {
  /** Looks at pages that were as they should be, and the alarms raised by them, in words. */
  readonly benign: number
  readonly falseAlarms: readonly string[]
  /** Looks at bad pages, and those that raised no alarm. */
  readonly bad: number
  readonly missed: readonly string[]
}

const alarmOf = ({ changes }: ReturnType<WatchedPage['look']>) => changes.find(({ alarm }) => alarm)

/**
 * Shows a page of a style every benign and every bad change: while it is being learned, once it is known, and after it
 * has lived through `days` changes of its own. `early` says after how many looks it is shown while being learned.
 */
export function measureStyle(
  style: Style,
  seed: number,
  { days = 40, early = [1, 2, 3, 4] }: { readonly days?: number; readonly early?: readonly number[] } = {},
): PageMeasure {
  const falseAlarms: string[] = []
  const missed: string[] = []
  let benign = 0
  let bad = 0
  const well = (judged: ReturnType<WatchedPage['look']>, name: string) => {
    benign += 1
    const alarm = alarmOf(judged)
    if (alarm !== undefined)
      falseAlarms.push(`${style.name} ${seed}, ${name}: ${alarm.text} ${alarm.came ?? ''}`)
  }
  const showBad = (page: WatchedPage, when: 'early' | 'known' | 'later', name: string) => {
    for (const change of badChanges) {
      if (change.fits?.(style) === false || (when === 'early' && change.early !== true)) continue
      if (when !== 'known' && change.isHuge) continue
      const judged = page.bad(change)
      if (judged === undefined) continue
      bad += 1
      if (alarmOf(judged) === undefined) missed.push(`${style.name} ${seed}, ${name}: ${change.name}`)
    }
  }
  const showBenign = (page: WatchedPage, when: string) => {
    for (const change of benignChanges) well(page.benign(change), `${when}: ${change.name}`)
  }
  const page = new WatchedPage(style, seed)
  for (let looks = 0; looks < 5; looks++) {
    if (early.includes(looks)) {
      showBenign(page, `after ${looks} looks`)
      showBad(page, 'early', `after ${looks} looks`)
    }
    well(page.look(), `look ${looks + 1}`)
  }
  showBenign(page, 'known')
  showBad(page, 'known', 'known')
  const random = randomFrom(seed)
  for (let day = 0; day < days; day++) {
    const change = pick(random, benignChanges)
    well(page.live(change), `day ${day}: ${change.name}`)
  }
  showBad(page, 'later', 'much later')
  return { benign, falseAlarms, bad, missed }
}
