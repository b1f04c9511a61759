import { afterEach, beforeEach, expect, test } from 'vitest'
import { type SiteOutcome, type SiteState, stepSite } from '../../../electron/engine/sources/site-verdict.ts'
import { createChoices } from './random.ts'
import { createTestStore, someSource, type TestStore, testTime } from './test-store.ts'

const second = 1000
const minute = 60 * second
const speaksFor = 7 * minute

let at: TestStore
beforeEach(async () => {
  at = await createTestStore()
})
afterEach(() => at.remove())

interface Check {
  readonly at: number
  readonly outcome: SiteOutcome
  readonly maintenance: boolean
  readonly state: SiteState
}

/** What was seen at a moment, in hindsight: looked up in all checks, as slowly and plainly as can be. */
function naive(checks: readonly Check[], moment: number): string {
  const next = checks.findIndex((check) => check.at > moment)
  const [before, after] = [checks[next - 1], checks[next]]
  if (before === undefined || after === undefined) return 'nothing'
  if (before.outcome === 'unknown' || after.outcome === 'unknown') return 'unknown'
  if (after.at - before.at > speaksFor) return 'unknown'
  if (before.maintenance || after.maintenance) return 'maintenance'
  // Before there is a verdict, nothing is known, whatever turns out later.
  if (before.state.verdict === 'unknown') return 'unknown'
  // The last verdict to be reached of those that reach back to this moment.
  const verdicts = checks.filter(
    ({ state }, index) => index > 0 && checks[index - 1]?.state.verdict !== state.verdict,
  )
  const reaching = verdicts.filter(({ state }) => (state.since ?? Number.POSITIVE_INFINITY) <= moment)
  return reaching.at(-1)?.state.verdict ?? checks[0]?.state.verdict ?? 'unknown'
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'random course %i: the spells say what a plain look at all checks says',
  async (seed) => {
    const choices = createChoices(seed)
    at.store.sources.add(someSource('s', { kind: 'site' }))
    const checks: Check[] = []
    let state: SiteState | undefined
    let outcome: SiteOutcome = 'success'
    let maintenance = false
    for (let number = 0; number < 250; number += 1) {
      if (choices.chance(0.25))
        outcome = choices.one(['success', 'success', 'degraded', 'failure', 'unknown'])
      if (choices.chance(0.05)) maintenance = !maintenance && choices.chance(0.5)
      const step = stepSite(state, outcome, at.now())
      state = step.state
      checks.push({ at: at.now(), outcome, maintenance, state })
      at.store.sites.record({
        ...{
          sourceId: 's',
          url: 'u',
          verdict: state.verdict,
          since: state.since,
          confirming: step.confirming,
        },
        ...{ maintenance, speaksFor, check: { at: at.now(), outcome } },
      })
      if (choices.chance(0.02)) await at.reopen()
      at.tick(
        step.confirming ? 20 * second : choices.chance(0.05) ? 60 * minute : (2 + choices.below(3)) * minute,
      )
    }
    const spells = at.store.sites.spells('s', 0)
    for (const [index, { from, to }] of spells.entries()) {
      expect(to).toBeGreaterThanOrEqual(from)
      if (index > 0) expect(from).toBe(spells[index - 1]?.to)
    }
    for (let moment = testTime; moment < (checks.at(-1)?.at ?? 0); moment += 10 * second) {
      const spell = spells.find(({ from, to }) => from <= moment && moment < to)
      expect(`${new Date(moment).toISOString()} ${spell?.state}`).toBe(
        `${new Date(moment).toISOString()} ${naive(checks, moment)}`,
      )
    }
  },
)
