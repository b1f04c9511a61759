import { describe, expect, test } from 'vitest'
import { nextStep } from '../../../../electron/engine/incident/stages/next-step.ts'
import type { Situation } from '../../../../electron/engine/incident/stages/situation.ts'
import { needsOf } from '../../../../electron/engine/incident/stages/stage-needs.ts'
import { suggestStatement } from '../../../../electron/engine/incident/stages/suggest-statement.ts'
import { createReplyCheck } from '../../../../electron/engine/reply/check-reply.ts'
import { absoluteTime } from '../../../../electron/shared/canned/absolute-time.ts'
import type { ReplyStage } from '../../../../electron/shared/model/completeness.ts'
import { type Fact, type IncidentStage, incidentStages } from '../../../../electron/shared/model/incident.ts'

const nothing: Situation = {
  ...{ stage: 'seen', facts: [], statements: [], promises: [] },
  ...{ openQuestions: 0, waiting: 0, ringing: 0 },
}
const sure = (field: Fact['field'], text: string) => ({ field, certainty: 'confirmed', text }) as const
const facts = [
  sure('cause', 'I deleted the table with the orders while I cleaned up'),
  sure('began', 'It began on Sunday at 09:40 CET'),
  sure('affected', 'You cannot see your orders of this week'),
  sure('data', 'No order was lost'),
  sure('done', 'I restored all orders from the backup of Sunday night, and they are there since 14:00 CET'),
  sure('advice', 'You need not do anything'),
  sure('remedy', 'I pay the postage of every order of this week'),
]
const undone = (situation: Situation) =>
  needsOf(situation.stage, situation).flatMap(({ text, done }) => (done ? [] : [text]))

describe('a stage', () => {
  test('says what it needs until that is there', () => {
    expect(undone(nothing)).toHaveLength(1)
    expect(undone({ ...nothing, statements: [{ stage: 'seen' }] })).toEqual([])
    const told: Situation = { ...nothing, stage: 'acknowledged', statements: [{ stage: 'acknowledged' }] }
    expect(undone(told)).toHaveLength(1)
    expect(undone({ ...told, promises: [{ state: 'open' }] })).toEqual([])
    const finding: Situation = { ...nothing, stage: 'finding', statements: [{ stage: 'finding' }] }
    expect(
      undone({ ...finding, facts: [{ ...sure('cause', 'Perhaps a disk'), certainty: 'suspected' }] }),
    ).toHaveLength(4)
    expect(undone({ ...finding, facts })).toHaveLength(1)
    expect(undone({ ...finding, facts, statements: [{ stage: 'cause' }] })).toEqual([])
    const cause: Situation = { ...nothing, stage: 'cause', facts, statements: [{ stage: 'fixed' }] }
    expect(undone({ ...cause, ringing: 1 })).toHaveLength(1)
    expect(undone(cause)).toEqual([])
    const fixed: Situation = { ...nothing, stage: 'fixed', statements: [{ stage: 'closed' }] }
    expect(undone({ ...fixed, openQuestions: 2, waiting: 3, promises: [{ state: 'late' }] })).toHaveLength(3)
    expect(undone({ ...fixed, promises: [{ state: 'kept' }, { state: 'dropped' }] })).toEqual([])
    expect(undone({ ...nothing, stage: 'closed' })).toEqual([])
  })

  test('names the first thing to do next, and the next stage when all is done', () => {
    expect(nextStep(nothing)).toMatchObject({ stage: 'acknowledged', text: expect.stringContaining('Say') })
    expect(nextStep({ ...nothing, statements: [{ stage: 'acknowledged' }] }).text).toContain('go on')
    expect(nextStep({ ...nothing, stage: 'closed' }).stage).toBeUndefined()
  })
})

const replyStages: Partial<Record<IncidentStage, ReplyStage>> = {
  ...{ acknowledged: 'acknowledge', finding: 'looking', cause: 'cause', fixed: 'fixed' },
}
const nextUpdate = absoluteTime(Date.parse('2026-11-22T17:00:00Z'), { mine: 'Europe/Berlin' })
const known = { title: 'Orders cannot be seen', facts, nextUpdate }

describe('a suggested statement', () => {
  test.each(Object.entries(replyStages))('for “%s” is whole and has the right tone', async (stage, reply) => {
    const check = await createReplyCheck()
    const text = suggestStatement(stage as IncidentStage, known)
    const { findings, completeness } = check({ text, stage: reply })
    expect(findings.map(({ quote, label }) => `${label}: ${quote}`)).toEqual([])
    expect(completeness?.elements.filter(({ weight, there }) => weight === 'needed' && !there)).toEqual([])
    expect(completeness?.tooEarly).toEqual([])
  })

  test('says by when the next word comes on both clocks, also in the hour that comes twice', () => {
    expect(suggestStatement('acknowledged', known)).toContain('18:00 CET on Sunday 22 November (17:00 UTC)')
    const times = ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'].map((time) =>
      suggestStatement('finding', {
        ...known,
        nextUpdate: absoluteTime(Date.parse(time), { mine: 'Europe/Berlin' }),
      }),
    )
    expect(times[0]).toContain('02:30 CEST')
    expect(times[1]).toContain('02:30 CET')
  })

  test('says what is only suspected as such, and leaves blank what nobody knows', () => {
    const cause = { ...sure('cause', 'a disk that broke'), certainty: 'suspected' } as const
    const looking = suggestStatement('finding', { ...known, facts: [cause] })
    expect(looking).toMatch(/may be .*a disk that broke/)
    expect(suggestStatement('cause', { ...known, facts: [cause] })).toContain('{the cause}')
    expect(suggestStatement('cause', { ...known, facts: [cause] })).not.toContain('disk')
    for (const stage of incidentStages.slice(1)) {
      expect(suggestStatement(stage, { ...known, facts: [] }), stage).toMatch(/\{[^}]+\}/)
      expect(suggestStatement(stage, known), stage).not.toContain('undefined')
    }
    expect(suggestStatement('seen', known)).toBe('')
  })
})
