import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { type HeadlessShell, startHeadlessShell } from '../servers/headless-shell.ts'
import { startHttpServer, type TestServer } from '../servers/http-server.ts'
import { type Entry, serveBlog } from './blog.ts'

/** A small blog, the headless shell that minds it, and one page in a browser, which has gone nowhere yet. */
export class PageDesk {
  readonly blog: TestServer
  readonly page: Page
  /** What the browser complained of: script errors, what the policy forbade, what could not be loaded. */
  readonly complaints: string[] = []
  readonly #data: string
  readonly #context: BrowserContext
  #shell: HeadlessShell

  private constructor(
    blog: TestServer,
    parts: { data: string; shell: HeadlessShell; context: BrowserContext; page: Page },
  ) {
    this.blog = blog
    this.page = parts.page
    this.#data = parts.data
    this.#context = parts.context
    this.#shell = parts.shell
    this.page.on('pageerror', (error) => this.complaints.push(error.message))
    this.page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(`${message.text()} ${message.location().url}`)
    })
  }

  /** Serves `entries` as a blog and starts a shell with an empty data folder and these `settings`. */
  static async open(
    browser: Browser,
    entries: readonly Entry[],
    settings: { readonly setUp?: boolean } = {},
  ): Promise<PageDesk> {
    const blog = await startHttpServer()
    serveBlog(blog, entries)
    const data = await mkdtemp(join(tmpdir(), 'page-desk-'))
    const shell = await startHeadlessShell({ data })
    await shell.call('settings.set', { connectivityHosts: [`${blog.url}/`], ...settings })
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
    })
    return new PageDesk(blog, { data, shell, context, page: await context.newPage() })
  }

  /** The shell that runs now. */
  get shell(): HeadlessShell {
    return this.#shell
  }

  /** Starts a shell anew at the same address and on the same data, after the last one has been ended. */
  async startShellAgain(): Promise<HeadlessShell> {
    const { port } = new URL(this.#shell.url)
    this.#shell = await startHeadlessShell({ data: this.#data, args: ['--port', port] })
    return this.#shell
  }

  async close(): Promise<void> {
    await this.#context.close()
    await this.#shell.stop()
    await this.blog.close()
    await rm(this.#data, { recursive: true, force: true })
  }
}

/** A source as `sources.list` gives it, as far as these tests look. */
export interface ListedSource {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly paused: boolean
}

/** The sources of a shell. */
export async function listSources(shell: HeadlessShell): Promise<readonly ListedSource[]> {
  const result = await shell.call('sources.list')
  if (!result.ok || !Array.isArray(result.data)) throw new Error('There are no sources')
  return result.data
}

/** What axe finds serious or critical on a page, each as rule, place and what is wrong there. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
    )
}
