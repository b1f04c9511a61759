import { expect, test } from 'vitest'
import type { Result } from '../../../../electron/shared/model/result.ts'
import { createDraftKeeper } from '../../../../renderer/ui/writing/draft-keeper.ts'

interface Draft {
  readonly text: string
}
type Answer = Result<{ readonly draft: Draft; readonly known: true }>

/** A keeper whose questions are answered when the test says so. */
function openKeeper() {
  const asked: ((text: string) => Promise<void>)[] = []
  const saved: Partial<Draft>[] = []
  const keeper = createDraftKeeper<Draft, true>(
    { text: '' },
    {
      load: () =>
        new Promise<Answer>((done) => {
          asked.push(async (text) => {
            done({ ok: true, data: { draft: { text }, known: true } })
            await new Promise((later) => setTimeout(later))
          })
        }),
      async save(_known, draft) {
        saved.push(draft)
        return { ok: true, data: {} }
      },
    },
  )
  return { keeper, asked, saved }
}

test('an answer that was overtaken by a change does not take it back once that is kept', async () => {
  const { keeper, asked, saved } = openKeeper()
  const slow = keeper.refresh()
  const quick = keeper.refresh()
  await asked[1]?.('')
  await quick
  keeper.change({ text: 'The correction' })
  expect(await keeper.flush()).toBe(true)
  await asked[0]?.('')
  await slow
  expect(keeper.get()).toMatchObject({ draft: { text: 'The correction' }, state: 'kept' })
  expect(saved).toEqual([{ text: 'The correction' }])
})

test('what is typed before the first answer wins over it, and is kept', async () => {
  const { keeper, asked, saved } = openKeeper()
  const loading = keeper.refresh()
  keeper.change({ text: 'Typed at once' })
  await asked[0]?.('From before')
  await loading
  expect(keeper.get()).toMatchObject({ draft: { text: 'Typed at once' }, state: 'changed' })
  expect(await keeper.flush()).toBe(true)
  expect(saved).toEqual([{ text: 'Typed at once' }])
})

test('an answer that is newer than what is shown takes its place', async () => {
  const { keeper, asked } = openKeeper()
  const first = keeper.refresh()
  await asked[0]?.('One')
  await first
  const second = keeper.refresh()
  await asked[1]?.('Two')
  await second
  expect(keeper.get()).toMatchObject({ draft: { text: 'Two' }, state: 'kept' })
})
