import { type ContractCall, find } from './contract-call.ts'

/** Calls about what was promised; `posts` and `draft` are answers from before. */
export const promiseCalls: readonly ContractCall[] = [
  {
    method: 'replies.save',
    params: (seen) => ({ id: find(seen, 'draft', 'id'), text: 'I will write again on 1 March 2031.' }),
  },
  { method: 'replies.copied', params: (seen) => ({ draftId: find(seen, 'draft', 'id') }), as: 'word' },
  { method: 'replies.settle', params: (seen) => ({ id: find(seen, 'word', 'id'), as: 'sent' }) },
  { method: 'promises.list', params: () => ({ open: true }), as: 'promises' },
  { method: 'promises.draft', params: (seen) => ({ id: find(seen, 'promises', 0, 'id') }) },
  { method: 'promises.keep', params: (seen) => ({ id: find(seen, 'promises', 0, 'id') }), as: 'kept' },
  { method: 'changes.undo', params: (seen) => ({ id: find(seen, 'kept', 'undo') }) },
  { method: 'promises.drop', params: (seen) => ({ id: find(seen, 'promises', 0, 'id') }) },
  { method: 'promises.list', params: () => ({}) },
  { method: 'replies.discard', params: (seen) => ({ id: find(seen, 'draft', 'id') }) },
]

/** Params of the same methods that are wrong in some way. */
export const wrongPromiseParams = {
  'promises.list': { open: 1 },
  'promises.keep': {},
  'promises.drop': { id: '' },
  'promises.draft': { id: 5 },
} as const
