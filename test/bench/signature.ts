import { readPage } from '../../electron/engine/page/read-page.ts'
import { measureStyle } from '../pages/measure.ts'
import type { Style } from '../pages/scene.ts'
import { heldOutStyles, tunedStyles } from '../pages/styles/index.ts'
import { WatchedPage } from '../pages/watch-page.ts'
import { median } from './median.ts'

/** How often the page watch is wrong on the set of pages, and milliseconds of CPU that reading a page costs. */
export function benchSignature(seeds: number) {
  return {
    tunedOn: measureAll(tunedStyles, seeds),
    heldOut: measureAll(heldOutStyles, seeds),
    cpuMilliseconds: { ordinary: timeOf(1), fiveMegabytes: timeOf(5_000_000) },
  }
}

function measureAll(styles: readonly Style[], seeds: number) {
  const sums = { styles: styles.length, benign: 0, falseAlarms: 0, bad: 0, missed: 0 }
  for (const style of styles)
    for (let seed = 1; seed <= seeds; seed++) {
      const { benign, falseAlarms, bad, missed } = measureStyle(style, seed * 13)
      sums.benign += benign
      sums.falseAlarms += falseAlarms.length
      sums.bad += bad
      sums.missed += missed.length
      for (const words of [...falseAlarms, ...missed]) process.stderr.write(`${words.slice(0, 200)}\n`)
    }
  return sums
}

/** Of a page of a blog, repeated up to a length in characters. */
function timeOf(length: number): number {
  const [style] = tunedStyles
  if (style === undefined) throw new Error('No style to measure')
  const page = new WatchedPage(style, 1).html()
  const html = page.repeat(Math.ceil(length / page.length))
  const times = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage()
    const source = { html, url: 'https://blog.example/', bytes: html.length, isCut: false }
    readPage(source, { selectors: [], forbidden: [], ignored: [] })
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return median(times)
}
