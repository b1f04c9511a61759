import { homedir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { helpText, readArguments } from './arguments.ts'
import { defaultDataFolder } from './data-folder.ts'
import { lineLog, logLevel } from './log.ts'
import { runHeadless } from './run-headless.ts'

const given = readArguments(process.argv.slice(2), process.env)
const say = (text: string) => void process.stdout.write(`${text}\n`)
const complain = (text: string) => void process.stderr.write(`${text}\n`)

if (typeof given === 'string') {
  complain(given)
  process.exitCode = 2
} else if (given.help) {
  say(helpText.trimEnd())
} else {
  const log = lineLog(logLevel(process.env.STOREMINDER_LOG), (line) => void process.stderr.write(line))
  process.on('uncaughtException', (error) => {
    log.error('Storeminder stopped: a mistake of its own.', { error: error.stack ?? String(error) })
    process.exit(1)
  })
  process.exitCode = await runHeadless({
    data: given.data ?? defaultDataFolder(process.platform, process.env, homedir()),
    port: given.port,
    open: given.open,
    json: given.json,
    page: fileURLToPath(new URL('../renderer', import.meta.url)),
    feedWorker: new URL('./feed-worker.js', import.meta.url),
    mailWorker: new URL('./mail-worker.js', import.meta.url),
    pageWorker: new URL('./page-worker.js', import.meta.url),
    pictureWorker: new URL('./picture-worker.js', import.meta.url),
    questionWorker: new URL('./question-worker.js', import.meta.url),
    looker: new URL('./looker.js', import.meta.url),
    log,
    say,
    complain,
    stopped: new Promise((done) => {
      let askedAt: number | undefined
      for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
        process.on(signal, () => {
          // Whoever asks twice does not want to wait. At once does not count: a library below the settings file
          // sends each signal on to its own process a second time.
          if (askedAt !== undefined && Date.now() - askedAt > 500) process.exit(1)
          askedAt ??= Date.now()
          done()
        })
      }
    }),
  })
  // Whatever still holds the process open now is an idle connection of somebody else's.
  process.exit()
}
