import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import type { Data, Params } from '../../electron/shared/contract.ts'
import type { Result } from '../../electron/shared/model/result.ts'
import type { MethodName } from '../../electron/shared/names.ts'
import { startHttpServer, type TestServer } from '../servers/http-server.ts'
import {
  type DesktopNotice,
  type NotificationDaemon,
  startNotificationDaemon,
} from '../servers/notification-daemon.ts'
import { host, type Shell, type ShellOptions, startShell } from './driver.ts'
import type { HostState, WindowState } from './host-state.ts'

/** A desktop for the shell to live on: its data folder, a notification service and a small web. */
export class ShellDesk {
  readonly data = mkdtempSync(join(tmpdir(), 'storeminder-shell-'))
  readonly web: TestServer
  readonly notices: NotificationDaemon
  /** Titles of the entries of `/feed.xml`, newest first. */
  readonly entries: string[] = ['An old entry']
  #shell: Shell | undefined

  private constructor(web: TestServer, notices: NotificationDaemon) {
    this.web = web
    this.notices = notices
    web.route('/feed.xml', () => ({
      headers: { 'content-type': 'application/rss+xml' },
      body: feed(web.url, this.entries),
    }))
    web.route('/online', { status: 204 })
    web.route('/site', { body: '<title>Blog</title>all is well' })
  }

  static async open(): Promise<ShellDesk> {
    sayHost()
    const [web, notices] = await Promise.all([startHttpServer(), startNotificationDaemon()])
    return new ShellDesk(web, notices)
  }

  /** Starts the shell on this desktop. */
  async start(options: Partial<ShellOptions> = {}): Promise<Shell> {
    const env = {
      DBUS_SESSION_BUS_ADDRESS: this.notices.address,
      XDG_CONFIG_HOME: join(this.data, 'config'),
      XDG_CURRENT_DESKTOP: 'test',
      ...options.env,
    }
    this.#shell = await startShell({ data: this.data, ...options, env })
    return this.#shell
  }

  get shell(): Shell {
    if (this.#shell === undefined) throw new Error('The shell has not been started.')
    return this.#shell
  }

  look(): Promise<HostState> {
    return this.shell.look()
  }

  /** The state in the icon's file name: `tray-alarm-light.png` is `alarm`. */
  async trayState(): Promise<string | undefined> {
    return /^tray-([a-z]+?)(?:-|Template)/.exec((await this.look()).tray?.image ?? '')?.[1]
  }

  async toolTip(): Promise<string | undefined> {
    return (await this.look()).tray?.toolTip
  }

  async menu(): Promise<readonly string[]> {
    return (await this.look()).tray?.menu.map(({ id }) => id) ?? []
  }

  async visibleWindows(): Promise<readonly WindowState[]> {
    return (await this.look()).windows.filter(({ visible }) => visible)
  }

  /** The notice that was shown last. */
  lastNotice(): DesktopNotice | undefined {
    return this.notices.notices().at(-1)
  }

  /** Chooses “Quit” and waits until the shell has ended. */
  async quit(): Promise<void> {
    await this.shell.perform({ do: 'click-menu', id: 'quit' }).catch(() => {})
    await this.shell.ended
  }

  /** The page of the visible window; waits for one. */
  async page(): Promise<Page> {
    for (const deadline = Date.now() + 60_000; Date.now() < deadline; ) {
      const [window] = await this.visibleWindows()
      // A window may be gone by the time its page is looked for.
      const page = window && (await this.shell.page(window).catch(() => undefined))
      if (page !== undefined) return page
      await sleep(100)
    }
    throw new Error('No window has been shown for a minute.')
  }

  /** Calls a method, known or not, from inside a page and gives the whole result. */
  callAnything(page: Page, method: string, params: unknown): Promise<Result<unknown>> {
    const call: readonly [string, unknown] = [method, params]
    return page.evaluate(([name, given]) => Reflect.get(window, 'storeminder').call(name, given), call)
  }

  /** Calls a method from inside a page and gives the whole result. */
  async result<Name extends MethodName>(
    page: Page,
    name: Name,
    params: Params<Name>,
  ): Promise<Result<Data<Name>>> {
    const call: readonly [string, unknown] = [name, params]
    return page.evaluate(([method, given]) => Reflect.get(window, 'storeminder').call(method, given), call)
  }

  /** Calls a method from inside a page and gives what it answers; an error result fails the test. */
  async call<Name extends MethodName>(page: Page, name: Name, params: Params<Name>): Promise<Data<Name>> {
    const result = await this.result(page, name, params)
    if (!result.ok) throw new Error(`${name}: ${result.error.message}`)
    return result.data
  }

  /** Adds the feed of this desk's web and reads it for the first time. */
  async addFeed(page: Page): Promise<string> {
    await this.call(page, 'settings.set', { connectivityHosts: [`${this.web.url}/online`], setUp: true })
    const settings = { url: `${this.web.url}/feed.xml` }
    const { id } = await this.call(page, 'sources.add', { kind: 'feed', name: 'Blog', settings })
    await this.call(page, 'sources.check', { id })
    return id
  }

  /** Publishes an entry and lets the shell find it. */
  async publish(page: Page, sourceId: string, title: string): Promise<void> {
    this.entries.unshift(title)
    await this.call(page, 'sources.check', { id: sourceId })
  }

  async close(): Promise<void> {
    await this.#shell?.kill()
    await Promise.all([this.web.close(), this.notices.close()])
    rmSync(this.data, { recursive: true, force: true, maxRetries: 3 })
  }
}

let hostIsSaid = false

function sayHost(): void {
  if (!hostIsSaid)
    process.stdout.write(
      host === 'electron'
        ? '\n*** The shell runs on ELECTRON ITSELF. ***\n'
        : '\n*** Electron’s binary is not here: the shell runs on the STAND-IN (test/electron-host). ***\n',
    )
  hostIsSaid = true
}

function feed(url: string, titles: readonly string[]): string {
  const items = titles.map(
    (title) => `<item><title>${title}</title><guid>${title}</guid><link>${url}/${encodeURI(title)}</link>
      <pubDate>${new Date().toUTCString()}</pubDate></item>`,
  )
  return `<rss version="2.0"><channel><title>Blog</title>${items.join('')}</channel></rss>`
}
