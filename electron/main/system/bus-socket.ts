/**
 * Where the desktop's session bus listens, as Node's `net` wants it (an abstract socket begins with a zero byte), or
 * undefined when the environment names none. Reads `DBUS_SESSION_BUS_ADDRESS` as the D-Bus specification says
 * ("Server Addresses"), and systemd's usual place without it.
 */
export function busSocket(environment: NodeJS.ProcessEnv): string | undefined {
  const addresses = environment.DBUS_SESSION_BUS_ADDRESS
  if (addresses) {
    for (const address of addresses.split(';')) {
      const [, kind, value] = /^unix:(?:[^,]*,)*?(path|abstract)=([^,]+)/.exec(address) ?? []
      if (value !== undefined) return (kind === 'abstract' ? '\0' : '') + unescaped(value)
    }
    return undefined
  }
  const folder = environment.XDG_RUNTIME_DIR
  return folder ? `${folder}/bus` : undefined
}

function unescaped(value: string): string {
  return value.replace(/%([0-9a-f]{2})/gi, (_match, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}
