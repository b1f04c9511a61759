let down = false
addEventListener('pointerdown', () => setDown(true), true)
addEventListener('pointerup', () => setDown(false), true)
addEventListener('pointercancel', () => setDown(false), true)

let waiting: (() => void)[] = []

function setDown(next: boolean): void {
  down = next
  if (down) return
  const ready = waiting
  waiting = []
  // After the click that belongs to this release.
  setTimeout(() => {
    for (const callback of ready) callback()
  })
}

/**
 * Calls back now, or once the pressed mouse button has been released and its click has happened. A field that is
 * left by pressing a button must not make the page jump in between: the button would slip away from under the
 * pointer and the click be lost.
 */
export function afterPointer(callback: () => void): void {
  if (down) waiting.push(callback)
  else callback()
}
