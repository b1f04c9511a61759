import type { Answer } from '../servers/http-server.ts'
import { type ContractCall, find } from './contract-call.ts'

const posts: Answer = {
  body: JSON.stringify([
    {
      ...{ id: '1', url: 'https://home.example/@ann/1', created_at: '2026-11-21T08:00:00.000Z' },
      ...{ content: '<p>The gate of the gardens is shut.</p>', visibility: 'public', language: 'en' },
      account: { acct: 'ann@home.example', display_name: 'Ann', url: 'https://home.example/@ann' },
    },
  ]),
}

/** An answer to a post. */
export const replyCalls: readonly ContractCall[] = [
  {
    method: 'replies.check',
    params: () => ({ text: 'Sorry if that upset you. I will write again by 18:00.', stage: 'acknowledge' }),
  },
  {
    method: 'sources.add',
    params: ({ site }) => ({ kind: 'mastodon', settings: { server: site, tags: '#gardens', token: 't' } }),
    as: 'mastodon',
    before: (site) => site.route('/api/v1/timelines/tag/gardens', posts),
  },
  { method: 'sources.check', params: (seen) => ({ id: find(seen, 'mastodon', 'id') }) },
  { method: 'items.list', params: (seen) => ({ sourceId: find(seen, 'mastodon', 'id') }), as: 'posts' },
  { method: 'replies.places', params: (seen) => ({ itemId: find(seen, 'posts', 'items', 0, 'id') }) },
  {
    method: 'replies.draft',
    params: (seen) => ({ itemId: find(seen, 'posts', 'items', 0, 'id') }),
    as: 'draft',
  },
  {
    method: 'replies.save',
    params: (seen) => ({ id: find(seen, 'draft', 'id'), text: 'Thank you, Ann!', visibility: 'unlisted' }),
  },
  { method: 'replies.send', params: (seen) => ({ draftId: find(seen, 'draft', 'id') }), as: 'reply' },
  { method: 'replies.undo', params: (seen) => ({ id: find(seen, 'reply', 'id') }) },
  { method: 'replies.copied', params: (seen) => ({ draftId: find(seen, 'draft', 'id') }), as: 'copied' },
  { method: 'replies.settle', params: (seen) => ({ id: find(seen, 'copied', 'id'), as: 'not-sent' }) },
  { method: 'replies.list', params: () => ({}) },
  { method: 'replies.discard', params: (seen) => ({ id: find(seen, 'draft', 'id') }) },
]

/** For each of these methods params that are wrong in some way. */
export const wrongReplyParams = {
  'replies.check': { text: 'Sorry.', stage: 'never' },
  'replies.places': {},
  'replies.draft': { itemId: 7 },
  'replies.save': { id: 'd', language: 'English' },
  'replies.discard': {},
  'replies.send': { draftId: '' },
  'replies.undo': {},
  'replies.retry': { id: null },
  'replies.settle': { id: 'r', as: 'lost' },
  'replies.copied': {},
  'replies.list': { states: [] },
}
