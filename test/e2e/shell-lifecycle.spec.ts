import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { isAlive } from '../../electron/launch/is-alive.ts'
import { host } from '../electron-host/driver.ts'
import { ShellDesk } from '../electron-host/shell-desk.ts'

test.describe.configure({ mode: 'serial' })

test.describe('the life of the shell', () => {
  let desk: ShellDesk

  test.beforeAll(async () => {
    desk = await ShellDesk.open()
    await desk.start()
    await desk.addFeed(await desk.page())
  })
  test.afterAll(() => desk?.close())

  test('a second start brings the window to the front and ends', async () => {
    const [window] = (await desk.look()).windows
    await desk.shell.perform({ do: 'close-window', id: window?.id ?? 0 })
    expect(await desk.shell.startAgain([])).toBe(0)
    await expect.poll(async () => (await desk.look()).windows[0]?.visible).toBe(true)
    expect((await desk.look()).windows).toHaveLength(1)
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
      .poll(() => existsSync(log) && readFileSync(log, 'utf8').match(/(?<="message":"Power","event":")\w+/g))
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
    await expect(again).toHaveTitle('Storeminder')
    expect(await desk.result(again, 'health.get', {})).toMatchObject({ ok: true })
  })

  test('the engine dies once: it comes back in silence', async () => {
    const page = await desk.page()
    const told = desk.notices.notices().length
    const [pid] = (await desk.look()).utilityProcesses
    process.kill(pid ?? 0, 'SIGKILL')
    await expect.poll(async () => (await desk.look()).utilityProcesses[0] ?? pid).not.toBe(pid)
    const { total } = await desk.call(page, 'items.counts', {})
    expect(total).toBe(1)
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
    await desk.quit()
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
    await desk.quit()
    await desk.start()
    await expect
      .poll(async () => (await desk.look()).windows[0]?.bounds.x ?? Number.POSITIVE_INFINITY)
      .toBeLessThan(9000 - 900)
  })

  test('a start at login shows the tray only', async () => {
    await desk.quit()
    await desk.start({ args: ['--hidden'] })
    await expect.poll(() => desk.trayState()).not.toBe('blind')
    expect((await desk.look()).windows).toEqual([])
  })

  test('quitting ends every process', async () => {
    const pids = [desk.shell.pid, ...(await desk.look()).utilityProcesses]
    await desk.quit()
    await expect.poll(() => pids.filter(isAlive)).toEqual([])
  })
})

test.describe('a page that was hidden for long', () => {
  test.skip(host === 'electron', 'Only the stand-in makes long waits short.')

  let desk: ShellDesk

  test.beforeAll(async () => {
    desk = await ShellDesk.open()
    await desk.start({ env: { HOST_SHORT_WAITS: '1' } })
  })
  test.afterAll(() => desk?.close())

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
    await expect.poll(async () => (await desk.visibleWindows()).length).toBe(1)
    // Asked for before the page was there, shown once it is.
    await expect.poll(async () => (await desk.page()).url()).toContain('sources')
  })
})
