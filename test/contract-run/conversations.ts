import { type ContractCall, find } from './contract-call.ts'

/** Who waits for an answer, and reports. */
export const conversationCalls: readonly ContractCall[] = [
  {
    method: 'items.act',
    params: (seen) => ({ ids: [find(seen, 'items', 'items', 0, 'id')], action: 'needs-answer' }),
  },
  { method: 'waiting.list', params: () => ({}) },
  { method: 'waiting.end', params: () => ({ ids: ['1'], as: 'no-need' }) },
  {
    method: 'conversations.get',
    params: (seen) => ({ itemId: find(seen, 'items', 'items', 0, 'id') }),
    as: 'talk',
  },
  {
    method: 'conversations.note',
    params: (seen) => ({ id: find(seen, 'talk', 'id'), note: 'Writes in good faith.' }),
  },
  { method: 'reports.taught', params: () => ({}) },
  {
    method: 'sources.add',
    params: ({ site }) => ({
      kind: 'report-page',
      settings: { siteUrl: `${site}/`, topic: '', formUrl: `${site}/form` },
    }),
    as: 'reportPage',
  },
  { method: 'reports.sorted', params: () => ({ hours: 48 }) },
  { method: 'reports.page', params: (seen) => ({ sourceId: find(seen, 'reportPage', 'id') }) },
]

/** For each of these methods params that are wrong in some way. */
export const wrongConversationParams = {
  'waiting.list': { limit: 0 },
  'waiting.end': { ids: ['1'], as: 'forgotten' },
  'conversations.get': { id: '' },
  'conversations.note': { id: '1' },
  'reports.page': {},
  'reports.sorted': { hours: 0 },
  'reports.taught': 1,
  'reports.teach': { itemId: '1', message: ' ' },
  'reports.forget': {},
  'reports.attachment': { itemId: '1', index: -1 },
}
