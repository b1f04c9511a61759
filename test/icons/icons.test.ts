import { readdir, readFile } from 'node:fs/promises'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../browser/find-chromium.ts'
import { drawIcon } from './draw-icon.ts'
import { readIcns } from './icns.ts'
import { readIcoSizes } from './ico.ts'
import { appIcoSizes, appSizes, panels, trayColours, trayIcoSizes, trayStates } from './icon-set.ts'
import { type Picture, readPng } from './png.ts'

const folder = new URL('../../assets/icons/', import.meta.url)
const read = (name: string) => readFile(new URL(name, folder))
const picture = async (name: string) => readPng(await read(name))

/** The share of pixels in which one picture is drawn and the other is not. */
function shapeDifference(one: Picture, other: Picture): number {
  const drawn = (from: Picture, pixel: number) => (from.pixels[pixel * 4 + 3] ?? 0) >= 128
  const count = one.width * one.height
  let different = 0
  for (let pixel = 0; pixel < count; pixel++) if (drawn(one, pixel) !== drawn(other, pixel)) different++
  return different / count
}

/** Contrast of two colours like `#rrggbb`, 1 to 21 (WCAG 2.2, "contrast ratio"). */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

describe('application icon', () => {
  it.each(appSizes)('is there in %i pixels', async (size) => {
    expect(await picture(`app/${size}x${size}.png`)).toMatchObject({ width: size, height: size })
  })

  it('is there for Windows and macOS', async () => {
    expect(readIcoSizes(await read('app.ico'))).toEqual([...appIcoSizes])
    expect(readIcns(await read('app.icns')).map((part) => part.size)).toEqual([
      32, 64, 128, 256, 256, 512, 512, 1024,
    ])
  })
})

describe('tray icon', () => {
  const suffixes = [...panels.map((panel) => `-${panel}`), 'Template']

  it.each(trayStates)('"%s" is there in every size', async (state) => {
    for (const panel of panels) {
      expect(await picture(`tray/tray-${state}-${panel}.png`)).toMatchObject({ width: 22, height: 22 })
      expect(await picture(`tray/tray-${state}-${panel}@2x.png`)).toMatchObject({ width: 44, height: 44 })
      expect(readIcoSizes(await read(`tray/tray-${state}-${panel}.ico`))).toEqual([...trayIcoSizes])
    }
    expect(await picture(`tray/tray-${state}Template.png`)).toMatchObject({ width: 16, height: 16 })
    expect(await picture(`tray/tray-${state}Template@2x.png`)).toMatchObject({ width: 32, height: 32 })
  })

  it.each(suffixes)('tells the four states apart by shape alone (%s)', async (suffix) => {
    const pictures = await Promise.all(trayStates.map((state) => picture(`tray/tray-${state}${suffix}.png`)))
    for (const [index, one] of pictures.entries()) {
      for (const other of pictures.slice(index + 1)) expect(shapeDifference(one, other)).toBeGreaterThan(0.08)
    }
  })

  it.each(trayStates)('"%s" is black and alpha only as a macOS template', async (state) => {
    for (const scale of ['', '@2x']) {
      const { pixels } = await picture(`tray/tray-${state}Template${scale}.png`)
      expect(pixels.some((value, at) => at % 4 === 3 && value === 255)).toBe(true)
      expect(pixels.some((value, at) => at % 4 === 3 && value === 0)).toBe(true)
      expect(pixels.every((value, at) => at % 4 === 3 || value === 0)).toBe(true)
    }
  })

  it('stands out from the panel it is drawn for', () => {
    for (const state of trayStates) {
      expect(contrast(trayColours.light[state], '#f3f3f3')).toBeGreaterThanOrEqual(4.5)
      expect(contrast(trayColours.dark[state], '#222222')).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('has no file that nothing draws', async () => {
    const drawn = trayStates.flatMap((state) => [
      `${state}-16.svg`,
      `${state}-22.svg`,
      `tray-${state}Template.png`,
      `tray-${state}Template@2x.png`,
      ...panels.flatMap((panel) => ['.png', '@2x.png', '.ico'].map((end) => `tray-${state}-${panel}${end}`)),
    ])
    expect((await readdir(new URL('tray/', folder))).sort()).toEqual(drawn.sort())
  })
})

describe('drawing', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] })
    page = await browser.newPage({ viewport: { width: 64, height: 64 } })
  })
  afterAll(() => browser?.close())

  /** Mean difference of two pictures, 0 to 1; browsers smooth edges a little differently. */
  function difference(one: Picture, other: Picture): number {
    let sum = 0
    for (const [at, value] of one.pixels.entries()) sum += Math.abs(value - (other.pixels[at] ?? 0))
    return sum / one.pixels.length / 255
  }

  it.each(trayStates)('"%s" has been redrawn since its SVG changed', async (state) => {
    const svg = (await read(`tray/${state}-22.svg`)).toString()
    const fresh = readPng(await drawIcon(page, svg, 22, trayColours.dark[state]))
    expect(difference(fresh, await picture(`tray/tray-${state}-dark.png`))).toBeLessThan(0.01)
  })

  it('the application icon has been redrawn since its SVG changed', async () => {
    const fresh = readPng(await drawIcon(page, (await read('app.svg')).toString(), 64))
    expect(difference(fresh, await picture('app/64x64.png'))).toBeLessThan(0.01)
  })
})
