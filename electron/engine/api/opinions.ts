import type { Opinion } from '../../shared/model/opinion.ts'
import { CallFailure } from '../call-failure.ts'
import type { ApiContext, HandlersOf } from './context.ts'

/** Milliseconds a trial may take, a little more than those who are asked need. */
const patience = 40_000

/** Handlers of second opinions. */
export function opinionHandlers({ parts, settings }: ApiContext): HandlersOf<'opinions'> {
  const { opinions } = parts
  return {
    'opinions.get': () => opinions.settings(),
    'opinions.set': async (patch) => {
      const { ask, friend } = opinions.settings()
      if ((patch.ask ?? ask) === 'friend' && (patch.friend ?? friend) === undefined)
        throw new CallFailure('invalid', 'Give the address that your friend sent you.', 'friend')
      await opinions.change(patch)
      return opinions.settings()
    },
    'opinions.try': async ({ url = settings.get().siteAddress }) => {
      const opinion = await opinions.ask(undefined, url, AbortSignal.timeout(patience))
      return opinion ?? untold(opinions.settings().ask === 'nobody')
    },
    'opinions.share': ({ on }) => {
      const key = opinions.share(on)
      return key === undefined ? {} : { key }
    },
    'opinions.give': async ({ key, url }) => {
      const look = await opinions.give(key, url)
      if (look === undefined) throw new CallFailure('not-found', 'That key is not good here.')
      if (look === 'busy') throw new CallFailure('conflict', 'Too many have asked in this minute.')
      return look
    },
  }
}

function untold(isOff: boolean): Opinion {
  const words = isOff
    ? 'Nobody is asked'
    : 'Nobody elsewhere can see that: give the address of a site in the internet'
  return { kind: 'none', words }
}
