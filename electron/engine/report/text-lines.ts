import type { BodyLine } from './body-line.ts'

/** Most lines and characters in a line that are looked at; forms send far fewer. */
const mostLines = 20_000

/** The lines of a plain text, trimmed; non-breaking spaces count as spaces. */
export function textLines(text: string): readonly BodyLine[] {
  return text
    .replace(/[\u00a0\u2007\u202f]/gu, ' ')
    .replace(/[\u200b\ufeff]/gu, '')
    .split('\n', mostLines)
    .map((line) => toLine(line.trimEnd()))
}

function toLine(text: string): BodyLine {
  return isRule(text) ? { text, rule: 'soft' } : { text }
}

/** `-----`, `====`, `* * *`, `-- ` … */
function isRule(text: string): boolean {
  return /^\s*(?:[-–—_=~*#+]\s?){2,200}$/u.test(text)
}
