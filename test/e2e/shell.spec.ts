import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from '@playwright/test'
import { host } from '../electron-host/driver.ts'
import { ShellDesk } from '../electron-host/shell-desk.ts'

test.describe.configure({ mode: 'serial' })

process.stdout.write(
  host === 'electron'
    ? '\n*** The shell runs on ELECTRON ITSELF. ***\n'
    : '\n*** Electron’s binary is not here: the shell runs on the STAND-IN (test/electron-host). ***\n',
)

let desk: ShellDesk

test.describe('the tray shell', () => {
  let feedId = ''

  test.beforeAll(async () => {
    desk = await ShellDesk.open()
    await desk.start()
  })
  test.afterAll(() => desk.close())

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

  test('a second start brings the window to the front and ends', async () => {
    const [window] = (await desk.look()).windows
    await desk.shell.perform({ do: 'close-window', id: window?.id ?? 0 })
    expect(await desk.shell.startAgain([])).toBe(0)
    await expect.poll(async () => (await desk.look()).windows[0]?.visible).toBe(true)
    expect((await desk.look()).windows).toHaveLength(1)
  })

  test('a new item turns the icon and is told; a click on the notice opens it', async () => {
    const page = await desk.page()
    feedId = await desk.addFeed(page)
    await desk.publish(page, feedId, 'Somebody wrote about you')
    await expect
      .poll(() => desk.notices.notices().at(-1)?.body, { timeout: 15_000 })
      .toContain('Somebody wrote about you')
    await expect.poll(() => desk.trayState()).toBe('new')
    const notice = desk.notices.notices().at(-1)
    expect(notice?.actions).toEqual({ default: 'Open', open: 'Open', acknowledge: 'Acknowledge' })
    desk.notices.press(notice?.number ?? 0, 'default')
    const { items } = await desk.call(page, 'items.list', { query: 'Somebody', limit: 5 })
    await expect.poll(() => page.url()).toContain(items[0]?.id)
    await expect(page.getByRole('heading', { name: 'Somebody wrote about you' })).toBeVisible()
  })

  test('the notice’s button acknowledges', async () => {
    const page = await desk.page()
    await desk.publish(page, feedId, 'A second mention')
    await expect
      .poll(() => desk.notices.notices().at(-1)?.body, { timeout: 15_000 })
      .toContain('A second mention')
    desk.notices.press(desk.notices.notices().at(-1)?.number ?? 0, 'acknowledge')
    await expect
      .poll(async () => (await desk.call(page, 'items.list', { query: 'second', limit: 5 })).items[0]?.state)
      .toBe('acknowledged')
  })

  test('a site that goes down turns the icon to alarm until it is acknowledged', async () => {
    const page = await desk.page()
    const settings = { url: `${desk.web.url}/site` }
    const { id } = await desk.call(page, 'sources.add', { kind: 'site', name: 'My site', settings })
    await desk.call(page, 'sources.check', { id })
    desk.web.route('/site', { status: 500 })
    for (let check = 0; check < 3; check += 1) await desk.call(page, 'sources.check', { id })
    await expect.poll(() => desk.trayState()).toBe('alarm')
    expect((await desk.look()).tray?.toolTip).toBe('Storeminder: One alarm is ringing')
    await expect.poll(() => desk.notices.notices().at(-1)?.urgency, { timeout: 15_000 }).toBe(2)
    const [alarm] = await desk.call(page, 'alarms.list', { state: 'ringing' })
    await desk.call(page, 'alarms.acknowledge', { id: alarm?.id ?? '' })
    await expect.poll(() => desk.trayState()).not.toBe('alarm')
    desk.web.route('/site', { body: 'all is well' })
  })

  test('the menu checks now, pauses and resumes', async () => {
    const page = await desk.page()
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
      .poll(async () => (await desk.look()).openedOutside)
      .toEqual(['https://example.com/a', 'mailto:ann@example.com', 'https://example.com/away'])
    expect(page.url()).toBe(here)
    for (const permission of ['notifications', 'geolocation', 'media', 'clipboard-read']) {
      expect(await desk.shell.perform({ do: 'ask-permission', permission })).toBe(false)
    }
    expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied')
    await expect(
      page.evaluate(() => fetch('https://example.com/').then(() => 'got through')),
    ).rejects.toThrow()
  })

  test('launch at login is off, goes on and off', async () => {
    test.skip(process.platform !== 'linux', 'Reads the file that Linux desktops read.')
    const page = await desk.page()
    const file = join(desk.data, 'config/autostart/storeminder.desktop')
    expect(existsSync(file)).toBe(false)
    await desk.call(page, 'settings.set', { launchAtLogin: true })
    await expect.poll(() => existsSync(file) && readFileSync(file, 'utf8')).toContain('--hidden')
    await desk.call(page, 'settings.set', { launchAtLogin: false })
    await expect.poll(() => existsSync(file)).toBe(false)
  })

  test('sleep, waking and unlocking reach the engine', async () => {
    for (const event of ['suspend', 'resume', 'unlock-screen'] as const) {
      await desk.shell.perform({ do: 'power', event })
    }
    const log = join(desk.data, 'storeminder.log')
    await expect
      .poll(() => readFileSync(log, 'utf8').match(/(?<="message":"Power","event":")\w+/g))
      .toEqual(['suspend', 'resume', 'unlock'])
  })

  test('a page that dies is loaded again', async () => {
    test.skip(host === 'electron', 'Playwright loses the window of a page that died.')
    const page = await desk.page()
    const [before] = (await desk.look()).windows
    const session = await page.context().newCDPSession(page)
    session.send('Page.crash').catch(() => {})
    await expect.poll(async () => (await desk.look()).windows[0]?.targetId).not.toBe(before?.targetId)
    const again = await desk.page()
    await expect.poll(() => again.title()).toBe('Storeminder')
    expect(await desk.result(again, 'health.get', {})).toMatchObject({ ok: true })
  })

  test('the engine dies once: it comes back in silence', async () => {
    const page = await desk.page()
    const told = desk.notices.notices().length
    const [pid] = (await desk.look()).utilityProcesses
    process.kill(pid ?? 0, 'SIGKILL')
    await expect.poll(async () => (await desk.look()).utilityProcesses[0] ?? pid).not.toBe(pid)
    const { total } = await desk.call(page, 'items.counts', {})
    expect(total).toBeGreaterThanOrEqual(3)
    expect(desk.notices.notices()).toHaveLength(told)
  })

  test('the engine dies twice: it comes back and the person is told, once', async () => {
    const page = await desk.page()
    const told = desk.notices.notices().length
    for (let death = 0; death < 2; death += 1) {
      const [pid] = (await desk.look()).utilityProcesses
      process.kill(pid ?? 0, 'SIGKILL')
      await expect.poll(async () => (await desk.look()).utilityProcesses[0] ?? pid).not.toBe(pid)
      expect(await desk.result(page, 'health.get', {})).toMatchObject({ ok: true })
    }
    await expect
      .poll(() =>
        desk.notices
          .notices()
          .slice(told)
          .map(({ summary }) => summary),
      )
      .toEqual(['Storeminder had to restart its engine twice'])
  })

  test('the window’s place is remembered, and fitted to the screen there is', async () => {
    const [window] = (await desk.look()).windows
    const bounds = { x: 200, y: 100, width: 900, height: 640 }
    await desk.shell.perform({ do: 'move-window', id: window?.id ?? 0, bounds })
    await quit()
    await desk.start()
    await expect
      .poll(async () => (await desk.look()).windows[0]?.bounds)
      .toMatchObject({ width: 900, height: 640 })
    const again = (await desk.look()).windows[0]
    await desk.shell.perform({
      do: 'move-window',
      id: again?.id ?? 0,
      bounds: { x: 9000, y: 9000, width: 900, height: 640 },
    })
    await quit()
    await desk.start()
    const place = (await desk.look()).windows[0]?.bounds
    expect(place?.x).toBeLessThan(9000 - 900)
  })

  test('a start at login shows the tray only', async () => {
    await quit()
    await desk.start({ args: ['--hidden'] })
    await expect.poll(() => desk.trayState()).not.toBe('blind')
    expect((await desk.look()).windows).toEqual([])
  })

  test('quitting ends every process', async () => {
    const pids = [desk.shell.pid, ...(await desk.look()).utilityProcesses]
    await quit()
    await expect.poll(() => pids.filter(isAlive)).toEqual([])
  })
})

test.describe('notices where Linux’s service is missing', () => {
  test.skip(host === 'electron', 'Needs a session bus without a notification service.')

  test.beforeAll(async () => {
    desk = await ShellDesk.open()
    await desk.start({ env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere', PATH: '/nowhere' } })
  })
  test.afterAll(() => desk.close())

  test('the tray icon speaks for them until somebody looks', async () => {
    const page = await desk.page()
    const feedId = await desk.addFeed(page)
    await desk.publish(page, feedId, 'Nobody can show this')
    await expect
      .poll(async () => (await desk.look()).tray?.toolTip, { timeout: 20_000 })
      .toBe('Storeminder: Blog: Nobody can show this')
    expect(await desk.trayState()).toBe('new')
    await desk.shell.perform({ do: 'click-menu', id: 'open' })
    await expect.poll(async () => (await desk.look()).tray?.toolTip).toBe('Storeminder: 2 unread')
  })
})

test.describe('a page that was hidden for long', () => {
  test.skip(host === 'electron', 'Only the stand-in makes long waits short.')

  test.beforeAll(async () => {
    desk = await ShellDesk.open()
    await desk.start({ env: { HOST_SHORT_WAITS: '1' } })
  })
  test.afterAll(() => desk.close())

  test('gives its memory back, and is there again when it is wanted', async () => {
    await desk.page()
    const [window] = (await desk.look()).windows
    await desk.shell.perform({ do: 'close-window', id: window?.id ?? 0 })
    await expect.poll(async () => (await desk.look()).windows).toEqual([])
    expect(await desk.menu()).toContain('open')
    await desk.shell.perform({ do: 'click-tray', button: 'left' })
    await expect
      .poll(async () => (await desk.look()).windows[0])
      .toMatchObject({ visible: true, bounds: { width: 400 } })
    await desk.shell.startAgain(['storeminder://sources'])
    await expect.poll(async () => (await desk.look()).windows.filter(({ visible }) => visible).length).toBe(1)
    // Asked for before the page was there, shown once it is.
    await expect.poll(async () => (await desk.page()).url()).toContain('sources')
  })
})

test.describe('data that cannot be opened', () => {
  test.beforeAll(async () => {
    desk = await ShellDesk.open()
    await desk.start()
    await expect.poll(() => desk.trayState()).toBe('well')
    await quit()
    const database = new DatabaseSync(join(desk.data, 'storeminder.sqlite'))
    database.exec('PRAGMA user_version = 9999')
    database.close()
    await desk.start()
  })
  test.afterAll(() => desk.close())

  test('the person is told why, by notice, icon and every call', async () => {
    await expect
      .poll(() => desk.notices.notices().map(({ summary }) => summary))
      .toEqual(['The data of Storeminder cannot be opened'])
    expect((await desk.look()).tray?.toolTip).toBe('Storeminder: The data of Storeminder cannot be opened')
    expect(await desk.trayState()).toBe('blind')
    const page = await desk.page()
    const result = await desk.result(page, 'health.get', {})
    expect(result).toMatchObject({
      ok: false,
      error: { kind: 'storage', message: expect.stringContaining('newer') },
    })
    await quit()
  })
})

test.describe('on macOS', () => {
  test.skip(host === 'electron', 'Only the stand-in can be another platform than this one.')

  test.beforeAll(async () => {
    desk = await ShellDesk.open()
    await desk.start({ platform: 'darwin' })
  })
  test.afterAll(() => desk.close())

  test('template images, a count beside the icon, and Electron’s notices with buttons', async () => {
    const page = await desk.page()
    const feedId = await desk.addFeed(page)
    await desk.publish(page, feedId, 'Seen on a Mac')
    await expect.poll(async () => (await desk.look()).notifications.length, { timeout: 15_000 }).toBe(1)
    const { tray, notifications } = await desk.look()
    expect(tray).toMatchObject({ image: 'tray-newTemplate.png', title: '2' })
    expect(notifications[0]).toMatchObject({ actions: ['Open', 'Acknowledge'] })
    await desk.shell.perform({ do: 'click-notification', id: notifications[0]?.id ?? '', action: 1 })
    await expect
      .poll(async () => (await desk.call(page, 'items.list', { query: 'Mac', limit: 5 })).items[0]?.state)
      .toBe('acknowledged')
  })

  test('the left click toggles the popover below the icon, the right one shows the menu', async () => {
    await desk.shell.perform({ do: 'click-tray', button: 'left' })
    await expect.poll(async () => (await desk.look()).windows.filter(({ visible }) => visible).length).toBe(2)
    const small = (await desk.look()).windows.find(({ focused }) => focused)
    expect(small?.bounds).toEqual({ x: 812, y: 30, width: 400, height: 600 })
    await desk.shell.perform({ do: 'click-tray', button: 'left' })
    await expect.poll(async () => (await desk.look()).windows.filter(({ visible }) => visible).length).toBe(1)
    await desk.shell.perform({ do: 'click-tray', button: 'right' })
    expect(await desk.menu()).toContain('quit')
  })
})

async function quit(): Promise<void> {
  await desk.shell.perform({ do: 'click-menu', id: 'quit' }).catch(() => {})
  await desk.shell.ended
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
