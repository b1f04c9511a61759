import { expect, test } from 'vitest'
import {
  type SiteEvent,
  type SiteOutcome,
  type SiteState,
  stepSite,
} from '../../../electron/engine/sources/site-verdict.ts'

const outcomeOf: Readonly<Record<string, SiteOutcome>> = { s: 'success', d: 'degraded', f: 'failure' }

const start = Date.UTC(2026, 10, 22, 3)
const second = 1000
const minute = 60 * second

interface Run {
  readonly state: SiteState | undefined
  readonly events: readonly SiteEvent[]
  readonly verdicts: string
  readonly confirming: string
}

/**
 * Feeds outcomes, written as s(uccess), d(egraded), f(ailure) and ?(unknown), 20 s apart unless told. Verdicts come
 * back as U(p), N(ot well), D(own), ?(unknown), one letter a check; confirming as ! or a dot.
 */
function run(outcomes: string, gap = 20 * second, before?: Run): Run {
  let state = before?.state
  let now = state?.countedAt === undefined ? start : state.countedAt + gap
  const events: SiteEvent[] = []
  let verdicts = ''
  let confirming = ''
  for (const letter of outcomes) {
    const outcome = outcomeOf[letter] ?? 'unknown'
    const step = stepSite(state, outcome, now)
    state = step.state
    if (step.event) events.push(step.event)
    verdicts += { up: 'U', degraded: 'N', down: 'D', unknown: '?' }[state.verdict]
    confirming += step.confirming ? '!' : '.'
    now += gap
  }
  return { state, events, verdicts, confirming }
}

const at = (checks: number) => start + checks * 20 * second

test.each([
  ['the first success is enough', 's', 'U', '.'],
  ['the first failures are not', 'ffs', '??U', '!!.'],
  ['three failures from nothing', 'fff', '??D', '!!.'],
  ['one lost packet', 'sfss', 'UUUU', '.!..'],
  ['two lost packets', 'sffs', 'UUUU', '.!!.'],
  ['three failures', 'sfff', 'UUUD', '.!!.'],
  ['flapping never confirms', 'sfsffsfsffs', 'UUUUUUUUUUU', '.!.!!.!.!!.'],
  ['two successes', 'sfffss', 'UUUDDU', '.!!.!.'],
  ['one success is not', 'sfffsfsf', 'UUUDDDDD', '.!!.!.!.'],
  ['an offline spell before', 's??????', 'UUUUUUU', '.......'],
  ['an offline spell between neither counts nor resets', 'sff?f', 'UUUUD', '.!!!.'],
  ['only blindness', '?????', '?????', '.....'],
  ['one slow answer', 'sdss', 'UUUU', '.!..'],
  ['three slow answers', 'sddd', 'UUUN', '.!!.'],
  ['slow answers and failures are not down', 'sdfdf', 'UUUNN', '.!!.!'],
  ['slow from nothing', 'ddd', '??N', '!!.'],
  ['slow, then well', 'sdddss', 'UUUNNU', '.!!.!.'],
  ['slow, then down', 'sdddfff', 'UUUNNND', '.!!.!!.'],
  ['down, then slow', 'sfffdd', 'UUUDDN', '.!!.!.'],
  ['down, then slow once and well', 'sfffdss', 'UUUDDNU', '.!!.!!.'],
  ['recovery across blindness', 'fffs?s', '??DDDU', '!!.!!.'],
])('%s', (_name, outcomes, verdicts, confirming) => {
  expect(run(outcomes)).toMatchObject({ verdicts, confirming })
})

test('each change is told once, with the times of the first check that spoke for it', () => {
  expect(run('sssffffffsss').events).toEqual([
    { kind: 'first-up', at: at(0) },
    { kind: 'down', since: at(3), checks: 3 },
    { kind: 'up-again', since: at(9), downSince: at(3) },
  ])
  expect(run('sssffffffsss').state).toMatchObject({ verdict: 'up', since: at(9) })
})

test('trouble that is not an outage has events of its own', () => {
  expect(run('sdddss').events).toEqual([
    { kind: 'first-up', at: at(0) },
    { kind: 'degraded', since: at(1), checks: 3 },
    { kind: 'well-again', since: at(4), degradedSince: at(1) },
  ])
  expect(run('fffdd').events.at(-1)).toEqual({ kind: 'degraded', since: at(3), checks: 2, downSince: at(0) })
})

test('a check may need fewer in a row', () => {
  const one = { down: 1, degraded: 1, up: 1 }
  expect(stepSite(undefined, 'failure', start, one).state.verdict).toBe('down')
  const slow = stepSite(stepSite(undefined, 'success', start, one).state, 'degraded', start + 1, one)
  expect(slow).toMatchObject({ state: { verdict: 'degraded' }, confirming: false })
  expect(stepSite(slow.state, 'success', start + 2, one).state.verdict).toBe('up')
})

test('failures on both sides of a long sleep are not in a row', () => {
  const evening = run('sff')
  const morning = run('f', 8 * 60 * minute, evening)
  expect(morning).toMatchObject({ verdicts: 'U', confirming: '!', events: [] })
  expect(run('ff', 20 * second, morning).verdicts).toBe('UD')
  expect(run('ff', 20 * second, morning).events).toMatchObject([
    { kind: 'down', since: morning.state?.streaks.failing?.since },
  ])
})

test('a verdict outlasts a long sleep, a recovery being confirmed does not', () => {
  const down = run('sfffs')
  const later = run('s', 60 * minute, down)
  expect(later).toMatchObject({ verdicts: 'D', confirming: '!' })
  expect(run('s', 20 * second, later).verdicts).toBe('U')
})

test('the state is plain JSON, and goes on from what was stored', () => {
  for (let length = 1; length <= 6; length += 1) {
    const whole = run('sfffss'.slice(0, length))
    const stored = JSON.parse(JSON.stringify(whole.state))
    expect(stored).toEqual(whole.state)
  }
})

test('whatever comes, the rules hold', () => {
  let seed = 20261122
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed / 2_147_483_648
  }
  for (let round = 0; round < 500; round += 1) {
    const outcomes = Array.from({ length: 40 }, () => 'ssff?'[Math.floor(random() * 5)]).join('')
    const { verdicts, events } = run(outcomes)
    let told = 0
    for (let check = 0; check < 40; check += 1) {
      const seen = outcomes.slice(0, check + 1).replaceAll('?', '')
      const before = check === 0 ? '?' : verdicts[check - 1]
      if (verdicts[check] === before) continue
      told += 1
      if (verdicts[check] === 'D') expect(seen.endsWith('fff')).toBe(true)
      else expect(seen.endsWith(before === 'D' ? 'ss' : 's')).toBe(true)
    }
    expect(events.length).toBe(told)
    for (const [index, event] of events.entries()) {
      const previous = events[index - 1]
      if (event.kind === 'up-again') expect(previous).toMatchObject({ kind: 'down', since: event.downSince })
      if (event.kind === 'down') expect(previous?.kind).not.toBe('down')
    }
  }
})
