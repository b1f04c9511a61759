import { app } from 'electron'

/**
 * Closing every window does not quit; quitting first runs `finish` (which must end by itself) and then ends the
 * process. Returns whether the app is quitting, for windows that otherwise hide when closed.
 */
export function quitProperly(finish: () => Promise<unknown>): () => boolean {
  let quitting = false
  let finished = false
  app.on('window-all-closed', () => {})
  app.on('before-quit', () => {
    quitting = true
  })
  app.on('will-quit', (event) => {
    if (finished) return
    event.preventDefault()
    void finish().finally(() => {
      finished = true
      app.quit()
    })
  })
  return () => quitting
}
