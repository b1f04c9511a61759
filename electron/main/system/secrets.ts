import { safeStorage } from 'electron'
import type { Secrets } from '../../engine/ports.ts'

/**
 * Seals secrets with the operating system's keychain, as base64. Rejects with a sentence when there is none.
 * On Linux without a keyring Chromium only obscures them; `onObscured` is then called before the first is sealed.
 */
export function keychainSecrets(onObscured: () => void): Secrets {
  return {
    async seal(plain) {
      if (!(await safeStorage.isAsyncEncryptionAvailable())) {
        throw new Error(
          'This desktop offers no keychain, so the password cannot be kept. Install or unlock a keyring.',
        )
      }
      if (process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text')
        onObscured()
      return (await safeStorage.encryptStringAsync(plain)).toString('base64')
    },
    async open(sealed) {
      return (await safeStorage.decryptStringAsync(Buffer.from(sealed, 'base64'))).result
    },
  }
}
