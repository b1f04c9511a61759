import { expect, test } from 'vitest'
import type { SourceOffer } from '../../../../electron/shared/model/source.ts'
import { startingTicks } from '../../../../renderer/ui/offers/add-offers.ts'

const offer = (change: Partial<SourceOffer>): SourceOffer => ({
  kind: 'feed',
  name: 'Feed',
  settings: {},
  reason: '',
  complete: true,
  recommended: true,
  ...change,
})

test('recommended offers are ticked, unless they are there already', () => {
  const offers = [offer({}), offer({ recommended: false }), offer({ existingSourceId: 's1' }), offer({})]
  expect([...startingTicks(offers)]).toEqual([0, 3])
})
