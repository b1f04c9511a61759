import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Where a file of rules lies that comes with the program: `assets/incident` beside the sources, the built files or in the package. */
export function shippedRules(name: string): string {
  const wanted = join('assets', 'incident', name)
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, wanted)) || dirname(folder) === folder) return join(folder, wanted)
  }
}
