import type { Browser } from '../../electron/engine/browser/index.ts'
import { createFieldReader } from '../../electron/engine/create-field-reader.ts'
import type { PollContext } from '../../electron/engine/sources/source-adapter.ts'

/** A machine on which there is nothing to look at pages with. */
export const noBrowser: Browser = {
  look: async () => ({
    kind: 'unavailable',
    message: 'There is no Chromium on this machine',
    advice: 'Install one.',
  }),
}

/** What a poll gets there, for sources that look at no page. */
export const nothingToLookWith: Pick<
  PollContext<never, never>,
  'browser' | 'forms' | 'mails' | 'pages' | 'pictures' | 'isHurried' | 'statesOf'
> = {
  mails: {
    read: () => Promise.reject(new Error('This source reads no mails')),
    report: () => Promise.reject(new Error('This source reads no mails')),
    attachment: () => Promise.reject(new Error('This source reads no mails')),
    teach: () => Promise.reject(new Error('This source reads no mails')),
    close: async () => {},
  },
  forms: createFieldReader(),
  isHurried: () => false,
  statesOf: () => new Map(),
  browser: noBrowser,
  pages: {
    look: () => Promise.reject(new Error('This source reads no pages')),
    readScript: () => Promise.reject(new Error('This source reads no pages')),
    close: async () => {},
  },
  pictures: {
    keep: async () => undefined,
    compare: async () => undefined,
    read: async () => undefined,
    prune: async () => {},
  },
}
