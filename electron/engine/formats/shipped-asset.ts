import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Where a file or folder of `assets/` lies that comes with the program: beside the sources, the built files or in the package. */
export function shippedAsset(...path: readonly string[]): string {
  const wanted = join('assets', ...path)
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, wanted)) || dirname(folder) === folder) return join(folder, wanted)
  }
}
