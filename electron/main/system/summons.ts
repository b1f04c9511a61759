import { app } from 'electron'
import { linkInArguments, linkTarget, type PageTarget } from './link.ts'
import { hiddenArgument } from './login-item.ts'

/**
 * Calls `open` whenever something outside asks for Storeminder: a second start, a `storeminder://` link, a click in
 * the dock. Must run before the app is ready, because macOS delivers links early.
 */
export function hearSummons(open: (target?: PageTarget) => void): void {
  app.on('second-instance', (_event, argv) => {
    const target = linkInArguments(argv)
    // A link that means nothing, like a start at login, brings nothing to the front.
    if (target === undefined && (argv.includes(hiddenArgument) || argv.some(isLink))) return
    open(target)
  })
  app.on('open-url', (event, url) => {
    event.preventDefault()
    const target = linkTarget(url)
    if (target !== undefined) open(target)
  })
  app.on('activate', () => open())
}

function isLink(argument: string): boolean {
  return argument.startsWith('storeminder:')
}
