import type { Mark, MarkLook } from './marks.ts'
import './marks.css'

/** A mark's name in `marks.css`. */
type HighlightName = `reply-${MarkLook}` | 'reply-current'
const names: readonly HighlightName[] = [
  'reply-remark',
  'reply-early',
  'reply-against',
  'reply-blank',
  'reply-current',
]

/**
 * Paints marks on the one text node of `words` by the browser's own highlights, so that not one element is made for
 * them. A browser without them shows none; what is marked is listed beside the text all the same.
 */
export function paintMarks(words: Node, marks: readonly Mark[], currentId: string | undefined): void {
  if (typeof Highlight === 'undefined') return
  const text = words.firstChild
  const painted = new Map(names.map((name) => [name, new Highlight()]))
  for (const { id, start, end, look } of text === null ? [] : marks) {
    if (text === null || end > (text.nodeValue?.length ?? 0)) continue
    const range = new StaticRange({
      startContainer: text,
      startOffset: start,
      endContainer: text,
      endOffset: end,
    })
    painted.get(`reply-${look}`)?.add(range)
    if (id === currentId && look !== 'blank') painted.get('reply-current')?.add(range)
  }
  for (const [name, highlight] of painted) CSS.highlights.set(name, highlight)
}

/** Takes all marks away. */
export function unpaintMarks(): void {
  if (typeof Highlight === 'undefined') return
  for (const name of names) CSS.highlights.delete(name)
}
