import { join } from 'node:path'
import { createPictures } from './browser/pictures.ts'
import { createFieldReader } from './create-field-reader.ts'
import { createFeedReader } from './formats/create-feed-reader.ts'
import { createMailReader } from './formats/mail/create-mail-reader.ts'
import { createPageReader } from './page/create-page-reader.ts'
import type { PipelineParts } from './pipeline.ts'
import type { Ports } from './ports.ts'

/** What makes sense of what comes from outside, each in a worker with limits where it may be hostile. */
export interface Readers extends Pick<PipelineParts, 'feeds' | 'forms' | 'mails' | 'pages' | 'pictures'> {
  close(): Promise<void>
}

/** Makes them; their workers begin when they are needed first. */
export function createReaders({ clock, paths }: Pick<Ports, 'clock' | 'paths'>): Readers {
  const feeds = createFeedReader({ worker: paths.feedWorker })
  const mails = createMailReader({ worker: paths.mailWorker })
  const pages = createPageReader({ worker: paths.pageWorker })
  return {
    ...{ feeds, mails, pages, forms: createFieldReader() },
    pictures: createPictures({
      ...{ folder: join(paths.data, 'pictures'), worker: paths.pictureWorker, now: () => clock.now() },
      apart: process.versions.electron === undefined ? 'process' : 'thread',
    }),
    async close() {
      await Promise.all([feeds.close(), mails.close(), pages.close()])
    },
  }
}
