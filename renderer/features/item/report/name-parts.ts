import type { Report } from '../../../../electron/shared/model/report.ts'

/** A piece of a name: what is read, or an invisible mark by its code, e.g. `U+202E`. */
export interface NamePart {
  readonly text: string
  readonly isMark: boolean
  /** Where it starts. */
  readonly at: number
}

const marks =
  /\[(U\+[0-9A-F]{4,6})\]|[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu

/** Takes a foreign name apart, so that marks nobody sees, or that turn the writing, can be shown as such. */
export function nameParts(name: string): readonly NamePart[] {
  const parts: NamePart[] = []
  let at = 0
  for (const found of name.matchAll(marks)) {
    if (found.index > at) parts.push({ text: name.slice(at, found.index), isMark: false, at })
    parts.push({ text: found[1] ?? codeOf(found[0]), isMark: true, at: found.index })
    at = found.index + found[0].length
  }
  if (at < name.length) parts.push({ text: name.slice(at), isMark: false, at })
  return parts
}

/**
 * Why a sender's name may not be what it seems: `marks` hidden in it, or `address`, since it shows another address than
 * the one it came from.
 */
export function nameDoubt({ name = '', address }: Report['sender']): 'marks' | 'address' | undefined {
  if (nameParts(name).some(({ isMark }) => isMark)) return 'marks'
  const shown = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+\.[^\s<>"'(),;:]+/u.exec(name)?.[0]
  return shown !== undefined && address !== undefined && shown.toLowerCase() !== address.toLowerCase()
    ? 'address'
    : undefined
}

function codeOf(mark: string): string {
  return `U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
