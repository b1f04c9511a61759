import { describe, expect, test } from 'vitest'
import {
  type Look,
  type OpenSpell,
  rewriteSpells,
  stepSpell,
} from '../../../electron/engine/store/spell-steps.ts'
import { spellsOfChecks } from '../../../electron/engine/store/spells-of-checks.ts'
import type { SiteSpell } from '../../../electron/shared/model/site-spell.ts'

const minute = 60_000

/** Goes through looks; each is `[minute, verdict, since?, more]`. Spells come as "state from–to" in minutes. */
function through(...looks: readonly (Partial<Look> & { readonly minute: number })[]): readonly string[] {
  let spells: readonly SiteSpell[] = []
  let open: OpenSpell | undefined
  for (const { minute: at, since, ...look } of looks) {
    const step = stepSpell(open, {
      ...{ saw: true, maintenance: false, verdict: 'up', reason: undefined, speaksFor: 11 * minute },
      ...look,
      at: at * minute,
      since: since === undefined ? undefined : since * minute,
    })
    spells = [...spells, ...step.closed]
    if (step.rewrite !== undefined) spells = rewriteSpells(spells, step.rewrite)
    open = step.open
  }
  const all = open === undefined ? spells : [...spells, open]
  for (const [index, { from }] of all.entries())
    if (index > 0) expect(from, 'spells follow each other').toBe(all[index - 1]?.to)
  return all.map(({ state, from, to }) => `${state} ${from / minute}–${to / minute}`)
}

describe('what checks say of the time between them', () => {
  test('two good checks close together: up between them', () => {
    expect(through({ minute: 0, since: 0 }, { minute: 5, since: 0 }, { minute: 10, since: 0 })).toEqual([
      'up 0–10',
    ])
  })

  test('nothing is known of a pause longer than a check can be believed', () => {
    expect(
      through(
        { minute: 0, since: 0 },
        { minute: 5, since: 0 },
        { minute: 65, since: 0 },
        { minute: 70, since: 0 },
      ),
    ).toEqual(['up 0–5', 'unknown 5–65', 'up 65–70'])
  })

  test('nothing is known around a check that saw nothing', () => {
    expect(
      through(
        { minute: 0, since: 0 },
        { minute: 5, since: 0 },
        { minute: 10, since: 0, saw: false },
        { minute: 15, since: 0 },
        { minute: 20, since: 0 },
      ),
    ).toEqual(['up 0–5', 'unknown 5–15', 'up 15–20'])
  })

  test('an outage counts from the first bad check on, although it was known only after the third', () => {
    expect(
      through(
        { minute: 0, since: 0 },
        { minute: 5, since: 0 },
        { minute: 6, since: 0 },
        { minute: 7, since: 5, verdict: 'down' },
        { minute: 12, since: 5, verdict: 'down' },
        { minute: 17, since: 5, verdict: 'down' },
        { minute: 18, since: 17 },
        { minute: 23, since: 17 },
      ),
    ).toEqual(['up 0–5', 'down 5–17', 'up 17–23'])
  })

  test('one bad answer that changes no verdict is no outage', () => {
    expect(
      through(
        { minute: 0, since: 0 },
        { minute: 5, since: 0, reason: 'It hung up.' },
        { minute: 6, since: 0 },
      ),
    ).toEqual(['up 0–6'])
  })

  test('an outage whose first checks lie before one that saw nothing leaves that time unknown', () => {
    expect(
      through(
        { minute: 0, since: 0 },
        { minute: 5, since: 0 },
        { minute: 6, since: 0 },
        { minute: 7, since: 0, saw: false },
        { minute: 8, since: 0 },
        { minute: 9, since: 5, verdict: 'down' },
      ),
    ).toEqual(['up 0–5', 'down 5–6', 'unknown 6–8', 'down 8–9'])
  })

  test('announced maintenance is neither up nor down', () => {
    expect(
      through(
        { minute: 0, since: 0 },
        { minute: 5, since: 0 },
        { minute: 10, since: 0, maintenance: true },
        { minute: 15, since: 10, verdict: 'down', maintenance: true },
        { minute: 20, since: 10, verdict: 'down' },
        { minute: 25, since: 10, verdict: 'down' },
      ),
    ).toEqual(['up 0–5', 'maintenance 5–20', 'down 20–25'])
  })

  test('the first verdict after knowing nothing begins when it was reached', () => {
    expect(
      through(
        { minute: 0, verdict: 'unknown' },
        { minute: 1, verdict: 'unknown' },
        { minute: 2, verdict: 'down', since: 0 },
        { minute: 7, verdict: 'down', since: 0 },
      ),
    ).toEqual(['unknown 0–2', 'down 2–7'])
  })
})

test('reasons go with what was down or unknown, never with what was up', () => {
  const { spells, open } = spellsOfChecks(
    [
      { at: 0, outcome: 'success' },
      ...[5, 6, 7, 8].map((at) => ({
        at: at * minute,
        outcome: 'failure' as const,
        reason: 'It answered 500.',
      })),
      { at: 9 * minute, outcome: 'unknown', reason: 'Offline.' },
    ],
    11 * minute,
  )
  expect([...spells, open].map((one) => [one?.state, one?.reason])).toEqual([
    ['up', undefined],
    ['down', 'It answered 500.'],
    ['unknown', 'Offline.'],
  ])
})

test('what was checked before there were spells is judged by three failures in a row', () => {
  const minutes = [
    'success',
    'failure',
    'success',
    'failure',
    'failure',
    'failure',
    'success',
    'success',
  ] as const
  const { spells, open } = spellsOfChecks(
    minutes.map((outcome, index) => ({ at: index * minute, outcome })),
    11 * minute,
  )
  expect([...spells, open].map((one) => `${one?.state} ${(one?.from ?? 0) / minute}`)).toEqual([
    'up 0',
    'down 3',
    'up 6',
  ])
})
