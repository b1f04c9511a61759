import { assertNever } from '../../shared/assert-never.ts'
import type { NetworkReport } from '../../shared/model/network.ts'
import { networkWords } from '../network/network-words.ts'
import type { HostTestimony } from '../network/testimony.ts'
import type { ApiContext, HandlersOf } from './context.ts'

/** Handlers of this machine's own network. */
export function networkHandlers({ parts }: ApiContext): HandlersOf<'network'> {
  return {
    'network.check': async () => {
      const report = await parts.connectivity.ask()
      const hosts = report.heard.map(present)
      return { verdict: report.verdict, words: networkWords(report), hosts }
    },
  }
}

function present({ host, testimony }: HostTestimony): NetworkReport['hosts'][number] {
  switch (testimony.kind) {
    case 'proof':
      return { host, proves: true }
    case 'portal': {
      const place = testimony.place === undefined ? '' : ` (${testimony.place})`
      return { host, proves: false, why: `a login page${place} answered in its place` }
    }
    case 'nothing':
      return { host, proves: false, why: testimony.why }
    default:
      return assertNever(testimony)
  }
}
