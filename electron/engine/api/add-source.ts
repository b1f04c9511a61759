import type { SourceKind, SourceSettings } from '../../shared/model/source.ts'
import { CallFailure } from '../call-failure.ts'
import { identityOf } from '../sources/address-of.ts'
import { sourceAdapters } from '../sources/registry.ts'
import type { StoredSource } from '../store/store.ts'
import type { ApiContext } from './context.ts'
import { checkInterval, checkSettings } from './source-settings.ts'

/**
 * How long a new source waits before it is polled by itself, in milliseconds: whoever added it usually asks
 * for a check at once and wants that check's answer, not one that has just been given to nobody.
 */
export const firstPollDelay = 2000
interface SourceToAdd {
  readonly kind: SourceKind
  readonly name?: string | undefined
  readonly everyMinutes?: number | undefined
  readonly settings: SourceSettings
}

/** Checks and stores a new source. Throws a `CallFailure` when its settings are wrong or it is there already. */
export async function addSource(
  context: ApiContext,
  { kind, name, everyMinutes, settings }: SourceToAdd,
): Promise<StoredSource> {
  const { store, parts } = context
  const adapter = sourceAdapters[kind]
  const now = parts.ports.clock.now()
  const { sealed, opened } = await checkSettings(adapter, settings, {}, parts.ports.secrets)
  refuseDouble(context, { kind, settings: sealed }, undefined)
  const source: StoredSource = {
    id: context.newId(),
    kind,
    name: name?.trim() || adapter.suggestName(opened),
    everyMinutes: checkInterval(adapter, everyMinutes),
    settings: sealed,
    paused: false,
    createdAt: now,
    state: undefined,
    dueAt: now + firstPollDelay,
    lastTriedAt: undefined,
    lastSuccessAt: undefined,
    failures: 0,
    blind: false,
    error: undefined,
  }
  store.write(() => store.sources.add(source))
  return source
}

/** Throws a `CallFailure` when another source of the kind, but for `except`, does the same. */
export function refuseDouble(
  { store }: ApiContext,
  wanted: Pick<StoredSource, 'kind' | 'settings'>,
  except: string | undefined,
): void {
  const identity = identityOf(wanted)
  const twin = store.sources
    .list()
    .find((source) => source.kind === wanted.kind && source.id !== except && identityOf(source) === identity)
  if (twin !== undefined)
    throw new CallFailure(
      'conflict',
      `“${twin.name}” already reads this address. Change that source instead.`,
    )
}
