import { join } from 'node:path'
import { app } from 'electron'
import type { AnyEvent } from '../shared/contract.ts'
import type { EngineProcess } from './engine-process/engine-process.ts'
import { startEngine } from './engine-process/start-engine.ts'
import { fileLog } from './log.ts'
import { desktopNotifier } from './notify/desktop-notifier.ts'
import { NoticeDesk } from './notify/notice-desk.ts'
import { serveAppScheme } from './page/app-protocol.ts'
import { hearPageCalls } from './page/page-calls.ts'
import { denyPermissions, denyWhatPagesNeverNeed } from './page/security.ts'
import { isolatedBrowser } from './page-look/isolated-browser.ts'
import type { ShellPaths } from './paths.ts'
import { linkInArguments, type PageTarget } from './system/link.ts'
import { startedAtLogin } from './system/login-item.ts'
import { watchPower } from './system/power.ts'
import { proxyEnvironment } from './system/proxy-environment.ts'
import { keychainSecrets } from './system/secrets.ts'
import { shellSettings } from './system/shell-settings.ts'
import { ShellMemory } from './system/shell-state.ts'
import { quitProperly } from './system/shutdown.ts'
import { hearSummons } from './system/summons.ts'
import { ShellTray } from './tray/shell-tray.ts'
import { tellWithoutTray } from './tray/tray-host.ts'
import { setAppMenu } from './windows/app-menu.ts'
import { composerWindow } from './windows/composer-window.ts'
import { mainWindow } from './windows/main-window.ts'
import { popover } from './windows/popover.ts'

/** Puts the tray shell together. Must run before the app is ready; what needs a ready app waits for it. */
export function startShell(paths: ShellPaths): void {
  const data = app.getPath('userData')
  const log = fileLog(join(data, 'storeminder.log'))
  const memory = new ShellMemory(join(data, 'shell.json'))
  let run: Running | undefined
  let summoned: { readonly target: PageTarget | undefined } | undefined

  const isQuitting = quitProperly(async () => Promise.all([run?.engine.stop(), memory.saved()]))
  hearSummons((target) => {
    if (run) run.open(target)
    else summoned = { target }
  })
  denyWhatPagesNeverNeed(log)
  void app.whenReady().then(async () => {
    denyPermissions()
    serveAppScheme(paths.page)
    setAppMenu()
    run = await runShell(paths, { data, log, memory, isQuitting })
    const target = summoned?.target ?? linkInArguments(process.argv)
    if (summoned !== undefined || target !== undefined || !startedAtLogin()) run.open(target)
    else app.dock?.hide()
  })
}

interface Running {
  readonly engine: EngineProcess
  readonly open: (target?: PageTarget) => void
}

interface Basics {
  readonly data: string
  readonly log: ReturnType<typeof fileLog>
  readonly memory: ShellMemory
  readonly isQuitting: () => boolean
}

async function runShell(paths: ShellPaths, { data, log, memory, isQuitting }: Basics): Promise<Running> {
  const proxies = await proxyEnvironment()
  const onBroken = (): void => desk.tell('page', ...broken)
  const windows = { preload: paths.preload, log, isQuitting, onBroken }
  const main = mainWindow(windows, memory)
  const small = popover(windows)
  const composer = composerWindow(windows)
  const open = (target?: PageTarget): void => {
    tray.seen()
    small.page.hide()
    // An answer asked for from a notice needs no more than its own small window.
    const window = target?.view === 'reply' && !main.isVisible ? composer : main
    if (target !== undefined) window.send({ name: 'page.open', data: target }, true)
    window.show()
  }

  const notifier = desktopNotifier({
    icon: paths.noticeIcon,
    log,
    onOldClick: () => open({ view: 'feed' }),
    onUnshown: ({ title, body }) => tray.speakFor(body === '' ? title : `${title}: ${body}`),
  })
  const desk = new NoticeDesk({
    ...{ notifier, open },
    prepareAnswer: () => composer.prepare(),
    forward: (id, action) => engine.noticeAction(id, action),
  })
  const applySettings = shellSettings((message) =>
    desk.tell('settings', 'A setting could not be applied', message),
  )

  const tray = new ShellTray({
    icons: paths.trayIcons,
    onClick: (icon) => {
      tray.seen()
      small.toggle(icon)
    },
    actions: {
      open: () => open(),
      openWaiting: () => open({ view: 'waiting' }),
      openIncident: (incidentId) => open({ view: 'incident', incidentId }),
      openSettings: () => open({ view: 'settings' }),
      checkNow: () => void engine.call('sources.checkAll', {}),
      pause: () => void engine.call('checks.pause', { minutes: 60 }),
      resume: () => void engine.call('checks.resume', {}),
      quit: () => app.quit(),
    },
  })
  const hear = (event: AnyEvent): void => {
    if (event.name === 'page.open') {
      open(event.data)
      return
    }
    if (event.name === 'health.changed') tray.show(event.data)
    if (event.name === 'settings.changed') applySettings(event.data)
    main.send(event)
    small.page.send(event)
    composer.send(event)
  }
  const engine = startEngine({
    paths,
    data,
    env: { ...process.env, ...proxies },
    log,
    notifier: desk,
    browser: isolatedBrowser(log),
    secrets: keychainSecrets(() => memory.once('obscured', () => desk.tell('obscured', ...obscured))),
    onEvent: hear,
    onTrouble: ({ title, body, isLasting }) => {
      if (isLasting) tray.showNothingBut(title)
      desk.tell('engine', title, body)
    },
  })
  hearPageCalls((method, params) => engine.call(method, params))
  watchPower((event) => engine.power(event))
  void tellWithoutTray(
    () => memory.once('no-tray', () => desk.tell('no-tray', ...noTray)),
    () => open(),
  )
  return { engine, open }
}

const broken = [
  'The window of Storeminder stopped twice',
  'Checks go on. Open it again from the tray icon; if it goes on, please report it with the log.',
] as const
const obscured = [
  'Passwords are only obscured here',
  'This desktop has no keyring that Storeminder can use. Install gnome-keyring or KWallet to have them encrypted.',
] as const
const noTray = [
  'This desktop shows no tray icons',
  'Storeminder opens a window instead. On GNOME, the extension “AppIndicator and KStatusNotifierItem Support” brings the icon back.',
] as const
