import { expect, test } from 'vitest'
import { busSocket } from '../../../electron/main/system/bus-socket.ts'

test.each([
  [{ DBUS_SESSION_BUS_ADDRESS: 'unix:path=/run/user/1000/bus' }, '/run/user/1000/bus'],
  [{ DBUS_SESSION_BUS_ADDRESS: 'unix:path=/tmp/dbus-x,guid=65e6' }, '/tmp/dbus-x'],
  [{ DBUS_SESSION_BUS_ADDRESS: 'unix:guid=65e6,abstract=/tmp/dbus-y' }, '\0/tmp/dbus-y'],
  [{ DBUS_SESSION_BUS_ADDRESS: 'tcp:host=localhost,port=1;unix:path=/a%20b' }, '/a b'],
  [{ XDG_RUNTIME_DIR: '/run/user/7' }, '/run/user/7/bus'],
  [{ DBUS_SESSION_BUS_ADDRESS: 'tcp:host=localhost,port=1', XDG_RUNTIME_DIR: '/run/user/7' }, undefined],
  [{}, undefined],
])('%j', (environment, socket) => {
  expect(busSocket(environment)).toBe(socket)
})
