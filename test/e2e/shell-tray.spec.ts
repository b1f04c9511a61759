import { expect, test } from '@playwright/test'
import { host } from '../electron-host/driver.ts'
import { ShellDesk } from '../electron-host/shell-desk.ts'

test.describe.configure({ mode: 'serial' })

test.describe('the tray icon and the windows', () => {
  let desk: ShellDesk

  test.beforeAll(async () => {
    desk = await ShellDesk.open()
    await desk.start()
  })
  test.afterAll(() => desk?.close())

  test('starts into the tray, all well, with a window', async () => {
    await desk.page()
    await expect.poll(() => desk.trayState()).toBe('well')
    const { tray } = await desk.look()
    expect(tray?.toolTip).toBe('Storeminder: No sources yet')
    expect(tray?.menu.map(({ label }) => label)).toEqual([
      'Open Storeminder',
      'No sources yet',
      'Check now',
      'Pause for 1 hour',
      'Settings…',
      'Quit Storeminder',
    ])
  })

  test('the page has the bridge and nothing of Node', async () => {
    const page = await desk.page()
    const seen = await page.evaluate(() => ({
      bridge: Object.keys(Reflect.get(window, 'storeminder')).sort(),
      node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
    }))
    expect(seen).toEqual({ bridge: ['call', 'listen'], node: [] })
    expect(await desk.result(page, 'health.get', {})).toMatchObject({ ok: true })
    const unknown = await page.evaluate(() => Reflect.get(window, 'storeminder').call('files.read', {}))
    expect(unknown).toMatchObject({ ok: false, error: { kind: 'unknown-method' } })
  })

  test('closing the window hides it, the menu brings it back', async () => {
    const [window] = (await desk.look()).windows
    await desk.shell.perform({ do: 'close-window', id: window?.id ?? 0 })
    await expect.poll(async () => (await desk.look()).windows.map(({ visible }) => visible)).toEqual([false])
    expect(await desk.trayState()).toBe('well')
    await desk.shell.perform({ do: 'click-menu', id: 'open' })
    await expect
      .poll(async () => (await desk.look()).windows[0])
      .toMatchObject({ visible: true, focused: true })
  })

  test('the menu checks now, pauses and resumes', async () => {
    const page = await desk.page()
    await desk.addFeed(page)
    const before = desk.web.requests.length
    await desk.shell.perform({ do: 'click-menu', id: 'check' })
    await expect.poll(() => desk.web.requests.length).toBeGreaterThan(before)
    await desk.shell.perform({ do: 'click-menu', id: 'pause' })
    await expect.poll(() => desk.menu()).toContain('resume')
    expect((await desk.call(page, 'health.get', {})).pausedUntil).toBeDefined()
    await desk.shell.perform({ do: 'click-menu', id: 'resume' })
    await expect.poll(() => desk.menu()).toContain('pause')
  })

  test('the menu opens the settings', async () => {
    await desk.shell.perform({ do: 'click-menu', id: 'settings' })
    const page = await desk.page()
    await expect.poll(() => page.url()).toContain('settings')
  })

  test('the tray says who waits for an answer, and opens them', async () => {
    const page = await desk.page()
    const { items } = await desk.call(page, 'items.list', { limit: 1 })
    const ids = items.map(({ id }) => id)
    await desk.call(page, 'items.act', { ids, action: 'needs-answer' })
    const toolTip = async () => (await desk.look()).tray?.toolTip
    await expect.poll(toolTip).toContain('\n1 person waits for an answer')
    await desk.shell.perform({ do: 'click-menu', id: 'waiting' })
    await expect.poll(() => page.url()).toContain('waiting')
    const { waiting } = await desk.call(page, 'waiting.list', {})
    await desk.call(page, 'waiting.end', { ids: waiting.map(({ id }) => id), as: 'no-need' })
    await expect.poll(toolTip).not.toContain('waits')
    expect(await desk.menu()).not.toContain('waiting')
  })

  test('the tray names the incident that is open, and leads to its room', async () => {
    const page = await desk.page()
    const { items } = await desk.call(page, 'items.list', { limit: 1 })
    const itemIds = items.map(({ id }) => id)
    const { id, undo } = await desk.call(page, 'incidents.open', { itemIds, title: 'Kettles leak' })
    const toolTip = async () => (await desk.look()).tray?.toolTip
    await expect.poll(toolTip).toContain('“Kettles leak”: nothing has been said yet')
    await desk.shell.perform({ do: 'click-menu', id: 'settings' })
    await expect.poll(() => page.url()).toContain('settings')
    await desk.shell.perform({ do: 'click-menu', id: 'incident' })
    await expect.poll(() => page.url()).toContain(id)
    await expect(page.getByRole('heading', { name: 'Kettles leak' })).toBeVisible()
    await desk.call(page, 'changes.undo', { id: undo })
    await expect.poll(() => desk.menu()).not.toContain('incident')
  })

  test('links into Storeminder open what they name, and hostile ones nothing', async () => {
    const page = await desk.page()
    const { items } = await desk.call(page, 'items.list', { limit: 1 })
    const id = items[0]?.id ?? ''
    await desk.shell.startAgain([`storeminder://item/${id}`])
    await expect.poll(() => page.url()).toContain(id)
    const here = page.url()
    for (const link of [
      'storeminder://item/../../settings',
      'storeminder://item/<script>',
      'storeminder://settings?x=javascript:alert(1)',
      'storeminder:settings',
      'storeminder://evil/settings',
    ]) {
      await desk.shell.startAgain([link])
      await desk.shell.perform({ do: 'open-url', url: link })
    }
    // A good one after them shows that the bad ones have been dealt with.
    await desk.shell.perform({ do: 'open-url', url: 'storeminder://sources' })
    await expect.poll(() => page.url()).toContain('sources')
    expect(here).toContain(id)
    expect((await desk.look()).windows).toHaveLength(1)
  })

  test('other windows, navigation and permissions are denied; links go outside', async () => {
    const page = await desk.page()
    const here = page.url()
    const opened = await page.evaluate(() => window.open('https://example.com/a') === null)
    expect(opened).toBe(true)
    await page.evaluate(() => {
      const link = Object.assign(document.createElement('a'), {
        href: 'mailto:ann@example.com',
        target: '_blank',
      })
      document.body.append(link)
      link.click()
      link.remove()
      window.open('file:///etc/passwd')
      window.open('javascript:alert(1)')
      location.href = 'https://example.com/away'
    })
    await expect
      .poll(async () => (await desk.look()).openedOutside.toSorted())
      .toEqual(['https://example.com/a', 'https://example.com/away', 'mailto:ann@example.com'])
    expect(page.url()).toBe(here)
    for (const permission of ['notifications', 'geolocation', 'media', 'clipboard-read']) {
      expect(await desk.shell.perform({ do: 'ask-permission', permission })).toBe(false)
    }
    expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied')
    await expect(
      page.evaluate(() => fetch('https://example.com/').then(() => 'got through')),
    ).rejects.toThrow()
  })
})

test.describe('the popover on macOS', () => {
  test.skip(host === 'electron', 'Only the stand-in can be another platform than this one.')

  let desk: ShellDesk

  test.beforeAll(async () => {
    desk = await ShellDesk.open()
    await desk.start({ platform: 'darwin' })
  })
  test.afterAll(() => desk?.close())

  test('the left click toggles the popover below the icon, the right one shows the menu', async () => {
    await desk.page()
    await desk.shell.perform({ do: 'click-tray', button: 'left' })
    await expect.poll(async () => (await desk.visibleWindows()).length).toBe(2)
    const small = (await desk.look()).windows.find(({ focused }) => focused)
    expect(small?.bounds).toEqual({ x: 812, y: 30, width: 400, height: 600 })
    await desk.shell.perform({ do: 'click-tray', button: 'left' })
    await expect.poll(async () => (await desk.visibleWindows()).length).toBe(1)
    await desk.shell.perform({ do: 'click-tray', button: 'right' })
    expect(await desk.menu()).toContain('quit')
  })
})
