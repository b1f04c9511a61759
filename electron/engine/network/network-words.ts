import { assertNever } from '../../shared/assert-never.ts'
import type { GatewayState } from './gateway.ts'
import type { HostTestimony } from './testimony.ts'
import type { NetworkVerdict } from './weigh-testimony.ts'

interface Seen {
  readonly verdict: NetworkVerdict
  readonly heard: readonly HostTestimony[]
  readonly gateway: GatewayState | undefined
}

/** What is known of this machine's own network, as one sentence without its full stop. */
export function networkWords({ verdict, heard, gateway }: Seen): string {
  switch (verdict) {
    case 'online':
      return 'This machine is online'
    case 'offline':
      return `This machine is offline${where(gateway)}`
    case 'captive': {
      const places = heard.flatMap(({ testimony }) => (testimony.kind === 'portal' ? [testimony.place] : []))
      const place = places.find((one) => one !== undefined)
      return `A login page of this network${place === undefined ? '' : ` (${place})`} answers in place of the internet; open any page in a browser to log in`
    }
    case 'doubt':
      return `It is in doubt whether this machine is online: ${answering(heard, true)}, ${answering(heard, false)}`
    default:
      return assertNever(verdict)
  }
}

function answering(heard: readonly HostTestimony[], isProof: boolean): string {
  const ones = heard.filter(({ testimony }) => (testimony.kind === 'proof') === isProof)
  const hosts = [...new Set(ones.map(({ host }) => host))]
  const verb = hosts.length === 1 ? ['answers', 'does not'] : ['answer', 'do not']
  return `${hosts.join(' and ')} ${isProof ? verb[0] : verb[1]}`
}

function where(gateway: GatewayState | undefined): string {
  switch (gateway?.kind) {
    case 'none':
      return ': it has no way into any network'
    case 'silent':
      return `: not even its router (${gateway.address}) answers`
    case 'answers':
      return `: its router (${gateway.address}) answers, but nothing behind it`
    case 'direct':
    case 'unknown':
    case undefined:
      return ''
    default:
      return assertNever(gateway)
  }
}
