import { cleanLine } from './clean-line.ts'
import type { AttachedFile } from './mail-reader.ts'
import { parseMail } from './read-mail.ts'

/** Takes the attachment at a place of `ParsedMail.attachments` out of a mail; `undefined` when there is none. */
export async function readAttachment(bytes: Uint8Array, index: number): Promise<AttachedFile | undefined> {
  const { attachments } = await parseMail(bytes)
  const found = attachments[index]
  if (found === undefined) return undefined
  const { content, filename, mimeType } = found
  // A name must not lead out of the folder that it is saved to.
  const name = cleanLine(filename ?? '', 300).replace(/[/\\]/gu, '_')
  return {
    ...(name === '' || /^\.+$/u.test(name) ? {} : { name }),
    type: cleanLine(mimeType, 200),
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content),
  }
}
