import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Where the shell finds its own files. Absolute; inside the package they lie in its archive. */
export interface ShellPaths {
  readonly page: string
  readonly preload: string
  readonly engine: string
  readonly feedWorker: URL
  readonly mailWorker: URL
  readonly pageWorker: URL
  readonly pictureWorker: URL
  readonly questionWorker: URL
  readonly trayIcons: string
  /** An icon that other programs can read, so never inside the archive. */
  readonly noticeIcon: string
}

/** Everything the shell loads, found from `out/main`, the folder of the built main script. */
export function shellPaths(mainFolder: string): ShellPaths {
  const out = resolve(mainFolder, '..')
  const icons = resolve(out, '../assets/icons')
  return {
    page: join(out, 'renderer'),
    preload: join(out, 'preload/preload.cjs'),
    engine: join(out, 'node/engine-process.js'),
    feedWorker: pathToFileURL(join(out, 'node/feed-worker.js')),
    mailWorker: pathToFileURL(join(out, 'node/mail-worker.js')),
    pageWorker: pathToFileURL(join(out, 'node/page-worker.js')),
    pictureWorker: pathToFileURL(join(out, 'node/picture-worker.js')),
    questionWorker: pathToFileURL(join(out, 'node/question-worker.js')),
    trayIcons: join(icons, 'tray'),
    noticeIcon: join(icons, 'app/256x256.png').replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked'),
  }
}
