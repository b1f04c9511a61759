import { createHash } from 'node:crypto'
import type { CannedText } from '../../../shared/model/template.ts'

/** The id of a reply that comes with the program: it stays for as long as its code does in the files. */
export function shippedId({ code }: Pick<CannedText, 'code'>): string {
  return `shipped:${code}`
}

/** Tells one wording from another, to see whether the program has brought a newer one. */
export function printOf({ code, title, situation, stage, length, text }: CannedText): string {
  const words = JSON.stringify([code, title, situation, stage, length, text])
  return createHash('sha256').update(words).digest('base64url').slice(0, 16)
}
