import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { type AnyAuthMethod, utils } from 'ssh2'
import { wholePath } from './local-folder.ts'
import { PublishError } from './publish-error.ts'
import type { SftpSettings } from './sftp-target.ts'

/** The keys that ssh itself tries when none is named, best first. */
const usualKeys = ['id_ed25519', 'id_ecdsa', 'id_rsa']

/** How to sign in, in the order of trying. Rejects with a `PublishError` when the key that was named is of no use. */
export async function signInWays(settings: SftpSettings): Promise<readonly AnyAuthMethod[]> {
  const { user: username, password, keyFile } = settings
  const ways: AnyAuthMethod[] = []
  if (keyFile !== '') {
    const key = await readKey(wholePath(keyFile), password)
    ways.push({ type: 'publickey', username, key, ...(password ? { passphrase: password } : {}) })
    return ways
  }
  if (password !== undefined && password !== '') {
    ways.push({ type: 'password', username, password })
    // Many servers ask for the password in a dialogue instead.
    ways.push({
      ...{ type: 'keyboard-interactive', username },
      prompt: (_name, _instructions, _language, prompts, finish) => finish(prompts.map(() => password)),
    })
    return ways
  }
  const agent = process.env.SSH_AUTH_SOCK ?? (process.platform === 'win32' ? windowsAgent : undefined)
  if (agent !== undefined) ways.push({ type: 'agent', username, agent })
  for (const name of usualKeys) {
    const key = await readKey(join(homedir(), '.ssh', name), undefined).catch(() => undefined)
    if (key !== undefined) ways.push({ type: 'publickey', username, key })
  }
  if (ways.length > 0) return ways
  throw new PublishError(
    'settings',
    'There is neither a password nor a key to sign in with.',
    'Give one of them in the settings of the public page.',
  )
}

/** Where Windows' own agent listens. */
const windowsAgent = '\\\\.\\pipe\\openssh-ssh-agent'

async function readKey(path: string, passphrase: string | undefined): Promise<string> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new PublishError(
      'settings',
      `The key file ${path} cannot be read.`,
      'Check its place and owner.',
      cause,
    )
  })
  const key = utils.parseKey(text, passphrase)
  if (key instanceof Error)
    throw new PublishError(
      'settings',
      `The key file ${path} is of no use: ${key.message}.`,
      'If it has a password, give that in the settings; a key for PuTTY has to be exported for OpenSSH first.',
      key,
    )
  return text
}
