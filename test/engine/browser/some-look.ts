import { PNG } from 'pngjs'
import type { BrowserLook } from '../../../electron/engine/browser/index.ts'

/** A look at a page that is well, but for what is given. */
export function someLook(different: Partial<BrowserLook> = {}): BrowserLook {
  return {
    end: 'whole',
    url: 'https://blog.example/',
    title: 'Kettle notes',
    milliseconds: 800,
    requests: 3,
    bytes: 20_000,
    hosts: [
      { host: 'blog.example', requests: 2 },
      { host: 'fonts.cdn.example', requests: 1 },
    ],
    failedRequests: [],
    consoleErrors: [],
    exceptions: [],
    attempts: [],
    scripts: 40,
    longTasks: { count: 0, milliseconds: 0, longest: 0 },
    text: { characters: 2000, visible: 1900 },
    ...different,
  }
}

/** A small picture of stripes; `paint` may give single pixels another colour. */
export function somePicture(
  paint: (x: number, y: number) => readonly [number, number, number] | undefined = () => undefined,
  { width, height } = { width: 160, height: 120 },
): Uint8Array {
  const png = new PNG({ width, height })
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [red, green, blue] = paint(x, y) ?? (y % 20 < 4 ? [20, 30, 40] : [250, 250, 250])
      png.data.set([red, green, blue, 255], (y * width + x) * 4)
    }
  }
  return new Uint8Array(PNG.sync.write(png))
}
