import { createHash } from 'node:crypto'
import { Client, type ClientErrorExtensions, type SFTPWrapper } from 'ssh2'
import { PublishError } from './publish-error.ts'
import type { PageFolder } from './replace-files.ts'
import type { SftpSettings } from './sftp-target.ts'
import { signInWays } from './sign-in-ways.ts'

/** How long signing in may take, milliseconds. */
const readyTimeout = 20_000
/** For everybody to read, whatever the server would choose by itself. */
const modes = { file: 0o644, folder: 0o755 } as const
/** https://www.ietf.org/archive/id/draft-ietf-secsh-filexfer-02.txt section 7 */
const status = { noSuchFile: 2, denied: 3 } as const

/** Signs in, makes the folder if it is missing, lets `work` happen there, and leaves. Rejects with a `PublishError`. */
export async function withRemoteFolder<T>(
  settings: SftpSettings,
  signal: AbortSignal,
  work: (folder: PageFolder) => Promise<T>,
): Promise<{ readonly result: T; readonly learned: { readonly hostKey?: string } }> {
  const client = new Client()
  const seen: { hostKey?: string } = {}
  const over = new Promise<never>((_done, failed) => {
    client.on('error', (error) => failed(connectionTrouble(error, settings, seen.hostKey)))
    client.on('close', () => failed(lost(settings)))
    signal.addEventListener('abort', () => failed(lost(settings)), { once: true })
  })
  // It may end after everything is done, when nobody waits for it any more.
  over.catch(() => undefined)
  try {
    const ready = new Promise<void>((done) => client.on('ready', done))
    const ways = await signInWays(settings)
    signal.throwIfAborted()
    client.connect({
      ...{ host: settings.host, port: settings.port, username: settings.user, readyTimeout },
      ...{ keepaliveInterval: 10_000, keepaliveCountMax: 2 },
      authHandler: [...ways],
      hostVerifier: (key: Buffer) => {
        seen.hostKey = `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/u, '')}`
        return settings.hostKey === '' || settings.hostKey.replace(/=+$/u, '') === seen.hostKey
      },
    })
    await Promise.race([ready, over])
    // Many small questions, each of which waits for its answer.
    client.setNoDelay(true)
    const doing = openFolder(client, settings).then(work)
    const result = await Promise.race([doing, over])
    return { result, learned: settings.hostKey === '' && seen.hostKey ? { hostKey: seen.hostKey } : {} }
  } finally {
    client.end()
    client.destroy()
  }
}

async function openFolder(client: Client, settings: SftpSettings): Promise<PageFolder> {
  const { host } = settings
  const path = settings.folder.replace(/^~\//u, '').replace(/(?<=.)\/+$/u, '')
  const name = `${path} at ${host}`
  const sftp = await new Promise<SFTPWrapper>((done, failed) =>
    client.sftp((error, opened) =>
      error === undefined
        ? done(opened)
        : failed(
            new PublishError(
              'settings',
              `${host} lets you in, and offers no SFTP.`,
              'Ask your host whether SFTP is part of your plan.',
              error,
            ),
          ),
    ),
  )
  const call = <T>(work: (done: (error: Error | null | undefined, value: T) => void) => void): Promise<T> =>
    new Promise<T>((done, failed) => {
      work((error, value) => (error ? failed(fileTrouble(error, name)) : done(value)))
    })
  const at = (file: string): string => `${path}/${file}`
  const take = (place: string): Promise<void> =>
    call<void>((done) => sftp.unlink(place, (error) => done(error, undefined)))
  const create = (place: string): Promise<Buffer> =>
    call<Buffer>((done) => sftp.open(place, 'wx', { mode: modes.file }, done))

  await makeFolder(sftp, path, call)
  return {
    name,
    list: async () => (await call<{ filename: string }[]>((done) => sftp.readdir(path, done))).map(nameOf),
    async write(file, text) {
      // Whoever else may write there could have laid a link that leads out of the folder: nothing is written over.
      const handle = await create(at(file)).catch(async () => {
        await take(at(file)).catch(() => undefined)
        return await create(at(file))
      })
      const bytes = Buffer.from(text)
      await call<void>((done) =>
        sftp.write(handle, bytes, 0, bytes.length, 0, (error) => done(error, undefined)),
      )
      // A server that takes no wishes about modes has its own idea of who reads.
      await call<void>((done) => sftp.fchmod(handle, modes.file, (error) => done(error, undefined))).catch(
        () => undefined,
      )
      await call<void>((done) => sftp.close(handle, (error) => done(error, undefined)))
    },
    async rename(from, to) {
      const atOnce = await call<void>((done) => {
        sftp.ext_openssh_rename(at(from), at(to), (error) => done(error, undefined))
      }).then(
        () => true,
        (error: unknown) => {
          if (error instanceof PublishError) throw error
          return false
        },
      )
      if (atOnce) return
      // Where a file cannot take another's place, there is none for a moment.
      await take(at(to)).catch(() => undefined)
      await call<void>((done) => sftp.rename(at(from), at(to), (error) => done(error, undefined)))
    },
    remove: (file) => take(at(file)),
  }
}

function nameOf({ filename }: { readonly filename: string }): string {
  return filename
}

type Call = <T>(work: (done: (error: Error | null | undefined, value: T) => void) => void) => Promise<T>

async function makeFolder(sftp: SFTPWrapper, path: string, call: Call): Promise<void> {
  const isThere = (folder: string): Promise<boolean> =>
    new Promise((done) => sftp.stat(folder, (error) => done(error === undefined || error === null)))
  const steps = path.split('/').map((_step, place, all) => all.slice(0, place + 1).join('/'))
  const missing: string[] = []
  for (const step of steps.filter((one) => one !== '').toReversed()) {
    if (await isThere(step)) break
    missing.unshift(step)
  }
  for (const step of missing)
    await call<void>((done) => sftp.mkdir(step, { mode: modes.folder }, (error) => done(error, undefined)))
}

function lost({ host }: SftpSettings): PublishError {
  return new PublishError(
    'network',
    `The connection to ${host} broke off; what was there before is still there.`,
    'It is tried again by itself.',
  )
}

function connectionTrouble(
  error: Error & ClientErrorExtensions,
  { host, port, user, hostKey }: SftpSettings,
  seen: string | undefined,
): PublishError {
  if (seen !== undefined && hostKey !== '' && hostKey.replace(/=+$/u, '') !== seen)
    return new PublishError(
      'auth',
      `${host} shows another key than before: ${seen} instead of ${hostKey}. Nothing was sent.`,
      'Ask your host whether they changed it. If so, put the new one into the settings; if not, somebody stands in between.',
      error,
    )
  if (error.level === 'client-authentication')
    return new PublishError(
      'auth',
      `${host} does not let ${user} in.`,
      'Check the user, the password or the key.',
      error,
    )
  return new PublishError(
    'network',
    `${host} cannot be reached on port ${port}: ${error.message}.`,
    'It is tried again by itself; if it stays so, check the server’s name and port.',
    error,
  )
}

function fileTrouble(error: Error & { readonly code?: unknown }, name: string): PublishError {
  switch (error.code) {
    case status.denied:
      return new PublishError('auth', `You may not write to ${name}.`, 'Choose another folder.', error)
    case status.noSuchFile:
      return new PublishError(
        'server',
        `Something is missing in ${name}.`,
        'It is tried again by itself.',
        error,
      )
    default:
      return new PublishError(
        'server',
        `${name} could not be written: ${error.message}.`,
        'It is tried again by itself; if it stays so, look whether there is space left.',
        error,
      )
  }
}
