import { spawn } from 'node:child_process'

/** How a run of Electron ended: with its exit code, or so soon and badly that it never really started. */
export type ElectronRun = { readonly code: number } | { readonly failedAtOnce: string }

/** Milliseconds within which a bad end means that Electron cannot run here, e.g. because a library is missing. */
const startingTime = 10_000

/** Runs Electron on the application in `folder` until it ends, passing on signals that ask us to stop. */
export function runElectron(binary: string, folder: string, argv: readonly string[]): Promise<ElectronRun> {
  return new Promise((done) => {
    const started = Date.now()
    let wasAsked = false
    const passOn = (signal: NodeJS.Signals) => {
      wasAsked = true
      child.kill(signal)
    }
    // Before the child exists: a signal between its start and these lines would end us and leave it running.
    process.on('SIGTERM', passOn)
    process.on('SIGINT', passOn)
    const child = spawn(binary, [folder, ...argv], { stdio: 'inherit' })
    const end = (run: ElectronRun) => {
      process.off('SIGTERM', passOn)
      process.off('SIGINT', passOn)
      done(run)
    }
    child.on('error', (error) => end({ failedAtOnce: error.message }))
    child.on('exit', (code, signal) => {
      const isEarly = Date.now() - started < startingTime
      if (wasAsked || code === 0 || !isEarly) end({ code: code ?? (wasAsked ? 0 : 1) })
      else end({ failedAtOnce: signal === null ? `exit code ${code}` : signal })
    })
  })
}
