import type { AlarmDesk } from './alarm-desk.ts'
import type { Polled } from './poll-source.ts'
import { hasSecrets } from './sources/secret-settings.ts'
import type { Store, StoredSource } from './store/store.ts'

/** Whether a source's sign-in was refused: then only the person can help, and trying on would lock the account. */
export function wantsSignIn(source: Pick<StoredSource, 'settings'>, polled: Polled): boolean {
  return !polled.ok && polled.failure.kind === 'auth' && hasSecrets(polled.adapter.settings, source.settings)
}

/** Tells once that a source must be signed in to again, and that it works once it does. */
export function signInStage(
  source: Pick<StoredSource, 'id' | 'name' | 'settings'>,
  polled: Polled,
  { store, desk }: { readonly store: Pick<Store, 'alarms'>; readonly desk: Pick<AlarmDesk, 'report'> },
  now: number,
): void {
  const subject = { kind: 'source', id: source.id } as const
  const isOpen = store.alarms.open(subject).some(({ topic }) => topic === 'sign-in')
  const base = { subject, topic: 'sign-in', severity: 'notable', at: now } as const
  if (!polled.ok && !isOpen && wantsSignIn(source, polled)) {
    const { message, advice } = polled.failure
    desk.report({
      ...base,
      phase: 'raise',
      title: `${source.name}: sign in again`,
      text: `${message}. ${advice}`,
    })
  }
  if (polled.ok && isOpen)
    desk.report({
      ...{ ...base, phase: 'over' },
      ...{ title: `${source.name}: signed in`, text: 'The source can be read again.' },
    })
}
