import { expect, test } from 'vitest'
import { canonicalLink } from '../../electron/engine/items/canonical-link.ts'
import { compareTexts, saidWords } from '../../electron/engine/items/same-text.ts'
import { joinStories } from '../../electron/engine/join-stories.ts'
import type { NewItem } from '../../electron/engine/store/store.ts'
import { type Choices, createChoices } from './store/random.ts'
import { createTestStore, someItem, someSource, testTime } from './store/test-store.ts'

const sources = ['a', 'b', 'c', 'd']
const day = 86_400_000

interface Placed {
  readonly item: NewItem
  readonly story: number
}

/** What is told: some stories, each with its own words and address, and copies of them with small changes. */
function someItems(random: Choices, step: number): readonly NewItem[] {
  const sourceId = random.one(sources)
  return Array.from({ length: 1 + random.below(5) }, (_, place) => {
    const story = random.below(12)
    const length = story % 3 === 0 ? 4 : 60
    const words = Array.from(
      { length },
      (_, at) => `w${String.fromCharCode(97 + story, 97 + (at % 26))}${at > 25 ? 'x' : ''}`,
    )
    const text = [...words, ...(random.chance(0.3) ? ['again'] : [])].join(random.chance(0.5) ? ' ' : ', ')
    const said = random.chance(0.7)
    const distinct = String.fromCharCode(...Array.from({ length: 12 }, () => 97 + random.below(26)))
    return someItem(distinct, {
      ...{ sourceId, externalId: `${step}.${place}`, title: said ? 'Post' : distinct },
      text: said ? text : `${distinct} nobody ever said`,
      url: random.chance(0.5) ? `https://www.x.example/${story}?utm_source=${distinct}` : undefined,
      publishedAt: testTime - random.below(3) * 9 * day,
      needs: random.chance(0.2) ? 'answer' : 'nothing',
      author: random.chance(0.3) ? random.one(['Ann', 'Ben']) : undefined,
    })
  }).toSorted((one, other) => one.publishedAt - other.publishedAt)
}

/** The same rules without any keys: everything is compared with everything that came before. */
function naive(placed: readonly Placed[], batch: readonly NewItem[], item: NewItem): number | undefined {
  const link = (one: NewItem) => (one.url === undefined ? undefined : canonicalLink(one.url))
  const began = (one: Placed) => placed[one.story - 1]?.item.publishedAt ?? 0
  const near = placed.filter((one) => Math.abs(began(one) - item.publishedAt) <= 14 * day)
  const words = saidWords(item.title, item.text)
  const byText = near.filter(({ item: other }) => {
    const likeness = compareTexts(words, saidWords(other.title, other.text))
    const twoPeople = item.author !== undefined && other.author !== undefined && item.author !== other.author
    return likeness !== 'different' && !(words.weight < 8 && other.sourceId === item.sourceId && twoPeople)
  })
  const sameLink = link(item) === undefined ? [] : near.filter((one) => link(one.item) === link(item))
  const isOne = (one: Placed) =>
    sameLink.every((other) => other.item.sourceId !== one.item.sourceId || other.story === one.story)
  const clear =
    item.needs !== 'answer' &&
    batch.filter((one) => link(one) === link(item)).length === 1 &&
    sameLink.every((one) => one.item.sourceId !== item.sourceId && isOne(one))
  const found = [...byText, ...(clear ? sameLink : [])].map(({ story }) => story)
  return found.length === 0 ? undefined : Math.min(...found)
}

test.each([1, 2, 3, 4, 5, 6])(
  'whoever compares all with all finds the same stories, seed %i',
  async (seed) => {
    const random = createChoices(seed)
    const at = await createTestStore()
    try {
      for (const id of sources) at.store.sources.add(someSource(id))
      const placed: Placed[] = []
      for (let step = 0; step < 40; step += 1) {
        const batch = someItems(random, step)
        const ids = at.store.write(() => {
          const { added } = at.store.items.insert(batch)
          joinStories(added, at.store)
          return added.map(({ id }) => Number(id))
        })
        for (const [index, item] of batch.entries()) {
          const id = ids[index] ?? 0
          placed.push({ item, story: naive(placed, batch, item) ?? id })
        }
        if (step === 20) await at.reopen()
      }
      const found = placed.map((_, index) =>
        Number(at.store.items.get(String(index + 1))?.leaderId ?? index + 1),
      )
      expect(found).toEqual(placed.map(({ story }) => story))
      expect(new Set(found).size).toBeLessThan(placed.length * 0.8)
    } finally {
      at.remove()
    }
  },
)
