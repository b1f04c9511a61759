import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createPackage } from '@electron/asar'

/** Marks in an Electron binary where its fuses begin; then a version, their number, and one character each. */
const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
/** The eight fuses as Electron is shipped: `1` on, `0` off (`@electron/fuses`, `FuseV1Options`). */
const shippedFuses = '10110000'

/**
 * Writes what electron-builder needs of an unpacked Linux Electron into `folder`: a file with fuses to flip, one
 * locale and the default app. It packs like the real one and cannot be started.
 */
export async function writeElectronStandIn(folder: string): Promise<void> {
  const app = join(folder, 'default-app')
  await mkdir(join(folder, 'resources'), { recursive: true })
  await mkdir(join(folder, 'locales'), { recursive: true })
  await mkdir(app, { recursive: true })
  await writeFile(join(app, 'package.json'), '{}')
  await createPackage(app, join(folder, 'resources/default_app.asar'))
  await writeFile(join(folder, 'locales/en-US.pak'), '')
  const fuses = Buffer.concat([Buffer.from([1, shippedFuses.length]), Buffer.from(shippedFuses)])
  await writeFile(join(folder, 'electron'), Buffer.concat([Buffer.from(fuseSentinel), fuses]), {
    mode: 0o755,
  })
}
