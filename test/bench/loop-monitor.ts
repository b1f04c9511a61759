import { writeFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'

// Loaded with --import into a process under measurement: writes the longest stall of its event loop, in
// milliseconds, to the file named by LOOP_MONITOR_FILE, twice a second. Cleared by SIGUSR2. JavaScript as it stands, without types.

// Worker threads load it too, and their stalls hold nobody up.
if (isMainThread) {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  process.on('SIGUSR2', () => delay.reset())
  setInterval(() => {
    writeFileSync(process.env.LOOP_MONITOR_FILE ?? '', JSON.stringify({ longest: delay.max / 1e6 }))
  }, 500).unref()
}
