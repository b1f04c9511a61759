import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from '@playwright/test'
import { host } from '../electron-host/driver.ts'
import { ShellDesk } from '../electron-host/shell-desk.ts'

test.describe.configure({ mode: 'serial' })

test.describe('notices', () => {
  let desk: ShellDesk
  let feedId = ''

  test.beforeAll(async () => {
    desk = await ShellDesk.open()
    await desk.start()
  })
  test.afterAll(() => desk?.close())

  test('a new item turns the icon and is told; a click on the notice opens it', async () => {
    const page = await desk.page()
    feedId = await desk.addFeed(page)
    await desk.publish(page, feedId, 'Somebody wrote about you')
    await expect.poll(() => desk.lastNotice()?.body).toContain('Somebody wrote about you')
    await expect.poll(() => desk.trayState()).toBe('new')
    const notice = desk.lastNotice()
    expect(notice?.actions).toEqual({ default: 'Open', open: 'Open', acknowledge: 'Acknowledge' })
    desk.notices.press(notice?.number ?? 0, 'default')
    const { items } = await desk.call(page, 'items.list', { query: 'Somebody', limit: 5 })
    await expect.poll(() => page.url()).toContain(items[0]?.id)
    await expect(page.getByRole('heading', { name: 'Somebody wrote about you' })).toBeVisible()
  })

  test('the notice’s button acknowledges', async () => {
    const page = await desk.page()
    await desk.publish(page, feedId, 'A second mention')
    await expect.poll(() => desk.lastNotice()?.body).toContain('A second mention')
    desk.notices.press(desk.lastNotice()?.number ?? 0, 'acknowledge')
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
    await expect.poll(() => desk.toolTip()).toBe('Storeminder: One alarm is ringing: My site is down')
    await expect.poll(() => desk.lastNotice()?.urgency).toBe(2)
    const [alarm] = await desk.call(page, 'alarms.list', { state: 'ringing' })
    await desk.call(page, 'alarms.acknowledge', { id: alarm?.id ?? '' })
    await expect.poll(() => desk.trayState()).not.toBe('alarm')
    desk.web.route('/site', { body: 'all is well' })
    for (let check = 0; check < 2; check += 1) await desk.call(page, 'sources.check', { id })
    await expect.poll(() => desk.lastNotice()?.summary).toBe('Over: My site is down')
  })
})

test.describe('notices where Linux’s service is missing', () => {
  test.skip(host === 'electron', 'Needs a session bus without a notification service.')

  let desk: ShellDesk

  test.beforeAll(async () => {
    desk = await ShellDesk.open()
    await desk.start({ env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere', PATH: '/nowhere' } })
  })
  test.afterAll(() => desk?.close())

  test('the tray icon speaks for them until somebody looks', async () => {
    const page = await desk.page()
    const feedId = await desk.addFeed(page)
    await desk.publish(page, feedId, 'Nobody can show this')
    await expect.poll(() => desk.toolTip()).toBe('Storeminder: Blog: Nobody can show this')
    await expect.poll(() => desk.trayState()).toBe('new')
    await desk.shell.perform({ do: 'click-menu', id: 'open' })
    await expect.poll(() => desk.toolTip()).toBe('Storeminder: 2 unread')
  })
})

test.describe('notices on macOS', () => {
  test.skip(host === 'electron', 'Only the stand-in can be another platform than this one.')

  let desk: ShellDesk

  test.beforeAll(async () => {
    desk = await ShellDesk.open()
    await desk.start({ platform: 'darwin' })
  })
  test.afterAll(() => desk?.close())

  test('template images, a count beside the icon, and Electron’s notices with buttons', async () => {
    const page = await desk.page()
    const feedId = await desk.addFeed(page)
    await desk.publish(page, feedId, 'Seen on a Mac')
    await expect.poll(async () => (await desk.look()).notifications.length).toBe(1)
    await expect
      .poll(async () => (await desk.look()).tray)
      .toMatchObject({ image: 'tray-newTemplate.png', title: '2' })
    const { notifications } = await desk.look()
    expect(notifications[0]).toMatchObject({ actions: ['Open', 'Acknowledge'] })
    await desk.shell.perform({ do: 'click-notification', id: notifications[0]?.id ?? '', action: 1 })
    await expect
      .poll(async () => (await desk.call(page, 'items.list', { query: 'Mac', limit: 5 })).items[0]?.state)
      .toBe('acknowledged')
  })
})

test.describe('data that cannot be opened', () => {
  let desk: ShellDesk

  test.beforeAll(async () => {
    desk = await ShellDesk.open()
    await desk.start()
    await expect.poll(() => desk.trayState()).toBe('well')
    await desk.quit()
    const database = new DatabaseSync(join(desk.data, 'storeminder.sqlite'))
    database.exec('PRAGMA user_version = 9999')
    database.close()
    await desk.start()
  })
  test.afterAll(() => desk?.close())

  test('the person is told why, by notice, icon and every call', async () => {
    await expect
      .poll(() => desk.notices.notices().map(({ summary }) => summary))
      .toEqual(['The data of Storeminder cannot be opened'])
    await expect.poll(() => desk.toolTip()).toBe('Storeminder: The data of Storeminder cannot be opened')
    expect(await desk.trayState()).toBe('blind')
    const page = await desk.page()
    const result = await desk.result(page, 'health.get', {})
    expect(result).toMatchObject({
      ok: false,
      error: { kind: 'storage', message: expect.stringContaining('newer') },
    })
    await desk.quit()
  })
})
