import { z } from 'zod'
import type { PageTarget } from './page-target.ts'
import { lookInto, replaceFiles } from './replace-files.ts'

const settingsSchema = z.object({
  host: z
    .string()
    .trim()
    .regex(/^[\w.:-]{1,253}$/u, 'Give the name of the server, such as ssh.example.org')
    .meta({ title: 'Server', placeholder: 'ssh.example.org' }),
  port: z.number().int().min(1).max(65_535).default(22).meta({ title: 'Port' }),
  user: z.string().trim().min(1, 'Say as whom to sign in').max(200).meta({ title: 'User' }),
  password: z.string().max(1000, 'Use at most 1000 characters').optional().meta({
    title: 'Password',
    description: 'Or that of the key below. Without one your key or your SSH agent is used.',
    secret: true,
  }),
  keyFile: z.string().trim().max(1000, 'Use at most 1000 characters').default('').meta({
    title: 'Key file',
    description: 'On this machine. Without one those that ssh itself tries: ~/.ssh/id_ed25519 and so on.',
    placeholder: '/home/ada/.ssh/id_ed25519',
  }),
  folder: z
    .string()
    .trim()
    .min(1, 'Say which folder')
    .max(1000, 'Use at most 1000 characters')
    // A zero would end the name early on the server.
    .refine((path) => !path.includes('\0'), 'Give a folder')
    .meta({
      title: 'Folder there',
      description: 'For the page alone. It is made if it is missing.',
      placeholder: 'public_html/status',
    }),
  hostKey: z
    .string()
    .trim()
    .regex(/^(?:SHA256:[A-Za-z0-9+/]{43}=?)?$/u, 'Give it as SHA256:…, as ssh-keygen -l prints it')
    .default('')
    .meta({
      title: 'The server’s key',
      description:
        'Its fingerprint. Empty: the one seen first is taken, and any other is refused from then on.',
      placeholder: 'SHA256:…',
    }),
})
export type SftpSettings = z.output<typeof settingsSchema>

/** A folder on a server that one signs in to by SSH, as at most web hosts. */
export const sftpTarget = {
  kind: 'sftp',
  label: 'SFTP',
  description: 'A folder on a web host that takes files by SFTP.',
  settings: settingsSchema,
  async publish({ settings, signal }, page) {
    return await atServer(settings, signal, async (folder) => replaceFiles(folder, page)).then(
      ({ learned }) => learned,
    )
  },
  async look({ settings, signal }) {
    const { result, learned } = await atServer(settings, signal, lookInto)
    const key = learned.hostKey === undefined ? '' : ` The server’s key is ${learned.hostKey}.`
    return { found: `${result}${key}`, learned }
  },
} as const satisfies PageTarget<typeof settingsSchema>

/** The library is loaded when it is needed first: most never do. */
async function atServer<T>(
  settings: SftpSettings,
  signal: AbortSignal,
  work: (folder: import('./replace-files.ts').PageFolder) => Promise<T>,
): Promise<{ readonly result: T; readonly learned: { readonly hostKey?: string } }> {
  const { withRemoteFolder } = await import('./remote-folder.ts')
  return await withRemoteFolder(settings, signal, work)
}
