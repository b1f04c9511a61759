import { expect, test } from 'vitest'
import { runReplyKills } from './reply-kills/run-reply-kills.ts'
import { createChoices } from './store/random.ts'

// `npm run bench -- kills` does the same two hundred times.
test('killed while it sends, it sends no answer twice and loses none', { timeout: 120_000 }, async () => {
  const choices = createChoices(7)
  const kills = await runReplyKills(6, () => choices.below(1000) / 1000)
  expect(kills).toMatchObject({ runs: 6, twice: 0, lost: 0, untrue: 0 })
})
