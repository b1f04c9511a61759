import { describe, expect, test } from 'vitest'
import { type NagFacts, nextNag } from '../../../../electron/engine/incident/stages/nag-time.ts'
import { settingsSchema } from '../../../../electron/shared/model/settings.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const nags = settingsSchema.parse({}).incidentNags
/** The night in which clocks in Berlin go back. */
const start = Date.parse('2026-10-25T00:30:00+02:00')

const facts = (change: Partial<NagFacts>): NagFacts => ({
  ...{ stage: 'seen', stageAt: start, firstAlarmAt: start - 10 * minute },
  ...{ acknowledgedAt: undefined, lastSaidAt: undefined, promisedAt: undefined },
  ...change,
})

describe('a reminder', () => {
  test('comes 30 minutes after the alarm while nothing was said, and again after as much', () => {
    expect(nextNag(facts({}), nags, start)).toEqual({ at: start + 20 * minute, reason: 'acknowledge' })
    expect(nextNag(facts({}), nags, start + 20 * minute)?.at).toBe(start + 50 * minute)
    expect(nextNag(facts({}), nags, start + 49 * minute)?.at).toBe(start + 50 * minute)
    expect(nextNag(facts({}), nags, start + 3 * hour)?.at).toBe(start + 3 * hour + 20 * minute)
  })

  test('counts hours as they pass, also in a night in which the clock shows one of them twice', () => {
    const said = facts({ stage: 'finding', lastSaidAt: start, acknowledgedAt: start })
    const due = nextNag(said, nags, start)
    expect(due).toEqual({ at: start + 2 * hour, reason: 'update' })
    const shown = new Intl.DateTimeFormat('en-GB', {
      ...{ timeZone: 'Europe/Berlin', timeStyle: 'long' },
    }).format(due?.at)
    expect(shown).toBe('02:30:00 CEST')
    expect(nextNag(said, nags, start + 2 * hour)?.at).toBe(Date.parse('2026-10-25T03:30:00+01:00'))
  })

  test('of the next word waits for what was promised, and the cause is asked for after two days', () => {
    const promised = facts({
      ...{ stage: 'finding', acknowledgedAt: start, lastSaidAt: start },
      promisedAt: start + 10 * hour,
    })
    expect(nextNag(promised, nags, start)).toEqual({ at: start + 10 * hour, reason: 'update' })
    const talkative = facts({
      ...{ stage: 'finding', acknowledgedAt: start },
      lastSaidAt: start + 2 * day - hour,
    })
    expect(nextNag(talkative, nags, start + 2 * day - hour)).toEqual({
      ...{ at: start + 2 * day, reason: 'cause' },
    })
  })

  test('can be changed or switched off, and never comes for what is closed', () => {
    const changed = { acknowledgeMinutes: 5, updateMinutes: 0, causeMinutes: 0, closeMinutes: 60 }
    expect(nextNag(facts({ firstAlarmAt: start }), changed, start)?.at).toBe(start + 5 * minute)
    expect(nextNag(facts({ stage: 'finding' }), changed, start)).toBeUndefined()
    expect(nextNag(facts({ stage: 'fixed' }), changed, start)).toEqual({ at: start + hour, reason: 'close' })
    expect(nextNag(facts({ stage: 'closed' }), nags, start)).toBeUndefined()
  })
})
