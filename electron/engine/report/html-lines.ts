import { parseDocument } from 'htmlparser2'
import { htmlToText } from '../formats/html-to-text.ts'
import type { BodyLine, LabelMark } from './body-line.ts'

type Node = ReturnType<typeof parseDocument>['children'][number]
type Element = Extract<Node, { attribs: unknown }>

/** Elements lie no deeper in one another than this in any mail that a program wrote. */
const deepest = 200
/** Most characters of markup whose structure is looked at. */
const longest = 300_000
/** Longest label, in characters. */
const longestLabel = 120

const dropped = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'object',
  'svg',
  'button',
])
const apart = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'dl',
  'table',
  'blockquote',
  'pre',
])
const blocks = new Set([
  ...apart,
  'div',
  'li',
  'tr',
  'td',
  'th',
  'dt',
  'dd',
  'section',
  'article',
  'header',
  'footer',
  'center',
  'address',
  'main',
  'tbody',
  'thead',
  'tfoot',
  'caption',
  'form',
  'fieldset',
  'label',
  'legend',
  'body',
  'html',
])
const strongNames = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th', 'dt', 'label'])
const hidden =
  /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|(?:max-height|font-size|opacity)\s*:\s*0*(?:\.0+)?(?:px|em|%|pt)?\s*(?:;|!|$)/iu
const bold = /font-weight\s*:\s*(?:bold|[6-9]00)/iu
const kept = /white-space\s*:\s*(?:pre|break-spaces)/iu

/** The lines that a person sees of a mail's HTML, with the labels that its markup makes out. Loads and keeps nothing else. */
export function htmlLines(html: string): readonly BodyLine[] {
  // Nothing that was said gets lost for being too much to take apart.
  if (html.length > longest || isTooDeep(html))
    return htmlToText(html, 2_000_000)
      .split('\n')
      .map((text) => ({ text }))
  const writer = new LineWriter()
  for (const node of parseDocument(html).children)
    walk(node, writer, { depth: 0, strong: false, keep: false })
  const lines = writer.finish()
  // Nothing that was said gets lost for standing too deep.
  return lines.some(({ text }) => text !== '')
    ? lines
    : htmlToText(html)
        .split('\n')
        .map((text) => ({ text }))
}

/** Whether elements lie too deep in one another to be a program's work; each level costs all that is in it. */
function isTooDeep(html: string): boolean {
  let depth = 0
  for (const [, close, name = ''] of html.matchAll(
    /<(\/?)(div|table|span|td|blockquote|font|center|b|p|ul|dl)\b/giu,
  )) {
    if (name.toLowerCase() === 'p') continue
    depth = close === '/' ? Math.max(0, depth - 1) : depth + 1
    if (depth > 2 * deepest) return true
  }
  return false
}

interface Where {
  readonly depth: number
  readonly strong: boolean
  /** Whether line breaks in the source are shown. */
  readonly keep: boolean
}

class LineWriter {
  private readonly lines: BodyLine[] = []
  private runs: { text: string; strong: boolean }[] = []
  private wantsBlank = false
  /** A `dt` that waits for its `dd`. */
  term: string | undefined

  write(text: string, { strong, keep }: Where): void {
    const parts = keep ? text.split(/\r?\n/u) : [text.replace(/[\s\u00a0]+/gu, ' ')]
    for (const [at, part] of parts.entries()) {
      if (at > 0) this.breakLine()
      if (part !== '') this.runs.push({ text: part.replace(/[\u00a0\u200b\u200c\ufeff]/gu, ' '), strong })
    }
  }

  /** What `<br>` does: an empty line counts. */
  breakLine(): void {
    if (!this.flush()) this.push({ text: '' })
  }

  /** What the edge of a block does: an empty line does not count. */
  edge(isApart: boolean): void {
    this.flush()
    if (isApart && this.lines.length > 0) this.wantsBlank = true
  }

  rule(): void {
    this.flush()
    this.push({ text: '---', rule: 'hard' })
  }

  pair(label: string, value: string): void {
    this.flush()
    const text = `${label.replace(/\s*[:：]\s*$/u, '')}: ${value.split('\n')[0] ?? ''}`
    this.push({ text, mark: { style: 'pair', label, value } })
  }

  finish(): readonly BodyLine[] {
    this.flush()
    return this.lines
  }

  private flush(): boolean {
    const { runs } = this
    this.runs = []
    const text = tidy(runs.map((run) => run.text).join(''))
    if (text === '') return false
    const mark = strongMark(runs)
    this.push(mark === undefined ? { text } : { text, mark })
    return true
  }

  private push(line: BodyLine): void {
    if (this.wantsBlank && line.text !== '') this.lines.push({ text: '' })
    this.wantsBlank = false
    this.lines.push(line)
  }
}

function strongMark(
  runs: readonly { readonly text: string; readonly strong: boolean }[],
): LabelMark | undefined {
  const shown = runs.filter(({ text }) => text.trim() !== '')
  const end = shown.findIndex(({ strong }) => !strong)
  if (end === 0) return undefined
  const label = tidy((end === -1 ? shown : shown.slice(0, end)).map(({ text }) => text).join(''))
  if (label.length > longestLabel) return undefined
  const rest =
    end === -1
      ? ''
      : tidy(
          shown
            .slice(end)
            .map(({ text }) => text)
            .join(''),
        )
  // “<b>Name: Ann</b>” is a label with its value, all of it strong.
  const whole = rest === '' ? /^([^:：]{1,60})[:：]\s*(\S.*)$/u.exec(label) : null
  if (whole !== null) return { style: 'strong', label: whole[1] ?? '', value: whole[2] ?? '' }
  return { style: 'strong', label, value: rest.replace(/^\s*[:：=–-]\s*/u, '') }
}

function tidy(text: string): string {
  return text.replace(/[ \t\u00a0]+/gu, ' ').trim()
}

function walk(node: Node, writer: LineWriter, where: Where): void {
  if (node.type === 'text') {
    writer.write(node.data, where)
    return
  }
  if (!isElement(node) || where.depth > deepest || dropped.has(node.name) || isHidden(node)) return
  const { name, attribs } = node
  const style = attribs.style ?? ''
  if (name === 'br') writer.breakLine()
  else if (name === 'hr') writer.rule()
  else if (name === 'table' && writeTable(node, writer, where)) return
  else if (name === 'tr' && writeRow(cellsOf(node), writer, where)) return
  else if (name === 'dt') {
    writer.edge(false)
    writer.term = linesIn(node, where)
  } else if (name === 'dd' && writer.term !== undefined) {
    writer.pair(writer.term, linesIn(node, where))
    writer.term = undefined
  } else {
    const inside: Where = {
      depth: where.depth + 1,
      strong:
        bold.test(style) ||
        (!/font-weight\s*:\s*(?:normal|[1-4]00)/iu.test(style) && (where.strong || strongNames.has(name))),
      keep: where.keep || name === 'pre' || kept.test(style),
    }
    if (blocks.has(name)) writer.edge(apart.has(name))
    for (const child of node.children) walk(child, writer, inside)
    if (blocks.has(name)) writer.edge(apart.has(name))
  }
}

function isElement(node: Node): node is Element {
  return 'attribs' in node
}

function isHidden({ attribs }: Element): boolean {
  return 'hidden' in attribs || hidden.test((attribs.style ?? '').slice(0, 2000))
}

function elementsIn(node: Element): readonly Element[] {
  return node.children.filter(isElement)
}

function cellsOf(row: Element): readonly Element[] {
  return elementsIn(row).filter(({ name }) => name === 'td' || name === 'th')
}

/** A table whose first row is all heads: each further row is a set of pairs. */
function writeTable(table: Element, writer: LineWriter, where: Where): boolean {
  const rows = elementsIn(table).flatMap((part) =>
    part.name === 'tr'
      ? [part]
      : /^t(?:head|body|foot)$/u.test(part.name)
        ? elementsIn(part).filter(({ name }) => name === 'tr')
        : [],
  )
  const [head, ...data] = rows.map(cellsOf)
  if (head === undefined || head.length < 2 || data.length === 0 || data.length > 50) return false
  if (
    !head.every(({ name }) => name === 'th') ||
    data.some((cells) => cells.length !== head.length || cells.some(({ name }) => name !== 'td'))
  )
    return false
  // Two columns and several rows are labels and values under heads of their own, “Field” and “Value”.
  const isList = head.length === 2 && data.length > 1
  if (isList) {
    for (const [label, value] of data)
      if (label !== undefined && value !== undefined)
        writer.pair(linesIn(label, where), linesIn(value, where))
    writer.edge(true)
    return true
  }
  for (const cells of data)
    for (const [at, cell] of cells.entries()) {
      const label = head[at]
      if (label !== undefined) writer.pair(linesIn(label, where), linesIn(cell, where))
    }
  writer.edge(true)
  return true
}

/** A row of a label and its value, or of several such; false for any other row. */
function writeRow(cells: readonly Element[], writer: LineWriter, where: Where): boolean {
  if (cells.some(hasTable)) return false
  const texts = cells.map((cell) => linesIn(cell, where))
  const filled = texts.filter((text) => text !== '')
  if (cells.length === 2 && texts[0] !== '' && filled.length === 1 && isLabel(texts[0] ?? '')) {
    writer.pair(texts[0] ?? '', '')
    return true
  }
  // A column that is only there for looks: a colon, an icon.
  const told = filled.filter((text) => !/^[\p{P}\p{S}\s]*$/u.test(text))
  if (told.length < 2 || told.length % 2 !== 0 || told.length > 8) return false
  if (told.some((text, at) => at % 2 === 0 && !isLabel(text))) return false
  for (let at = 0; at < told.length; at += 2) writer.pair(told[at] ?? '', told[at + 1] ?? '')
  return true
}

function isLabel(text: string): boolean {
  return text.length <= longestLabel && !text.includes('\n')
}

function hasTable(node: Element): boolean {
  const open = [...elementsIn(node)]
  for (let seen = 0; open.length > 0 && seen < 5000; seen++) {
    const next = open.pop()
    if (next?.name === 'table') return true
    if (next !== undefined) open.push(...elementsIn(next))
  }
  return false
}

function linesIn(node: Element, where: Where): string {
  const writer = new LineWriter()
  const keep = where.keep || kept.test(node.attribs.style ?? '')
  for (const child of node.children) walk(child, writer, { ...where, keep, depth: where.depth + 1 })
  return writer
    .finish()
    .map(({ text }) => text)
    .join('\n')
    .trim()
}
