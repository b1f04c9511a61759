import type { Rectangle } from 'electron'

/**
 * Moves and shrinks remembered bounds so that the window lies whole on one of the work areas that exist now: the
 * one it overlaps most, else the first. All in device-independent pixels.
 */
export function fitBounds(bounds: Rectangle, workAreas: readonly Rectangle[]): Rectangle {
  const [first] = workAreas
  if (first === undefined) return bounds
  const area = workAreas.reduce(
    (best, next) => (overlap(bounds, next) > overlap(bounds, best) ? next : best),
    first,
  )
  const width = Math.min(bounds.width, area.width)
  const height = Math.min(bounds.height, area.height)
  return {
    x: between(area.x, bounds.x, area.x + area.width - width),
    y: between(area.y, bounds.y, area.y + area.height - height),
    width,
    height,
  }
}

/**
 * Where a popover of `size` goes: next to the tray icon `anchor` (zero-sized where the desktop does not tell, then
 * it is the pointer's place), centred on it, on the side where there is room, inside the work area.
 */
export function popoverBounds(
  anchor: Rectangle,
  size: { readonly width: number; readonly height: number },
  workArea: Rectangle,
): Rectangle {
  const gap = 6
  const below = anchor.y + anchor.height / 2 < workArea.y + workArea.height / 2
  const x = Math.round(anchor.x + anchor.width / 2 - size.width / 2)
  const y = below ? anchor.y + anchor.height + gap : anchor.y - size.height - gap
  return fitBounds({ x, y, ...size }, [workArea])
}

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, width) * Math.max(0, height)
}

function between(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
