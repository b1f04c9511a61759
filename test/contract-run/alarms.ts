import { type ContractCall, find } from './contract-call.ts'

/** The alarm of that site. */
export const alarmCalls: readonly ContractCall[] = [
  { method: 'alarms.list', params: () => ({ state: 'ringing' }), as: 'alarms' },
  {
    method: 'alarms.acknowledge',
    params: (seen) => ({ id: find(seen, 'alarms', 0, 'id'), note: 'I have it.' }),
  },
  { method: 'alarms.confirm', params: (seen) => ({ id: find(seen, 'alarms', 0, 'id'), minutes: 30 }) },
  { method: 'alarms.snooze', params: (seen) => ({ id: find(seen, 'alarms', 0, 'id'), minutes: 60 }) },
  { method: 'alarms.get', params: (seen) => ({ id: find(seen, 'alarms', 0, 'id') }) },
]

/** For each of these methods params that are wrong in some way. */
export const wrongAlarmParams = {
  'alarms.list': { state: 'loud' },
  'alarms.get': {},
  'alarms.acknowledge': { note: 'no id' },
  'alarms.confirm': { id: 'a', minutes: 0 },
  'alarms.snooze': { id: 'a' },
}
