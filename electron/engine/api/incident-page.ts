import { z } from 'zod'
import type { incidentPageMethods } from '../../shared/contract/incident-page-methods.ts'
import { CallFailure } from '../call-failure.ts'
import type { FilledTarget } from '../incident-room/publish-desk.ts'
import { pageTargets } from '../publish/registry.ts'
import type { ApiContext, Handler } from './context.ts'
import { checkSettings } from './source-settings.ts'

/** Handlers of the public page. */
export function incidentPageHandlers({ incidents, parts }: ApiContext) {
  const { publish: desk } = incidents

  /** As it may be kept: checked, with secrets sealed; those that came back masked are the ones that are kept. */
  async function filled({ kind, settings }: FilledTarget): Promise<FilledTarget> {
    const kept = desk.target()
    const before = kept?.kind === kind ? kept.settings : {}
    const { sealed } = await checkSettings(pageTargets[kind], settings, before, parts.ports.secrets)
    return { kind, settings: sealed }
  }

  return {
    'page.targets': () =>
      Object.values(pageTargets).map(({ kind, label, description, settings }) => ({
        ...{ kind, label, description },
        settings: z.record(z.string(), z.json()).parse(z.toJSONSchema(settings, { io: 'input' })),
      })),
    'page.get': () => desk.get(),
    'page.save': async ({ target, ...patch }) =>
      desk.save(patch, target === undefined || target === null ? target : await filled(target)),
    'page.test': async ({ target }) => {
      const tried = target === undefined ? desk.target() : await filled(target)
      if (tried === undefined)
        throw new CallFailure('invalid', 'Say where the page is to be brought first.', 'target')
      return await desk.look(tried)
    },
    'page.choices': ({ id }) => desk.choices(id),
    'page.choose': ({ id, ...patch }) => desk.choose(id, patch),
    'page.preview': ({ id, nonce }) => desk.preview(id, nonce),
    'incidents.publish': ({ id }) => desk.publish(id),
  } satisfies { readonly [Name in keyof typeof incidentPageMethods]: Handler<Name> }
}
