import { z } from 'zod'
import { openLocalFolder, wholePath } from './local-folder.ts'
import type { PageTarget } from './page-target.ts'
import { lookInto, replaceFiles } from './replace-files.ts'

const settingsSchema = z.object({
  folder: z.string().trim().min(1, 'Say which folder').max(1000, 'Use at most 1000 characters').meta({
    title: 'Folder',
    description: 'On this machine, for the page alone. It is made if it is missing.',
    placeholder: '/srv/www/status',
  }),
})

/** A folder of this machine: one that a web server shows, or that another program takes along. */
export const folderTarget = {
  kind: 'folder',
  label: 'A folder',
  description: 'On this machine: one that a web server shows, or that a sync program takes to another place.',
  settings: settingsSchema,
  async publish({ settings }, page) {
    const folder = await openLocalFolder(wholePath(settings.folder))
    await replaceFiles(folder, { ...page, isUnchanged: () => false })
    return {}
  },
  async look({ settings }) {
    return { found: await lookInto(await openLocalFolder(wholePath(settings.folder))), learned: {} }
  },
} as const satisfies PageTarget<typeof settingsSchema>
