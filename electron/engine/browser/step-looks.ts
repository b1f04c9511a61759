import type { LookFinding } from '../../shared/model/page-look.ts'
import type { BrowserLook, LookLimits } from './browser.ts'
import { judgeLook } from './judge-look.ts'
import { type KeptLook, keptLooks, type LookState } from './look-state.ts'
import type { PictureDifference, Pictures } from './pictures.ts'
import { learnLook, looksToLearn, nothingUsual, type UsualLook, withHosts } from './usual-look.ts'

/** What one look is taken into account with. */
export interface LookStepParts {
  readonly look: BrowserLook
  readonly before: LookState | undefined
  /** When it was begun, milliseconds since 1970. */
  readonly at: number
  readonly limits: LookLimits
  /** When the person last said that the page is as it should be; 0 for never. */
  readonly acceptedAt: number
  /** Ids of findings that need not be told. */
  readonly ignored: ReadonlySet<string>
  readonly ownSite: string
  readonly pictures: Pick<Pictures, 'keep' | 'compare'>
  siteOf(host: string): string
}

/** What a look came to. */
export interface LookStep {
  readonly state: LookState
  readonly outcome: 'success' | 'degraded' | 'failure'
  readonly kept: KeptLook
  /** What is worth a word although nothing is wrong. */
  readonly news: readonly LookFinding[]
}

/** Looks in a row that must be alike for a changed page to be what is expected. */
const looksToSettle = 4
/** Share of the picture that alike looks may differ in. */
const alikeShare = 0.02
const differentShare = 0.2
/** Most findings kept of one look. */
const mostFindings = 12

const beginning: LookState = {
  ...{ usual: nothingUsual, acceptedAt: 0, recent: [], alike: 0, isDifferenceTold: false },
}

/** Holds a look against what is usual, and learns from it when it is as it should be. */
export async function stepLooks(parts: LookStepParts): Promise<LookStep> {
  const { look, at, pictures, siteOf, ownSite } = parts
  const before = parts.before ?? beginning
  const isAccepted = parts.acceptedAt > before.acceptedAt
  const usual = isAccepted ? nothingUsual : before.usual
  const expected = isAccepted ? undefined : before.expected

  const picture = look.picture && (await pictures.keep(look.picture))
  const compare = async (other: KeptLook | undefined, leftOut: readonly number[]) =>
    picture === undefined || other?.picture === undefined
      ? undefined
      : await pictures.compare(other.picture.name, picture.name, leftOut)
  const difference = await compare(expected, usual.changing)

  const endedOn = siteOf(look.url)
  const plain = picture?.plain
  const found = judgeLook({
    ...{ look, usual, ownSite, endedOn, plain, siteOf, limits: parts.limits, share: difference?.share },
  })
  const findings = found.filter(({ id }) => !parts.ignored.has(id))
  const outcome = worst(findings)
  const kept = keep(look, at, findings, picture, difference)

  const isDifferent = (difference?.share ?? 0) >= differentShare
  const last = before.recent[0]
  const isAlike =
    outcome === 'success' && isDifferent && ((await compare(last, usual.changing))?.share ?? 1) <= alikeShare
  const alike = isAlike ? before.alike + 1 : 0
  const isSettled = alike >= looksToSettle
  const cells = difference?.cells ?? []
  const facts = { at, endedOn, plain, cells, siteOf }
  // What is ignored is not to become usual, so that it is told again when it is minded again.
  const isAsItShouldBe = worst(usual.looks < looksToLearn ? findings : found) === 'success'
  const learned = isAsItShouldBe
    ? learnLook(usual, look, facts)
    : { ...usual, hosts: withHosts(usual.hosts, sitesOf(look, siteOf), at) }
  // A picture whose file is gone can be compared to nothing.
  const isLost = expected?.picture !== undefined && picture !== undefined && difference === undefined
  const isReplaced = expected === undefined || isSettled || isLost
  const nextExpected = outcome === 'success' && isReplaced ? kept : expected
  return {
    outcome,
    kept,
    news: outcome === 'success' ? findings.filter((finding) => isNews(finding, usual, before)) : [],
    state: {
      usual: learned,
      acceptedAt: parts.acceptedAt,
      ...(nextExpected === undefined ? {} : { expected: nextExpected }),
      recent: [kept, ...before.recent].slice(0, keptLooks),
      alike: isSettled ? 0 : alike,
      isDifferenceTold: isDifferent && !isSettled,
    },
  }
}

function worst(findings: readonly LookFinding[]): LookStep['outcome'] {
  if (findings.some(({ weight }) => weight === 'down')) return 'failure'
  return findings.some(({ weight }) => weight === 'degraded') ? 'degraded' : 'success'
}

function isNews({ kind }: LookFinding, usual: UsualLook, before: LookState): boolean {
  if (usual.looks < looksToLearn) return false
  if (kind === 'picture') return !before.isDifferenceTold
  // On a page whose hosts rotate, with its advertisements for example, another one is no news.
  return kind === 'new-host' && usual.looksWithNewHosts <= 1
}

function sitesOf(look: BrowserLook, siteOf: LookStepParts['siteOf']): ReadonlySet<string> {
  return new Set(look.hosts.map(({ host }) => siteOf(host)))
}

function keep(
  look: BrowserLook,
  at: number,
  findings: readonly LookFinding[],
  picture: KeptLook['picture'],
  difference: PictureDifference | undefined,
): KeptLook {
  const { end, url, title, milliseconds, requests, bytes, scripts, longTasks } = look
  const { characters, visible } = look.text
  return {
    ...{ at, end, url, title, milliseconds, requests, bytes, scripts, longTasks },
    ...(picture === undefined
      ? {}
      : { picture: { name: picture.name, width: picture.width, height: picture.height } }),
    ...(difference === undefined
      ? {}
      : {
          difference: {
            share: difference.share,
            ...(difference.picture === undefined ? {} : { picture: difference.picture }),
          },
        }),
    failedRequests: look.failedRequests.length,
    consoleErrors: look.consoleErrors.length,
    exceptions: look.exceptions.length,
    text: { characters, visible: characters === 0 ? 0 : visible / characters },
    findings: findings.slice(0, mostFindings),
  }
}
