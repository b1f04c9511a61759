import { writeFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'

// Loaded with --import into a process under measurement: writes the longest stall of its event loop, in
// milliseconds, to the file named by LOOP_MONITOR_FILE, twice a second: by the clock, and how much of a core its thread
// used in one turn, which does not count others who take the machine. Cleared by SIGUSR2. JavaScript as it stands,
// without types.

// Worker threads load it too, and their stalls hold nobody up.
if (isMainThread) {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  let longestComputed = 0
  let before = process.threadCpuUsage()
  setInterval(() => {
    const used = process.threadCpuUsage(before)
    longestComputed = Math.max(longestComputed, (used.user + used.system) / 1000)
    before = process.threadCpuUsage()
  }, 2).unref()
  process.on('SIGUSR2', () => {
    delay.reset()
    longestComputed = 0
  })
  setInterval(() => {
    const longest = { byClock: delay.max / 1e6, computed: longestComputed }
    writeFileSync(process.env.LOOP_MONITOR_FILE ?? '', JSON.stringify(longest))
  }, 500).unref()
}
