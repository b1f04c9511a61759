// Loaded by Electron with `-r` before the built shell: keeps what the shell tells tray, notifications and desktop, and
// offers `globalThis.shellRecorder` with the same commands that the stand-in understands. Electron's exports cannot be
// replaced, so prototypes and functions are wrapped.
const { basename } = require('node:path')
const { monitorEventLoopDelay } = require('node:perf_hooks')
const {
  app,
  BrowserWindow,
  Notification,
  powerMonitor,
  session,
  shell,
  Tray,
  utilityProcess,
} = require('electron')

let tray
const image = { name: '', toolTip: '', title: '', menu: null }
const notifications = []
const openedOutside = []
const loginItems = []
const forked = []
const delays = monitorEventLoopDelay({ resolution: 5 })
delays.enable()

const wrap = (object, name, before) => {
  const original = object[name]
  object[name] = function (...args) {
    const result = original.apply(this, args)
    before.call(this, args, result)
    return result
  }
}
wrap(Tray.prototype, 'setImage', function ([path]) {
  tray = this
  image.name = basename(String(path))
})
wrap(Tray.prototype, 'setToolTip', ([text]) => {
  image.toolTip = text
})
wrap(Tray.prototype, 'setTitle', ([title]) => {
  image.title = title
})
wrap(Tray.prototype, 'setContextMenu', ([menu]) => {
  image.menu = menu
})
wrap(Tray.prototype, 'popUpContextMenu', ([menu]) => {
  image.menu = menu ?? image.menu
})
wrap(Notification.prototype, 'show', function () {
  notifications.push(this)
})
wrap(app, 'setLoginItemSettings', ([{ openAtLogin }]) => loginItems.push(openAtLogin))
wrap(utilityProcess, 'fork', (_args, child) => forked.push(child))
shell.openExternal = async (url) => {
  openedOutside.push(url)
}

const handlers = {}
app.whenReady().then(() => {
  wrap(session.defaultSession, 'setPermissionRequestHandler', ([handler]) => {
    handlers.request = handler
  })
})

const look = () => {
  const longestBlock = delays.max / 1e6
  delays.reset()
  return {
    tray: tray && {
      image: image.name,
      toolTip: image.toolTip,
      title: image.title,
      menu: (image.menu?.items ?? [])
        .filter(({ type }) => type !== 'separator')
        .map(({ id, label, enabled }) => ({ id, label, enabled })),
    },
    windows: BrowserWindow.getAllWindows().map((window) => ({
      id: window.id,
      targetId: '',
      visible: window.isVisible(),
      focused: window.isFocused(),
      bounds: window.getBounds(),
    })),
    notifications: notifications.map(
      ({ id, title, body, actions, urgency, silent, hasReply, replyPlaceholder }) => ({
        id,
        title,
        body,
        urgency,
        silent,
        actions: actions.map(({ text }) => text),
        ...(hasReply ? { replyPlaceholder } : {}),
        closed: false,
      }),
    ),
    openedOutside,
    loginItems,
    utilityProcesses: forked.flatMap(({ pid }) => (pid === undefined ? [] : [pid])),
    longestBlock,
  }
}

globalThis.shellRecorder = {
  async perform(command) {
    switch (command.do) {
      case 'look':
        return look()
      case 'click-tray':
        tray.emit(command.button === 'left' ? 'click' : 'right-click')
        return
      case 'click-menu':
        image.menu.getMenuItemById(command.id).click()
        return
      case 'click-notification': {
        const shown = notifications.find(({ id }) => id === command.id)
        if (command.action === undefined) shown.emit('click', {})
        else shown.emit('action', { actionIndex: command.action, selectionIndex: -1 })
        return
      }
      case 'reply-notification': {
        const shown = notifications.findLast(({ id }) => id === command.id)
        shown.emit('reply', { reply: command.text }, command.text)
        return
      }
      case 'close-window':
        BrowserWindow.fromId(command.id).close()
        return
      case 'move-window':
        BrowserWindow.fromId(command.id).setBounds(command.bounds)
        return
      case 'power':
        powerMonitor.emit(command.event)
        return
      case 'open-url':
        app.emit('open-url', { preventDefault() {} }, command.url)
        return
      case 'ask-permission':
        return new Promise((resolve) => handlers.request(null, command.permission, resolve, {}))
    }
  },
}
