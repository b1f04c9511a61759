/** Milliseconds between looks. */
const interval = 250

/**
 * Under `npm start` a shell stands between npm and this process; npm's signals end that shell alone. So when the
 * parent is gone, this process asks itself to stop, as if the signal had come through.
 */
export function stopWithParent(env: NodeJS.ProcessEnv): void {
  if (env.npm_lifecycle_event === undefined || process.platform === 'win32') return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, interval)
  timer.unref()
}
