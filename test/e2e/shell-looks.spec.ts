import { expect, type Page, test } from '@playwright/test'
import type { WatchedLook } from '../../electron/shared/model/page-look.ts'
import { host } from '../electron-host/driver.ts'
import { ShellDesk } from '../electron-host/shell-desk.ts'
import type { TestServer } from '../servers/http-server.ts'
import { startWildPageServer } from '../servers/wild-page-server.ts'

test.describe.configure({ mode: 'serial' })

test.describe('a page that is looked at in the tray shell', () => {
  let desk: ShellDesk
  let site: TestServer

  test.beforeAll(async () => {
    desk = await ShellDesk.open()
    site = await startWildPageServer()
    await desk.start()
    await desk.addFeed(await desk.page())
  })
  test.afterAll(async () => {
    await desk?.close()
    await site?.close()
  })

  /** Adds a browser check of a page, looks once and takes it away again; whatever it was, the shell is as before. */
  async function look(path: string): Promise<WatchedLook> {
    const page = await desk.page()
    const settings = { url: `${site.url}${path}`, maxSeconds: 20 }
    const { id } = await desk.call(page, 'sources.add', { kind: 'browser', settings })
    await desk.call(page, 'sources.check', { id })
    const watched = (await desk.call(page, 'looks.list', {})).find(({ sourceId }) => sourceId === id)
    if (watched?.last?.picture !== undefined) await showsPicture(page, id, watched.last.picture.name)
    await desk.call(page, 'sources.remove', { id })
    const { windows, openedOutside } = await desk.look()
    expect(windows.map(({ visible }) => visible)).toEqual([true])
    expect(openedOutside).toEqual([])
    if (watched === undefined) throw new Error('The page is not in the list.')
    return watched
  }

  async function showsPicture(page: Page, sourceId: string, name: string): Promise<void> {
    const { image = '' } = await desk.call(page, 'looks.picture', { sourceId, name })
    const width = await page.evaluate(async (src) => {
      const picture = new Image()
      picture.src = src
      await picture.decode()
      return picture.naturalWidth
    }, image)
    expect(width).toBe(1280)
  }

  test('is seen as it is, with its picture', async () => {
    const { last, verdict, learning } = await look('/calm')
    expect(last).toMatchObject({ end: 'whole', title: 'Kettle notes', requests: 1, findings: [] })
    expect(last?.text.visible).toBe(1)
    expect(last?.picture).toBeDefined()
    expect([verdict, learning]).toEqual(['up', { looks: 1, of: 5 }])
  })

  test('has its errors heard', async () => {
    const { last } = await look('/errors')
    expect(last).toMatchObject({ consoleErrors: 1, exceptions: 1, failedRequests: 1 })
    expect(last?.scripts).toBeGreaterThan(100)
  })

  test('gets no dialog, sound, window, permission or download, and opens nothing outside', async () => {
    site.requests.length = 0
    const { last } = await look('/pushy')
    expect(last?.end).toBe('whole')
    expect(last?.title).toContain('not located')
    const tried = last?.findings.filter(({ kind }) => kind === 'attempt').map(({ id }) => id)
    expect(tried).toEqual(expect.arrayContaining(['attempt:window', 'attempt:download']))
    expect(site.requests.map(({ path }) => path)).not.toContain('/popup')
  })

  test('is ended when it takes gigabytes', async () => {
    test.skip(host === 'stand-in' && process.platform !== 'linux', 'The stand-in knows memory on Linux only.')
    expect((await look('/gigabytes')).last?.end).toBe('memory')
  })

  test('is ended when its scripts never rest, and the shell goes on', async () => {
    expect((await look('/endless')).last?.end).toBe('unresponsive')
    await desk.publish(await desk.page(), (await feedId()) ?? '', 'After the endless page')
    await expect.poll(async () => desk.lastNotice()?.body).toContain('After the endless page')
  })

  test('does not keep the shell from quitting', async () => {
    const page = await desk.page()
    const settings = { url: `${site.url}/endless-at-once` }
    const { id } = await desk.call(page, 'sources.add', { kind: 'browser', settings })
    void desk.call(page, 'sources.check', { id }).catch(() => {})
    await expect.poll(() => site.requests.at(-1)?.path).toBe('/endless-at-once')
    await desk.quit()
  })

  async function feedId(): Promise<string | undefined> {
    const sources = await desk.call(await desk.page(), 'sources.list', {})
    return sources.find(({ kind }) => kind === 'feed')?.id
  }
})
