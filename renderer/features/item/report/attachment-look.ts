import type { Attachment } from '../../../../electron/shared/model/report.ts'

/** Kinds of picture that can do nothing but be looked at. SVG is none of them. */
const pictures: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])
/** Largest file that is shown in the page, in bytes; larger ones can be saved. */
const largestShown = 12_000_000
/** How much of a text is shown, in bytes. */
const shownText = 200_000

/** How a file is shown: as a picture, as text, or not at all. */
export function lookOf({ type, size }: Attachment): 'picture' | 'text' | 'other' {
  if (size > largestShown) return 'other'
  const plain = type.toLowerCase().split(';')[0]?.trim() ?? ''
  if (pictures.has(plain)) return 'picture'
  return plain === 'text/plain' ? 'text' : 'other'
}

/** The bytes that base64 stands for. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
}

/** The beginning of a text file, as UTF-8. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, shownText))
}
