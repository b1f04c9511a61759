import type { ContractCall } from './contract-call.ts'

/** How everything is, and what nobody saw. */
export const healthCalls: readonly ContractCall[] = [
  { method: 'network.check', params: () => ({}) },
  { method: 'health.dismiss', params: () => ({ id: 'nothing' }) },
  { method: 'blindSpots.list', params: () => ({}) },
  { method: 'digest.get', params: () => ({}) },
  { method: 'digest.seen', params: () => ({}) },
  { method: 'checks.resume', params: () => ({}) },
]

/** For each of these methods params that are wrong in some way. */
export const wrongHealthParams = {
  'network.check': [],
  'health.get': [],
  'health.dismiss': { id: {} },
  'blindSpots.list': { since: 'yesterday' },
  'digest.get': [],
  'digest.seen': 1,
  'checks.pause': { minutes: -1 },
  'checks.resume': [],
}
