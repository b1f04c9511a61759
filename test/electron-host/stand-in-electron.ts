import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import type { Shell, ShellOptions } from './driver.ts'
import type { HostCommand, HostState } from './host-state.ts'
import type { ControlAnswer } from './stand-in/control.ts'

const main = fileURLToPath(new URL('../../out/main/main.js', import.meta.url))
const register = fileURLToPath(new URL('./register.ts', import.meta.url))

/** Starts the built shell in a Node process in which `electron` is the stand-in. */
export async function startStandIn(options: ShellOptions): Promise<Shell> {
  const child = run(options, options.args ?? [])
  const waiting = new Map<number, (answer: ControlAnswer) => void>()
  let debugAddress: string | undefined
  let browser: Promise<Browser> | undefined
  let last = 0
  child.on('message', (answer: ControlAnswer) => {
    debugAddress = answer.debugAddress ?? debugAddress
    waiting.get(answer.id)?.(answer)
    waiting.delete(answer.id)
  })
  const ended = once(child, 'exit').then(() => {
    for (const [id, answer] of waiting) answer({ id, error: 'The shell has ended.' })
  })
  const perform = async <Answer>(command: HostCommand): Promise<Answer> => {
    const id = ++last
    const answer = await new Promise<ControlAnswer>((resolve) => {
      waiting.set(id, resolve)
      child.send({ id, command }, (error) => {
        if (error) resolve({ id, error: error.message })
      })
    })
    if (answer.error !== undefined) throw new Error(answer.error)
    return answer.answer as Answer
  }
  return {
    pid: child.pid ?? 0,
    ended,
    perform,
    look: () => perform<HostState>({ do: 'look' }),
    async page(window) {
      if (debugAddress === undefined) throw new Error('No window has been opened yet.')
      browser ??= chromium.connectOverCDP(debugAddress)
      return pageOf(await browser, async () => {
        const { windows } = await perform<HostState>({ do: 'look' })
        const now = windows.find(({ id }) => id === window.id)
        if (now === undefined) throw new Error(`Window ${window.id} is gone.`)
        return now.targetId
      })
    },
    async startAgain(args) {
      const second = run(options, args)
      const [code]: (number | null)[] = await once(second, 'exit')
      return code ?? null
    },
    async kill() {
      await (await browser?.catch(() => undefined))?.close()
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM')
        const timer = setTimeout(() => child.kill('SIGKILL'), 30_000)
        await ended
        clearTimeout(timer)
      }
    },
  }
}

function run(options: ShellOptions, args: readonly string[]): ChildProcess {
  return fork(main, ['--data', options.data, ...args], {
    execArgv: ['--import', register],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      ...(options.platform === undefined ? {} : { HOST_PLATFORM: options.platform }),
      ...options.env,
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
}

/** Finds a window's page by its target, which a window that is still opening does not have yet. */
async function pageOf(browser: Browser, target: () => Promise<string>): Promise<Page> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await sleep(50)) {
    const wanted = await target()
    if (wanted === '') continue
    const pages = browser.contexts().flatMap((context) => context.pages())
    // A page that has crashed never answers.
    const found = await Promise.race([firstWith(pages, wanted), sleep(5_000, undefined)])
    if (found !== undefined) return found
  }
  throw new Error('A window has had no page for a minute.')
}

async function firstWith(pages: readonly Page[], wanted: string): Promise<Page | undefined> {
  const targets = pages.map(async (page) => {
    if ((await targetOf(page)) !== wanted) throw new Error('Another page.')
    return page
  })
  return await Promise.any(targets).catch(() => undefined)
}

async function targetOf(page: Page): Promise<string> {
  try {
    const session = await page.context().newCDPSession(page)
    const { targetInfo } = await session.send('Target.getTargetInfo')
    await session.detach()
    return targetInfo.targetId
  } catch {
    return ''
  }
}
