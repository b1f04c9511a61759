import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { Secrets } from '../engine/ports.ts'
import { readOrCreatePrivateFile } from './private-file.ts'

const keyBytes = 32
const nonceBytes = 12
const tagBytes = 16
const prefix = 'key-file-1:'

/**
 * Seals secrets with AES-256-GCM under a key that lies in the data folder, readable by its owner only: whoever can
 * read that account's files can open them. Rejects with a sentence when the key file is damaged.
 */
export async function keyFileSecrets(dataFolder: string): Promise<Secrets> {
  const path = join(dataFolder, 'secret.key')
  const key = await readOrCreatePrivateFile(path, () => randomBytes(keyBytes))
  if (key.length !== keyBytes) {
    throw new Error(
      `The key file ${path} is damaged. Put it back from a backup, or delete it and enter passwords anew.`,
    )
  }
  return {
    async seal(plain) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return prefix + Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')
    },
    async open(sealed) {
      const bytes = Buffer.from(sealed.startsWith(prefix) ? sealed.slice(prefix.length) : '', 'base64')
      if (bytes.length < nonceBytes + tagBytes) throw new Error('This secret was not sealed with a key file.')
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), {
        authTagLength: tagBytes,
      })
      decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
      try {
        return (
          decipher.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8')
        )
      } catch (cause) {
        throw new Error('This secret was sealed with another key, or is damaged.', { cause })
      }
    },
  }
}
