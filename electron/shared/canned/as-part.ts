/** What opens a letter, and what a canned one ends with. */
const greeting = /^\s*(?:hello|hi|hey|dear|good (?:morning|afternoon|evening))\b[^\n]{0,80}\n+/iu
const signature = /\n+\{my name\}\s*$/

/**
 * A canned reply as a part of a text that is there already, to be put between `before` and `after`: a letter has one
 * greeting and one signature, however many replies it is made of, and paragraphs stand apart.
 */
export function asPart(reply: string, before: string, after: string): string {
  if (before.trim() === '' && after.trim() === '') return before === '' ? reply : reply.trimStart()
  const isGreeted = greeting.test(`${before}\n`) || (before.trim() === '' && greeting.test(after))
  const ungreeted = isGreeted ? reply.replace(greeting, '') : reply
  const isSigned = after.trim() !== '' || signature.test(before)
  const body = isSigned ? ungreeted.replace(signature, '') : ungreeted
  const hasParagraphs = body.includes('\n\n')
  return gapAfter(before, hasParagraphs) + body + gapBefore(after, hasParagraphs)
}

function gapAfter(before: string, hasParagraphs: boolean): string {
  if (before.trim() === '') return ''
  if (!hasParagraphs) return /\s$/.test(before) ? '' : ' '
  return '\n'.repeat(Math.max(0, 2 - (/\n*$/.exec(before)?.[0].length ?? 0)))
}

function gapBefore(after: string, hasParagraphs: boolean): string {
  if (after.trim() === '') return ''
  if (!hasParagraphs) return /^\s/.test(after) ? '' : ' '
  return '\n'.repeat(Math.max(0, 2 - (/^\n*/.exec(after)?.[0].length ?? 0)))
}
