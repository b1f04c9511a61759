import type { Site, SiteCheck } from '../../electron/shared/model/site.ts'
import type { SourceKind } from '../../electron/shared/model/source.ts'
import { momentWords } from './age.ts'
import { withStop } from './with-stop.ts'

/** How long an answer took: `240 ms`, `1.8 s`. */
export function answerTimeWords(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`
}

/** The checks that ask whether a site answers at all; the others look whether it is as it should be. */
const reachKinds: ReadonlySet<SourceKind> = new Set(['site', 'tcp'])

/** Whether a check finds its site up, since when, and why not: `Up since 3 Nov 02:10, answers in 240 ms.` */
export function siteWords(
  site: Pick<Site, 'verdict' | 'since' | 'confirming' | 'lastCheck'>,
  now: number,
  kind: SourceKind = 'site',
): string {
  const since = site.since === undefined ? '' : ` since ${momentWords(Date.parse(site.since), now)}`
  const check = site.lastCheck
  const [up, down] = reachKinds.has(kind) ? ['Up', 'Down'] : ['All right', 'In trouble']
  switch (site.verdict) {
    case 'up': {
      if (site.confirming && (check?.outcome === 'failure' || check?.outcome === 'degraded')) {
        const how = check.outcome === 'failure' ? 'failed' : 'was not good'
        return `${up}${since}, but the last check ${how}. Checking again soon to be sure.`
      }
      const time = check?.outcome === 'success' ? check.milliseconds : undefined
      return `${up}${since}${time === undefined ? '' : `, answers in ${answerTimeWords(time)}`}.`
    }
    case 'degraded': {
      if (site.confirming && check?.outcome === 'success') {
        return `Not well${since}, but the last check was good. Checking again soon to be sure.`
      }
      return `Not well${since}.${check?.reason === undefined ? '' : ` ${withStop(check.reason)}`}`
    }
    case 'down': {
      if (site.confirming && check?.outcome === 'success') {
        return `${down}${since}, but the last check worked. Checking again soon to be sure.`
      }
      return `${down}${since}.${check?.reason === undefined ? '' : ` ${withStop(check.reason)}`}`
    }
    case 'unknown':
      if (check === undefined) return 'Not checked yet.'
      if (check.outcome === 'unknown')
        return `Not known${since}. ${check.reason ?? 'This machine is offline.'}`
      return 'Not known yet. Checking again soon to be sure.'
  }
}

/** One check as a sentence: `02:10: answered 200 in 240 ms`. */
export function siteCheckWords(check: SiteCheck, now: number): string {
  const at = momentWords(Date.parse(check.at), now)
  const time = check.milliseconds === undefined ? '' : ` in ${answerTimeWords(check.milliseconds)}`
  switch (check.outcome) {
    case 'success':
      return `${at}: answered${check.status === undefined ? '' : ` ${check.status}`}${time}`
    case 'degraded':
    case 'failure':
      return `${at}: ${withStop(check.reason ?? 'failed')}`
    case 'unknown':
      return `${at}: not observed. ${check.reason ?? ''}`.trim()
  }
}
