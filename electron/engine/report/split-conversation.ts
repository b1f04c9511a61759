/** A mail's own words apart from those it repeats. */
export interface Conversation {
  readonly text: string
  readonly history?: string
  readonly signature?: string
}

const attribution =
  /^(?:on\b.{4,200}\bwrote|am\b.{4,200}\bschrieb.{0,120}|le\b.{4,200}\ba écrit|el\b.{4,200}\bescribió|il\b.{4,200}\bha scritto|op\b.{4,200}\bschreef.{0,120}|em\b.{4,200}\bescreveu|.{2,120}<[^\s<>@]+@[^\s<>]+>\s*(?:wrote|schrieb|a écrit|schreef))\s?:\s*$/iu
const divider =
  /^[-_\s]*(?:original message|ursprüngliche nachricht|message d'origine|mensaje original|messaggio originale|oorspronkelijk bericht|mensagem original)[-_\s]*$/iu

/** Cuts the repeated conversation and the signature below `-- ` off; both are kept. A mail that is all quotation stays whole. */
export function splitConversation(whole: string): Conversation {
  const lines = whole.split('\n').map((line) => line.trimEnd())
  const start = historyStart(lines)
  const own = lines.slice(0, start)
  const mark = own.findLastIndex((line, at) => /^--$/u.test(line) && at > 0)
  // Some write their answer above the signature, with the history below it: it has been cut by now.
  const below = lines.slice(start)
  const text = (mark === -1 ? own : own.slice(0, mark)).join('\n').trim()
  if (text === '') return { text: whole.trim() }
  const history = below.join('\n').trim()
  const signature =
    mark === -1
      ? ''
      : own
          .slice(mark + 1)
          .join('\n')
          .trim()
  return { text, ...(history === '' ? {} : { history }), ...(signature === '' ? {} : { signature }) }
}

function historyStart(lines: readonly string[]): number {
  for (const [at, line] of lines.entries()) {
    // An attribution may be broken over two lines.
    const two = `${line} ${lines[at + 1] ?? ''}`.slice(0, 500)
    const next =
      lines.slice(at + 1, at + 4).find((other) => other !== '' && !/wrote|schrieb|écrit/iu.test(other)) ?? ''
    if (
      divider.test(line) ||
      ((attribution.test(line) || attribution.test(two)) && (next.startsWith('>') || next === '' || at > 0))
    )
      return at
    if (/^_{20,}$/u.test(line) && /^\*?(?:from|von|de|da|van):/iu.test(lines[at + 1] ?? '')) return at
    if (
      /^\*?(?:from|von|de|da|van):\*? .*@/iu.test(line) &&
      lines
        .slice(at + 1, at + 4)
        .some((other) =>
          /^\*?(?:sent|gesendet|envoyé|enviado|inviato|verzonden|date|datum|subject|betreff):/iu.test(other),
        )
    )
      return at
  }
  // A quotation at the end without a word of introduction; one between answers stays.
  let end = lines.length
  while (end > 0 && (lines[end - 1] === '' || lines[end - 1]?.startsWith('>'))) end -= 1
  return lines.slice(end).some((line) => line.startsWith('>')) ? end : lines.length
}
