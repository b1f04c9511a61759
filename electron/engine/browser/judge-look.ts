import { createHash } from 'node:crypto'
import { assertNever } from '../../shared/assert-never.ts'
import type { LookFinding } from '../../shared/model/page-look.ts'
import type { BrowserLook, LookLimits } from './browser.ts'
import { attemptKey, failureKey, looksToLearn, messageKey, type UsualLook } from './usual-look.ts'

/** What a look is judged by. */
export interface Judging {
  readonly look: BrowserLook
  readonly usual: UsualLook
  readonly limits: LookLimits
  /** Key of the page's own site, and of the one where the look ended. */
  readonly ownSite: string
  readonly endedOn: string
  readonly plain: number | undefined
  /** Share of the picture that differs from the expected one. */
  readonly share: number | undefined
  siteOf(host: string): string
}

/** Scripts that take less processor time than this bother nobody, in milliseconds; above, it counts against what is usual. */
const leastBusy = 2000
const timesBusier = 4
/** Share of the usual text below which much of it is gone, and below which practically all is. */
const muchGone = 0.4
const allGone = 0.1
/** Fewest characters whose going means anything. */
const leastText = 200
/** A picture of which this much has one colour shows nothing. */
const blank = 0.998
/** Share of the picture that must differ to be worth a word; together with another title it weighs. */
const otherPicture = 0.2
/** Most findings of one kind. */
const mostOfOne = 8

/** Everything about a look that is not as it usually is, worst first. Pure. */
export function judgeLook(judging: Judging): readonly LookFinding[] {
  const findings = [
    ending(judging),
    ledAway(judging),
    ...content(judging),
    ...scripts(judging),
    ...requests(judging),
    ...attempts(judging),
    picture(judging),
  ].filter((finding) => finding !== undefined)
  const order: readonly LookFinding['weight'][] = ['down', 'degraded', 'note']
  return findings.sort((one, other) => order.indexOf(one.weight) - order.indexOf(other.weight))
}

/** How each kind of early end is told. */
function ending({ look, usual, limits }: Judging): LookFinding | undefined {
  const finding = (weight: LookFinding['weight'], text: string): LookFinding => ({
    ...{ id: `ending:${look.end}`, kind: 'ending', weight, text },
  })
  const seconds = Math.round(look.milliseconds / 1000)
  switch (look.end) {
    case 'whole':
      return undefined
    case 'slow':
      return usual.isSlow
        ? undefined
        : finding('degraded', `The page had not finished loading after ${seconds} seconds.`)
    case 'unresponsive':
      return finding('down', 'The page stopped answering: its scripts kept the browser busy without end.')
    case 'memory':
      return finding('down', `The page took more than ${limits.megabytes} MB of memory and was ended.`)
    case 'traffic':
      return finding('degraded', `The page loaded more than ${limits.trafficMegabytes} MB and was ended.`)
    case 'crashed':
      return finding('down', 'The page made its browser process crash.')
    case 'unopened':
      return finding(
        'down',
        `The page could not be opened: ${look.failure ?? 'the browser did not say why'}.`,
      )
    default:
      return assertNever(look.end)
  }
}

function ledAway({ look, usual, ownSite, endedOn }: Judging): LookFinding | undefined {
  if (look.end === 'unopened' || endedOn === ownSite || usual.ends.includes(endedOn)) return undefined
  return {
    ...{ id: idOf('led-away', endedOn), kind: 'led-away', weight: 'down' },
    text: `The page leads visitors away to ${look.url.slice(0, 150)}.`,
  }
}

function content({ look, usual, plain }: Judging): readonly (LookFinding | undefined)[] {
  if (look.end !== 'whole' && look.end !== 'slow') return []
  const { visible, characters } = look.text
  if (
    plain !== undefined &&
    plain >= blank &&
    visible < leastText &&
    (usual.looks === 0 || usual.plain < blank)
  )
    return [
      {
        ...{ id: 'blank', kind: 'blank', weight: usual.looks === 0 ? 'degraded' : 'down' },
        text: 'The page is blank: its window shows one colour and hardly any text.',
      },
    ]
  if (usual.looks === 0 || usual.text < leastText || visible >= usual.text * muchGone) return []
  return [
    {
      ...{ id: 'text-gone', kind: 'text-gone', weight: visible < usual.text * allGone ? 'down' : 'degraded' },
      text:
        characters >= usual.text * muchGone
          ? `Of ${characters} characters of text only ${visible} can be seen; usually it is ${usual.text} or more.`
          : `There are only ${visible} characters of text to be seen; usually it is ${usual.text} or more.`,
    },
  ]
}

function scripts({ look, usual }: Judging): readonly LookFinding[] {
  const isLearning = usual.looks < looksToLearn
  const news = (texts: readonly string[]) =>
    texts.filter((text) => !usual.messages.includes(messageKey(text))).slice(0, mostOfOne)
  const busy = look.scripts
  const isBusy = busy > Math.max(leastBusy, usual.busy * timesBusier) && look.end === 'whole'
  return [
    ...news(look.exceptions).map(
      (text): LookFinding => ({
        ...{ id: idOf('exception', messageKey(text)), kind: 'exception' },
        weight: isLearning ? 'note' : 'degraded',
        text: `A script of the page fails: ${text}`,
      }),
    ),
    ...news(look.consoleErrors).map(
      (text): LookFinding => ({
        ...{ id: idOf('console-error', messageKey(text)), kind: 'console-error', weight: 'note' },
        text: `The page reports an error: ${text}`,
      }),
    ),
    ...(isBusy
      ? [
          {
            ...({
              id: 'slow-script',
              kind: 'slow-script',
              weight: isLearning ? 'note' : 'degraded',
            } as const),
            text: `Scripts took ${seconds(busy)} of processor time, and let nothing else happen for up to ${seconds(look.longTasks.longest)}; usually they take ${seconds(usual.busy)} at most.`,
          },
        ]
      : []),
  ]
}

function requests({ look, usual, ownSite, siteOf }: Judging): readonly LookFinding[] {
  const isLearning = usual.looks < looksToLearn
  const failed = look.failedRequests.filter(({ url }) => !usual.failures.includes(failureKey(url)))
  const sites = [...new Set(look.hosts.map(({ host }) => siteOf(host)))]
  const news = isLearning ? [] : sites.filter((site) => usual.hosts[site] === undefined)
  return [
    ...failed.slice(0, mostOfOne).map(({ url, reason }): LookFinding => {
      if (url === look.url)
        return {
          ...{ id: 'failed-request:itself', kind: 'failed-request', weight: 'down' },
          text: `The page itself was answered with ${reason}.`,
        }
      const isOwn = URL.canParse(url) && siteOf(new URL(url).host) === ownSite
      return {
        ...{ id: idOf('failed-request', failureKey(url)), kind: 'failed-request' },
        weight: isOwn && !isLearning ? 'degraded' : 'note',
        text: `${isOwn ? 'A part of the page' : 'Something of another site'} could not be loaded: ${url} (${reason}).`,
      }
    }),
    ...news.slice(0, mostOfOne).map(
      (site): LookFinding => ({
        ...{ id: idOf('new-host', site), kind: 'new-host', weight: 'note' },
        text: `The page made the browser contact ${site}, which it had not before.`,
      }),
    ),
  ]
}

function attempts({ look, usual }: Judging): readonly LookFinding[] {
  const isLearning = usual.looks < looksToLearn
  const kinds = new Map(look.attempts.map((attempt) => [attemptKey(attempt), attempt]))
  return [...kinds.values()]
    .filter((attempt) => !usual.attempts.includes(attemptKey(attempt)))
    .map((attempt) => ({
      ...{ id: `attempt:${attemptKey(attempt)}`, kind: 'attempt' },
      weight: isLearning ? 'note' : 'degraded',
      text: `${attemptWords[attempt.kind]}${attempt.text === '' ? '' : `: ${attempt.text}`}.`,
    }))
}

const attemptWords = {
  dialog: 'The page opened a dialog',
  download: 'The page started a download by itself',
  window: 'The page opened another window by itself',
  leave: 'The page tried to open something outside of the browser',
} as const

function picture({ look, usual, share }: Judging): LookFinding | undefined {
  if (share === undefined || share < otherPicture || usual.looks < looksToLearn) return undefined
  // A title may count something, such as what is new.
  const isOther = messageKey(look.title) !== messageKey(usual.title)
  return {
    ...{ id: 'picture', kind: 'picture', weight: isOther ? 'degraded' : 'note' },
    text: isOther
      ? `The page looks like another one (${percent(share)} of its picture differ) and has another title: ${look.title || 'none'}.`
      : `The page looks different: ${percent(share)} of its picture differ from what was expected.`,
  }
}

/** Short, whatever the page says, and the same for the same. */
function idOf(kind: LookFinding['kind'], key: string): string {
  return `${kind}:${createHash('sha256').update(key).digest('hex').slice(0, 16)}`
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} seconds`
}
