import { setImmediate as breathe } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type ReportGlance, rankReports } from '../../../../electron/engine/report/flood/rank-reports.ts'
import { createFakes, type Flood, floods, realReports } from './fakes.ts'

const plain = { isKnown: false, isSpam: false, isStamped: false, person: undefined }
const glance = (id: string, text: string, more: Partial<ReportGlance> = {}): ReportGlance => ({
  ...{ id, storyId: id, at: 0, text, ...plain },
  ...more,
})

function flooded(flood: Flood, fakes: number): readonly ReportGlance[] {
  const fake = createFakes(flood)
  const all = Array.from({ length: fakes }, (_, index) => {
    const { text, person } = fake(index)
    return glance(`fake${index}`, text, { at: index, person })
  })
  // Somewhere in the middle, as they came.
  for (const [index, text] of realReports.entries())
    all.splice(
      Math.floor((fakes * (index + 1)) / 7),
      0,
      glance(`real${index}`, text, { person: `r${index}` }),
    )
  return all
}

const rank = (reports: readonly ReportGlance[]) =>
  rankReports(
    (async function* slices() {
      for (let at = 0; at < reports.length; at += 1000) yield reports.slice(at, at + 1000)
    })(),
    () => breathe(),
  )

test.each(floods)('five real reports stand among the first ten, whatever floods: %s', async (flood) => {
  const groups = await rank(flooded(flood, 10_000))
  const places = realReports.map((_, index) => groups.findIndex(({ id }) => id === `real${index}`))
  expect(Math.min(...places)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...places)).toBeLessThan(10)
  // Nothing is left out.
  expect(groups.reduce((sum, { reports }) => sum + reports, 0)).toBe(10_005)
})

test('a hundred thousand do not hide five', async () => {
  const groups = await rank(flooded('mixed', 100_000))
  const places = realReports.map((_, index) => groups.findIndex(({ id }) => id === `real${index}`))
  expect(Math.max(...places)).toBeLessThan(15)
  expect(Math.min(...places)).toBeGreaterThanOrEqual(0)
})

test('known correspondents come first, also with the words of the crowd', async () => {
  const known = glance('known', 'Your site is broken, fix it now please', { isKnown: true })
  const groups = await rank([...flooded('counted', 2000), known])
  expect(groups[0]).toMatchObject({
    id: 'known',
    why: expect.arrayContaining(['you have answered them before']),
  })
})

test('alike reports are one line with their number and their people', async () => {
  const alike = ['Login is broken!', 'login is broken', 'Login is broken 12345'].map((text, index) =>
    glance(`l${index}`, text, { person: `p${index % 2}`, at: index }),
  )
  const groups = await rank([...alike, glance('other', 'The gallery shows no pictures.')])
  expect(groups.map(({ id, reports, people }) => ({ id, reports, people }))).toEqual([
    { id: 'l0', reports: 3, people: 2 },
    { id: 'other', reports: 1, people: 1 },
  ])
  expect(groups[0]?.why).toContain('2 people say it')
})

test('work that was done counts, what programs fill in counts less, and a reason stands with each', async () => {
  const groups = await rank([
    glance('plain', 'The page about roses is blank.'),
    glance('spam', 'The page about tulips is empty.', { isSpam: true }),
    glance('stamped', 'The page about daisies is white.', { isStamped: true }),
  ])
  expect(groups.map(({ id }) => id)).toEqual(['stamped', 'plain', 'spam'])
  expect(groups[2]?.why).toContain('filled in as programs do it')
})

test.each(['', '\0', '🚀', '!!!', 'x'.repeat(5000), 'שלום', '网站打不开了', 'a'.repeat(3)])(
  'odd words are listed too: %#',
  async (text) => {
    expect((await rank([glance('odd', text)])).map(({ id }) => id)).toEqual(['odd'])
  },
)
