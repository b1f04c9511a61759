import { type ContractCall, find } from './contract-call.ts'

/** Calls of the public page; `incident` is an answer from before. */
export const incidentPageCalls: readonly ContractCall[] = [
  { method: 'page.targets', params: () => ({}) },
  {
    method: 'page.save',
    params: () => ({
      siteName: 'The Gate',
      introduction: 'I look after it.',
      timeZone: 'Europe/Vienna',
      target: null,
    }),
  },
  {
    method: 'page.test',
    params: () => ({ target: { kind: 'folder', settings: { folder: 'not-a-whole-path' } } }),
  },
  { method: 'page.choices', params: (seen) => ({ id: find(seen, 'incident', 'id') }) },
  {
    method: 'page.choose',
    params: (seen) => ({ id: find(seen, 'incident', 'id'), title: 'The gate', facts: ['cause'] }),
  },
  { method: 'page.preview', params: (seen) => ({ id: find(seen, 'incident', 'id'), nonce: 'abcdefgh' }) },
  { method: 'incidents.publish', params: (seen) => ({ id: find(seen, 'incident', 'id') }) },
  { method: 'page.get', params: () => ({}) },
]

/** Params of the same methods that are wrong in some way. */
export const wrongIncidentPageParams = {
  'page.targets': [],
  'page.get': [],
  'page.save': { target: { kind: 'ftp', settings: {} } },
  'page.test': { target: {} },
  'page.choices': {},
  'page.choose': { id: 'x', title: ' ' },
  'page.preview': { nonce: '"' },
  'incidents.publish': { id: '' },
} as const
