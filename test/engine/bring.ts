import { conversationStage, sortLetters } from '../../electron/engine/conversation-stage.ts'
import { normalize } from '../../electron/engine/items/normalize.ts'
import { matchItems } from '../../electron/engine/match-items.ts'
import type { InsertOutcome, StoredSource } from '../../electron/engine/store/store.ts'
import { createMatcher } from '../../electron/engine/watch/match.ts'
import type { RawItem } from '../../electron/shared/model/item.ts'
import type { RawReport } from '../../electron/shared/model/report.ts'
import { type TestStore, testTime } from './store/test-store.ts'

/** A letter by mail, with everything filled in. */
export function someLetter(
  title: string,
  from: string,
  change: Partial<RawItem> = {},
  report: Partial<RawReport> = {},
): RawItem {
  return {
    kind: 'report',
    externalId: `<${title}@mail.example>`,
    title,
    text: `Words of ${title}`,
    author: from,
    publishedAt: testTime - 60_000,
    needs: 'answer',
    ...change,
    report: {
      way: 'mail',
      sender: { address: from },
      fields: [],
      certain: true,
      attachments: [],
      troubles: [],
      thread: [`<${title}@mail.example>`],
      ...report,
    },
  }
}

/** A letter of the operator's own, found among the sent mails. */
export function ownLetter(
  title: string,
  to: readonly string[],
  change: Partial<RawItem> = {},
  report: Partial<RawReport> = {},
): RawItem {
  return someLetter(title, 'me@blog.example', change, { fromMe: true, to, ...report })
}

/** Does with what a source read what the pipeline does from "sort" to "conversation". */
export function bring(at: TestStore, source: StoredSource, raw: readonly RawItem[]): InsertOutcome {
  const { store } = at
  return store.write(() => {
    const normal = raw.map((item) => normalize(item, at.now()))
    const sorted = sortLetters(source, normal, store, at.now())
    const items = matchItems(source, sorted.items, createMatcher(store.watches.list()))
    const outcome = store.items.insert(items)
    conversationStage(source, items, outcome.added, sorted.own, store, at.now())
    return outcome
  })
}
