import type { Item } from '../../../../electron/shared/model/item.ts'

/** Noon of the day the tests take place, in milliseconds since 1970. */
export const noon = Date.UTC(2026, 10, 22, 12)

/** An item that came `hours` before noon; its id is `i` and that number. */
export function someItem(hours: number, more: Partial<Item> = {}): Item {
  const at = new Date(noon - hours * 3_600_000).toISOString()
  return {
    ...{
      id: `i${hours}`,
      kind: 'mention',
      sourceId: 's',
      sourceName: 'Blog',
      title: `Item ${hours}`,
      text: '',
    },
    ...{ publishedAt: at, receivedAt: at, state: 'unread', needs: 'nothing', watchIds: [], spread: 1 },
    ...more,
  }
}
