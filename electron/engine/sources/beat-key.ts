import { randomBytes } from 'node:crypto'
import { z } from 'zod'

/** The key of an address to call: whoever has it can report in. 24 characters that nobody guesses by default. */
export const beatKeySchema = z
  .string()
  .trim()
  .regex(/^[\w-]{16,100}$/, 'Use 16 to 100 letters, digits, _ and -')
  .default(() => randomBytes(18).toString('base64url'))
