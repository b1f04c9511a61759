import { networkInterfaces } from 'node:os'
import type { ConnectivityParts } from './connectivity.ts'
import { createHttpClient } from './http/create-http-client.ts'
import type { HttpClient } from './http/http-client.ts'
import { lookAtGateway } from './network/gateway.ts'

/** The engine's ways to the network. */
export interface Network extends Pick<ConnectivityParts, 'gateway' | 'interfaces'> {
  readonly http: HttpClient
}

/** Those of this machine. */
export function ownNetwork(version: string): Network {
  return { http: createHttpClient({ version }), interfaces: networkInterfaces, gateway: lookAtGateway }
}
