/** A table as it stands in a CSV file. */
export interface CsvTable {
  /** Rows of cells, the heading included; empty rows are left out. */
  readonly rows: readonly (readonly string[])[]
  /** Whether there was more than the limits let in. */
  readonly isCut: boolean
}

/** Most rows and cells that are read. */
const most = { rows: 20_000, cells: 400_000 }

/**
 * Reads comma-separated values (RFC 4180), or those separated by semicolons or tabs, whichever the first row has most
 * of. Quotes may hold separators, line breaks and doubled quotes. Never throws: a quote that is not closed ends with the
 * text.
 */
export function readCsv(text: string): CsvTable {
  const source = text.replace(/^\uFEFF/u, '')
  const separator = separatorOf(source)
  const rows: string[][] = []
  let row: string[] = []
  let cells = 0
  let at = 0
  for (;;) {
    const { value, end } = cellAt(source, at, separator)
    row.push(value)
    cells += 1
    const sign = source[end]
    at = end + 1
    if (sign === separator) continue
    if (sign === '\r' && source[at] === '\n') at += 1
    if (row.some((cell) => cell.trim() !== '')) rows.push(row)
    row = []
    if (sign === undefined || at >= source.length) return { rows, isCut: false }
    if (rows.length >= most.rows || cells >= most.cells) return { rows, isCut: true }
  }
}

/** The cell that begins at `at`, and where the sign after it stands: a separator, a line break or the end. */
function cellAt(
  source: string,
  at: number,
  separator: string,
): { readonly value: string; readonly end: number } {
  if (source[at] !== '"') {
    const end = endOfPlain(source, at, separator)
    return { value: source.slice(at, end), end }
  }
  let value = ''
  for (let from = at + 1; ; ) {
    const quote = source.indexOf('"', from)
    if (quote === -1) return { value: value + source.slice(from), end: source.length }
    value += source.slice(from, quote)
    if (source[quote + 1] !== '"') {
      // What stands between the closing quote and the next separator belongs to the cell all the same.
      const end = endOfPlain(source, quote + 1, separator)
      return { value: value + source.slice(quote + 1, end), end }
    }
    value += '"'
    from = quote + 2
  }
}

function endOfPlain(source: string, from: number, separator: string): number {
  let end = from
  while (end < source.length && source[end] !== separator && source[end] !== '\n' && source[end] !== '\r')
    end += 1
  return end
}

function separatorOf(source: string): string {
  const head =
    source
      .slice(0, 10_000)
      .replace(/"(?:[^"]|"")*"?/gu, '')
      .split(/[\r\n]/u, 1)[0] ?? ''
  const count = (sign: string) => head.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}
