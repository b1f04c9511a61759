/** One paragraph of a text; `label` is what stands before a colon in lines such as `Expected: status 200`. */
export interface TextLine {
  readonly label?: string
  readonly text: string
  /** Where it starts in the entire text. */
  readonly at: number
}

const labelled = /^(\p{Lu}[\p{L} ]{1,24}):\s+(\S.*)$/u

/**
 * Cuts a plain text into what is read as paragraphs. Where several lines in a row are labelled, as the site
 * watch writes them (expected, came, since, look at first), each stands by itself with its label.
 */
export function textLines(text: string): readonly TextLine[] {
  const lines: TextLine[] = []
  let at = 0
  for (const block of text.split(/(\n\s*\n)/)) {
    const start = at
    at += block.length
    if (block.trim() === '') continue
    const rows = block.split('\n').filter((row) => row.trim() !== '')
    const matches = rows.map((row) => labelled.exec(row.trim()))
    if (rows.length > 1 && matches.filter(Boolean).length >= rows.length / 2)
      for (const [index, row] of rows.entries()) {
        const [, label, rest] = matches[index] ?? []
        lines.push(
          label && rest ? { label, text: rest, at: start + index } : { text: row.trim(), at: start + index },
        )
      }
    else lines.push({ text: block.trim(), at: start })
  }
  return lines
}
