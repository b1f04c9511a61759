import { spawn } from 'node:child_process'

/**
 * Opens an address in the person's browser. Resolves false where nothing can open it, e.g. on a machine without a
 * desktop; the address should then be printed.
 */
export function openBrowser(
  address: string,
  platform = process.platform,
  env = process.env,
): Promise<boolean> {
  const command = opener(address, platform, env)
  if (command === undefined) return Promise.resolve(false)
  return new Promise((done) => {
    const child = spawn(command.program, command.arguments, { detached: true, stdio: 'ignore' })
    child.on('error', () => done(false))
    // An opener that cannot open anything ends badly at once; a good one may stay as long as the browser.
    const patience = setTimeout(() => done(true), 2000)
    child.on('exit', (code) => {
      clearTimeout(patience)
      done(code === 0)
    })
    child.unref()
  })
}

function opener(
  address: string,
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
): { program: string; arguments: readonly string[] } | undefined {
  switch (platform) {
    case 'darwin':
      return { program: 'open', arguments: [address] }
    case 'win32':
      return { program: 'rundll32', arguments: ['url.dll,FileProtocolHandler', address] }
    default:
      // Without a display xdg-open may start a browser in the terminal.
      return env.DISPLAY || env.WAYLAND_DISPLAY ? { program: 'xdg-open', arguments: [address] } : undefined
  }
}
