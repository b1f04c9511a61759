import { app, utilityProcess } from 'electron'
import type { Browser } from '../../engine/browser/index.ts'
import type { Log, Notifier, Secrets } from '../../engine/ports.ts'
import { systemClock } from '../../engine/system-clock.ts'
import type { AnyEvent } from '../../shared/contract.ts'
import { healthSchema } from '../../shared/model/health.ts'
import { settingsSchema } from '../../shared/model/settings.ts'
import type { ShellPaths } from '../paths.ts'
import { EngineProcess, type EngineProcessParts } from './engine-process.ts'

export interface StartEngineParts {
  readonly paths: ShellPaths
  readonly data: string
  /** The environment of the engine's process. */
  readonly env: Record<string, string | undefined>
  readonly log: Log
  readonly notifier: Pick<Notifier, 'show' | 'withdraw'>
  readonly browser: Browser
  readonly secrets: Secrets
  readonly onEvent: (event: AnyEvent) => void
  readonly onTrouble: EngineProcessParts['onTrouble']
}

/** Starts the engine in a utility process. Each time it has opened, its health and settings come as events. */
export function startEngine(parts: StartEngineParts): EngineProcess {
  const { paths, data, env, log, notifier, browser, secrets, onEvent, onTrouble } = parts
  const engine: EngineProcess = new EngineProcess({
    fork: () =>
      utilityProcess.fork(paths.engine, [], { serviceName: 'Storeminder engine', env, stdio: 'inherit' }),
    start: {
      type: 'start',
      data,
      feedWorker: paths.feedWorker.href,
      mailWorker: paths.mailWorker.href,
      pageWorker: paths.pageWorker.href,
      pictureWorker: paths.pictureWorker.href,
      questionWorker: paths.questionWorker.href,
      version: app.getVersion(),
    },
    clock: systemClock,
    onReady: (again) => void announce(engine, onEvent, again),
    ...{ log, secrets, notifier, browser, onEvent, onTrouble },
  })
  return engine
}

async function announce(
  engine: EngineProcess,
  onEvent: (event: AnyEvent) => void,
  again: boolean,
): Promise<void> {
  const [health, settings] = await Promise.all([
    engine.call('health.get', {}),
    engine.call('settings.get', {}),
  ])
  if (settings.ok) onEvent({ name: 'settings.changed', data: settingsSchema.parse(settings.data) })
  if (health.ok) onEvent({ name: 'health.changed', data: healthSchema.parse(health.data) })
  if (!again) return
  // Whatever a page shows may be older than what the new engine found on disk.
  onEvent({ name: 'items.changed', data: { added: 0 } })
  for (const name of ['sources.changed', 'watches.changed', 'alarms.changed'] as const)
    onEvent({ name, data: {} })
}
