import { decodeHTML } from 'entities'

/** Longest entity looked for, `&` and `;` included. */
const longest = 34

/**
 * Decodes entities once, from left to right, in linear time. Knows the HTML names, since feeds use them
 * undeclared; what is no entity stays as it stands.
 */
export function decodeEntities(text: string): string {
  let ampersand = text.indexOf('&')
  if (ampersand === -1) return text
  let decoded = ''
  let from = 0
  while (ampersand !== -1) {
    const end = entityEnd(text, ampersand)
    const replacement = end === -1 ? undefined : decodeEntity(text, ampersand, end)
    if (replacement === undefined) {
      ampersand = text.indexOf('&', ampersand + 1)
    } else {
      if (ampersand > from) decoded += text.slice(from, ampersand)
      decoded += replacement
      from = end
      ampersand = text.indexOf('&', end)
    }
  }
  return from === 0 ? text : decoded + text.slice(from)
}

/** Where the entity that may begin at `ampersand` ends, -1 when there is none. Only numbers may lack the `;`. */
export function entityEnd(text: string, ampersand: number): number {
  const isNumber = text.charCodeAt(ampersand + 1) === 35
  const start = isNumber ? ampersand + 2 : ampersand + 1
  for (let at = start; at < ampersand + longest; at++) {
    const code = text.charCodeAt(at)
    if (code === 59) return at === start ? -1 : at + 1
    if ((code >= 48 && code <= 57) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90)) continue
    return isNumber && at > start ? at : -1
  }
  return -1
}

/**
 * What the entity between `ampersand` and `end` stands for, `undefined` when nothing. Numbers 128 to 159 mean
 * windows-1252, as in browsers.
 */
export function decodeEntity(text: string, ampersand: number, end: number): string | undefined {
  const first = text.charCodeAt(ampersand + 1)
  if (first === 35) {
    const code = readDecimal(text, ampersand + 2, end)
    if ((code > 31 && code < 127) || (code > 159 && code < 0xd800)) return String.fromCharCode(code)
  } else if (end - ampersand === 4 && text.charCodeAt(ampersand + 2) === 116) {
    if (first === 108) return '<'
    if (first === 103) return '>'
  } else if (end - ampersand === 5 && text.startsWith('amp', ampersand + 1)) {
    return '&'
  } else if (end - ampersand === 6 && text.startsWith('quot', ampersand + 1)) {
    return '"'
  }
  const entity = text.slice(ampersand, end)
  const decoded = decodeHTML(entity)
  return decoded === entity ? undefined : decoded
}

/** The number of a decimal entity, or -1 for any other. */
function readDecimal(text: string, start: number, end: number): number {
  if (end - start > 6) return -1
  let value = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === 59) return value
    if (code < 48 || code > 57) return -1
    value = value * 10 + code - 48
  }
  return value
}
