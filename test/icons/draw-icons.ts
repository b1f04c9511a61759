// Redraws every icon from the SVG files in assets/icons: `npm run icons`.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { chromium, type Page } from 'playwright-core'
import { findChromium } from '../browser/find-chromium.ts'
import { drawIcon } from './draw-icon.ts'
import { writeIcns } from './icns.ts'
import { writeIco } from './ico.ts'
import {
  appIcoSizes,
  appSizes,
  panels,
  smallUpTo,
  trayColours,
  trayIcoSizes,
  trayStates,
} from './icon-set.ts'

const folder = new URL('../../assets/icons/', import.meta.url)
/** The share of a macOS icon's canvas that its tile fills (824 of 1024, Apple's icon grid). */
const macTile = 824 / 1024

const read = (name: string) => readFile(new URL(name, folder), 'utf8')
const write = (name: string, data: Buffer) => writeFile(new URL(name, folder), data)

async function drawApp(page: Page): Promise<void> {
  const [large, small] = [await read('app.svg'), await read('app-small.svg')]
  const draft = (size: number, share?: number) =>
    drawIcon(page, size <= smallUpTo ? small : large, size, undefined, share)
  await mkdir(new URL('app/', folder), { recursive: true })
  for (const size of appSizes) await write(`app/${size}x${size}.png`, await draft(size))
  const forWindows: Buffer[] = []
  for (const size of appIcoSizes) forWindows.push(await draft(size))
  await write('app.ico', writeIco(forWindows))
  const forMac = new Map<number, Buffer>()
  for (const size of [32, 64, 128, 256, 512, 1024]) forMac.set(size, await draft(size, macTile))
  await write('app.icns', writeIcns(forMac))
}

async function drawTray(page: Page): Promise<void> {
  for (const state of trayStates) {
    const [fine, coarse] = [await read(`tray/${state}-22.svg`), await read(`tray/${state}-16.svg`)]
    for (const panel of panels) {
      const colour = trayColours[panel][state]
      await write(`tray/tray-${state}-${panel}.png`, await drawIcon(page, fine, 22, colour))
      await write(`tray/tray-${state}-${panel}@2x.png`, await drawIcon(page, fine, 44, colour))
      const forWindows: Buffer[] = []
      for (const size of trayIcoSizes) forWindows.push(await drawIcon(page, coarse, size, colour))
      await write(`tray/tray-${state}-${panel}.ico`, writeIco(forWindows))
    }
    await write(`tray/tray-${state}Template.png`, await drawIcon(page, coarse, 16))
    await write(`tray/tray-${state}Template@2x.png`, await drawIcon(page, coarse, 32))
  }
}

const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb'],
})
try {
  const page = await browser.newPage({ viewport: { width: 1024, height: 1024 } })
  await drawApp(page)
  await drawTray(page)
} finally {
  await browser.close()
}
