import type { Secrets } from '../electron/engine/ports.ts'

/** Keeps the plain text apart from its seal, so that a leak of either shows in a test. */
export const testSecrets: Secrets = {
  seal: async (plain) => `sealed:${[...plain].reverse().join('')}`,
  open: async (sealed) => [...sealed.replace('sealed:', '')].reverse().join(''),
}
