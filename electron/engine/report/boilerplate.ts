import type { BodyLine } from './body-line.ts'
import type { FormLayout, GeneralRules } from './form-layout.ts'

/** What a sentence that a form's program wrote says. */
export interface Sentence {
  readonly name?: string
  readonly address?: string
}

/** Tells a form program's own words. */
export interface Boilerplate {
  isIntro(line: string): boolean
  isFooter(line: string): boolean
  /** Undefined when the line is none of the sentences that name the sender. */
  sentence(line: string): Sentence | undefined
}

/** Longer lines are no boilerplate. */
const longest = 400

/** The general words and those of a layout. */
export function createBoilerplate(general: GeneralRules, layout?: FormLayout): Boilerplate {
  const some = (patterns: readonly RegExp[], line: string) => {
    const text = line
      .trim()
      .replace(/^[-–—*_>\s]+(?=\p{L})/u, '')
      .replace(/[*_]+$/u, '')
    return text !== '' && text.length <= longest && patterns.some((pattern) => pattern.test(text))
  }
  const footers = [...(layout?.footers ?? []), ...general.footers]
  const intros = [...(layout?.intros ?? []), ...general.intros]
  const sentences = [...(layout?.sentences ?? []), ...general.sentences]
  return {
    isIntro: (line) => some(intros, line) || some(sentences, line),
    isFooter: (line) => some(footers, line),
    sentence(line) {
      if (line.length > longest) return undefined
      for (const pattern of sentences) {
        const found = pattern.exec(line.trim())?.groups
        if (found !== undefined)
          return {
            ...(found.name ? { name: found.name.trim() } : {}),
            ...(found.address ? { address: found.address } : {}),
          }
      }
      return undefined
    },
  }
}

/** How many lines with text a form's program writes below the message, at most. */
const longestFooter = 14

/**
 * The line at which the words of the form's program begin that stand below a message, at or after `start`: a rule that
 * the markup draws, a known footer near the end, or a written rule with either below it. `lines.length` for none.
 */
export function footerStart(lines: readonly BodyLine[], start: number, words: Boilerplate): number {
  const hard = lines.findIndex(
    ({ rule }, at) =>
      at > start &&
      rule === 'hard' &&
      lines.slice(start, at).some(({ text, rule: other }) => text !== '' && other === undefined),
  )
  // The same rule above and below the message frames it.
  const drawn = new Set(
    lines.slice(0, start).flatMap(({ text, rule }) => (rule === 'soft' && text.length > 4 ? [text] : [])),
  )
  const frame = lines.findIndex(({ text, rule }, at) => at > start && rule === 'soft' && drawn.has(text))
  let end = hard === -1 ? lines.length : hard
  if (frame !== -1) end = Math.min(end, frame)
  let seen = 0
  for (let at = end - 1; at > start; at--) {
    const line = lines[at]
    if (line === undefined || line.text === '') continue
    if (line.rule === 'soft') {
      const below = lines.slice(at + 1, end).filter(({ text }) => text !== '')
      if (below.length === 0 || (below.length <= 5 && below.some(({ text }) => isTechnical(text, words))))
        end = at
      continue
    }
    seen += 1
    if (seen > longestFooter) break
    if (!words.isFooter(line.text)) continue
    // Above other words than the program's own, only a paragraph's first line can be a footer, and no field.
    const isLast = lines.slice(at + 1, end).every(({ text }) => text === '')
    const above = lines[at - 1]
    if (
      isLast ||
      (!/^[^:]{1,25}[:：]\s/u.test(line.text) && (above?.text === '' || above?.rule !== undefined))
    )
      end = at
  }
  if (end < lines.length && closing.test(lines[end - 1]?.text ?? '') && lines[end]?.text !== '') end -= 1
  // What is drawn above the footer belongs to it.
  while (end > start + 1 && (lines[end - 1]?.text === '' || lines[end - 1]?.rule !== undefined)) end -= 1
  return end
}

/** How programs, too, end a letter. */
const closing =
  /^(?:(?:best|kind|warm)\s)?(?:regards|wishes|cheers|mit freundlichen grüßen|cordialement|saludos|cordiali saluti|met vriendelijke groet),?$/iu

function isTechnical(text: string, words: Boilerplate): boolean {
  return (
    words.isFooter(text) ||
    /https?:\/\/|^©|\b(?:form|website|plugin|formular|formulaire|formulario|formulier|modulo)\b/iu.test(text)
  )
}
