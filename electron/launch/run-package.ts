import { spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build } from './build.ts'
import { licensesFile, thirdPartyLicenses } from './third-party-licenses.ts'

/** `npm run package`: builds, collects the licences of what was bundled, and packs. Arguments go to electron-builder. */
const root = resolve(import.meta.dirname, '../..')
await build(root, { ifStale: true })
await writeFile(join(root, licensesFile), await thirdPartyLicenses(root))
const builder = join(root, 'node_modules/electron-builder/cli.js')
const { status } = spawnSync(process.execPath, [builder, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
})
process.exitCode = status ?? 1
