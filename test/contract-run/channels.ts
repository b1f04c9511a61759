import { type ContractCall, find } from './contract-call.ts'

/** Where alarms are told, and rehearsals. */
export const channelCalls: readonly ContractCall[] = [
  { method: 'channels.kinds', params: () => ({}) },
  {
    method: 'channels.save',
    params: ({ site }) => ({ kind: 'ntfy', settings: { topic: 'kettle', server: site, token: 'tk_1' } }),
    as: 'channel',
  },
  { method: 'channels.test', params: (seen) => ({ id: find(seen, 'channel', 'id') }) },
  { method: 'channels.list', params: () => ({}) },
  { method: 'channels.remove', params: (seen) => ({ id: find(seen, 'channel', 'id') }) },
  { method: 'drills.start', params: () => ({}) },
  { method: 'drills.stop', params: () => ({}) },
  { method: 'drills.get', params: () => ({}) },
]

/** For each of these methods params that are wrong in some way. */
export const wrongChannelParams = {
  'channels.kinds': [],
  'channels.list': 3,
  'channels.save': { kind: 'pigeon', settings: {} },
  'channels.remove': {},
  'channels.test': { id: 7 },
  'drills.start': [],
  'drills.stop': 7,
  'drills.get': 'all',
}
