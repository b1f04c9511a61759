import type { BodyLine } from './body-line.ts'

/** Most lines that are told apart; what comes after them is kept as one. */
const mostLines = 20_000

/** The lines of a plain text, trimmed at their ends; non-breaking spaces count as spaces. */
export function textLines(text: string): readonly BodyLine[] {
  const lines = text
    .replace(/[\u00a0\u2007\u202f]/gu, ' ')
    .replace(/[\u200b\ufeff]/gu, '')
    .split('\n')
  const read = lines.slice(0, mostLines).map((line) => toLine(line.trimEnd()))
  return lines.length > mostLines ? [...read, { text: lines.slice(mostLines).join('\n').trimEnd() }] : read
}

function toLine(text: string): BodyLine {
  return isRule(text) ? { text, rule: 'soft' } : { text }
}

/** `-----`, `====`, `* * *`, `-- ` … */
function isRule(text: string): boolean {
  return /^\s*(?:[-–—_=~*#+]\s?){2,200}$/u.test(text)
}
