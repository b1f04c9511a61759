import { type ContractCall, find } from './contract-call.ts'

/** Canned replies. */
export const templateCalls: readonly ContractCall[] = [
  { method: 'templates.list', params: (seen) => ({ itemId: find(seen, 'items', 'items', 0, 'id') }) },
  {
    method: 'templates.save',
    params: () => ({
      ...{ code: 'wilted', title: 'Wilted plants', situation: 'lost', stage: 'fixed', length: 'short' },
      text: 'I have sent new ones on {time}.',
    }),
    as: 'template',
  },
  { method: 'templates.export', params: () => ({}), as: 'templates' },
  { method: 'templates.remove', params: (seen) => ({ id: find(seen, 'template', 'id') }) },
  { method: 'templates.import', params: (seen) => ({ text: find(seen, 'templates', 'text') }) },
  { method: 'templates.reset', params: () => ({}) },
]

/** For each of these methods params that are wrong in some way. */
export const wrongTemplateParams = {
  'templates.list': { stage: 'never' },
  'templates.save': {
    code: 'Two words',
    title: '',
    situation: 'any',
    stage: 'fixed',
    length: 'mail',
    text: '',
  },
  'templates.remove': {},
  'templates.reset': { id: '' },
  'templates.import': { text: '' },
  'templates.export': { which: 'mine' },
}
