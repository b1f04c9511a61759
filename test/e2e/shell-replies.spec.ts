import { expect, type Page, test } from '@playwright/test'
import { host } from '../electron-host/driver.ts'
import { ShellDesk } from '../electron-host/shell-desk.ts'
import { type MastodonServer, mastodonToken, startMastodonServer } from '../servers/mastodon-server.ts'

/** An account that people write to, and how they do. */
class Mailbox {
  readonly server: MastodonServer
  readonly #desk: ShellDesk
  #sourceId = ''
  #last = 100

  private constructor(server: MastodonServer, desk: ShellDesk) {
    this.server = server
    this.#desk = desk
  }

  static async open(desk: ShellDesk, page: Page): Promise<Mailbox> {
    const mailbox = new Mailbox(await startMastodonServer(), desk)
    const connectivityHosts = [`${desk.web.url}/online`]
    await desk.call(page, 'settings.set', { connectivityHosts, setUp: true })
    const settings = { server: mailbox.server.http.url, mentions: true, token: mastodonToken }
    const { id } = await desk.call(page, 'sources.add', { kind: 'mastodon', name: 'Fediverse', settings })
    mailbox.#sourceId = id
    await desk.call(page, 'sources.check', { id })
    return mailbox
  }

  /** Somebody writes, and it is found. Gives the item's id. */
  async receive(page: Page, text: string): Promise<string> {
    this.#last += 1
    this.server.toots.push({ id: this.#last, text, mentions: true, at: Date.now(), visibility: 'public' })
    await this.#desk.call(page, 'sources.check', { id: this.#sourceId })
    const { items } = await this.#desk.call(page, 'items.list', { limit: 1 })
    return items[0]?.id ?? ''
  }

  posted(): readonly string[] {
    return this.server.posted.map(({ status }) => status)
  }
}

const field = (page: Page) => page.getByRole('textbox', { name: 'Your answer' })

/** The page in a visible window that shows the composer. */
async function composerOf(desk: ShellDesk): Promise<Page> {
  let found: Page | undefined
  await expect
    .poll(async () => {
      for (const window of await desk.visibleWindows()) {
        const page = await desk.shell.page(window).catch(() => undefined)
        if (page && (await field(page).isVisible())) found = page
      }
      return found !== undefined
    })
    .toBe(true)
  if (found === undefined) throw new Error('There is no composer')
  return found
}

/** Closes the wide window, as on a machine where Storeminder lives in the tray. */
async function toTray(desk: ShellDesk): Promise<void> {
  for (const { id } of await desk.visibleWindows()) await desk.shell.perform({ do: 'close-window', id })
  await expect.poll(async () => (await desk.visibleWindows()).length).toBe(0)
}

test.describe('answers from notices on Linux', () => {
  test.describe.configure({ mode: 'serial' })
  let desk: ShellDesk
  let mailbox: Mailbox
  let page: Page

  test.beforeAll(async () => {
    desk = await ShellDesk.open()
    await desk.start()
    page = await desk.page()
    mailbox = await Mailbox.open(desk, page)
  })
  test.afterAll(async () => {
    await mailbox?.server.close()
    await desk?.close()
  })

  test('Reply opens a small window with what they wrote above and the cursor in the text', async () => {
    const itemId = await mailbox.receive(page, 'The checkout page spins and never ends.')
    await expect.poll(() => desk.lastNotice()?.body).toContain('checkout')
    const notice = desk.lastNotice()
    expect(Object.keys(notice?.actions ?? {})).toEqual([
      'default',
      'reply',
      expect.stringMatching(/^template /),
      expect.stringMatching(/^template /),
      'acknowledge',
    ])
    await toTray(desk)
    desk.notices.press(notice?.number ?? 0, 'reply')
    const composer = await composerOf(desk)
    expect(composer.url()).toContain(`#/reply/${itemId}`)
    const above = composer.getByRole('region', { name: /^What Ann .* wrote$/ })
    await expect(above.getByText('The checkout page spins and never ends.')).toBeVisible()
    await expect(field(composer)).toBeFocused()
    expect(await composer.evaluate(() => innerWidth)).toBeLessThan(600)
    await field(composer).fill('I see it')
    await desk.shell.perform({ do: 'close-window', id: (await desk.visibleWindows())[0]?.id ?? 0 })
  })

  test('what was begun in it is there in the wide window', async () => {
    await desk.shell.perform({ do: 'click-menu', id: 'open' })
    page = await desk.page()
    const { items } = await desk.call(page, 'items.list', { limit: 1 })
    await expect
      .poll(async () => (await desk.call(page, 'replies.draft', { itemId: items[0]?.id ?? '' })).text)
      .toBe('I see it')
  })

  test('a service with a field for answers: what is typed there is out after fifteen seconds', async () => {
    desk.notices.capabilities = ['actions', 'body', 'body-markup', 'inline-reply']
    await mailbox.receive(page, 'Are you going to fix the map?')
    await expect.poll(() => desk.lastNotice()?.body).toContain('fix the map')
    const notice = desk.lastNotice()
    expect(notice?.actions).toHaveProperty('inline-reply')
    expect(notice?.replyPlaceholder).toContain('Answer to')
    desk.notices.reply(notice?.number ?? 0, 'I am on it, and I will write here again tonight at 20:00.')
    await expect.poll(() => desk.lastNotice()?.summary).toContain('in 15 seconds')
    expect(desk.lastNotice()?.actions).toEqual({ default: 'Open', undo: 'Undo' })
    expect(mailbox.posted()).toEqual([])
    await expect
      .poll(() => mailbox.posted(), { timeout: 60_000 })
      .toEqual([expect.stringContaining('I am on it, and I will write here again tonight at 20:00.')])
  })

  test('Undo on it takes the answer back, and its words are in the composer', async () => {
    await mailbox.receive(page, 'And the timetable?')
    await expect.poll(() => desk.lastNotice()?.body).toContain('timetable')
    desk.notices.reply(desk.lastNotice()?.number ?? 0, 'It comes back on Monday at 9:00.')
    await expect.poll(() => desk.lastNotice()?.actions).toHaveProperty('undo')
    desk.notices.press(desk.lastNotice()?.number ?? 0, 'undo')
    const composer = await composerOf(desk)
    await expect(field(composer)).toHaveValue('It comes back on Monday at 9:00.')
    expect(mailbox.posted()).toHaveLength(1)
  })

  test('a canned reply with a blank stops in the composer, at the blank', async () => {
    await mailbox.receive(page, 'The site is down again.')
    await expect.poll(() => desk.lastNotice()?.body).toContain('down again')
    const key = Object.keys(desk.lastNotice()?.actions ?? {}).find((one) => one.startsWith('template '))
    desk.notices.press(desk.lastNotice()?.number ?? 0, key ?? '')
    const composer = await composerOf(desk)
    await expect(field(composer)).toHaveValue(/\{[^}]+\}/)
    await expect(composer.getByRole('button', { name: /blanks? to fill in/ })).toBeVisible()
  })
})

test.describe('answers from notices on macOS', () => {
  test.skip(host === 'electron', 'Only the stand-in can be another platform than this one.')
  let desk: ShellDesk
  let mailbox: Mailbox

  test.beforeAll(async () => {
    desk = await ShellDesk.open()
    await desk.start({ platform: 'darwin' })
  })
  test.afterAll(async () => {
    await mailbox?.server.close()
    await desk?.close()
  })

  test('Electron’s notice has a field, and what is typed there waits to be taken back', async () => {
    const page = await desk.page()
    mailbox = await Mailbox.open(desk, page)
    await mailbox.receive(page, 'Is anybody there?')
    await expect.poll(async () => (await desk.look()).notifications.length).toBe(1)
    const [notice] = (await desk.look()).notifications
    expect(notice?.replyPlaceholder).toContain('Answer to')
    expect(notice?.actions.at(-1)).toBe('Acknowledge')
    const text = 'Yes, I am here, and I am looking into it.'
    await desk.shell.perform({ do: 'reply-notification', id: notice?.id ?? '', text })
    await expect.poll(async () => (await desk.look()).notifications.at(-1)?.actions).toEqual(['Undo'])
    const undo = (await desk.look()).notifications.at(-1)
    await desk.shell.perform({ do: 'click-notification', id: undo?.id ?? '', action: 0 })
    await expect(field(await composerOf(desk))).toHaveValue(text)
    expect(mailbox.posted()).toEqual([])
  })
})
