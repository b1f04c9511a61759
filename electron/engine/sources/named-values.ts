import type { NamedValue } from '../formats/field-reader.ts'

/** How deep and how far an object is looked into. */
const most = { depth: 4, values: 200, list: 20 }

/**
 * The values of a JSON object by their names, those of inner objects by both names with a dot between. Lists of plain
 * values are joined by commas. What is empty, deeper or more is left out.
 */
export function namedValues(json: unknown): readonly NamedValue[] {
  const values: NamedValue[] = []
  collect(json, '', most.depth, values)
  return values.slice(0, most.values)
}

function collect(json: unknown, path: string, depth: number, into: NamedValue[]): void {
  if (into.length >= most.values || json === null || json === undefined) return
  if (typeof json !== 'object') {
    if (path !== '' && json !== '') into.push({ name: path, value: plain(json) })
    return
  }
  if (depth === 0) return
  if (Array.isArray(json)) {
    const list = json.slice(0, most.list)
    if (list.every((one) => typeof one !== 'object')) collect(list.map(plain).join(', '), path, depth, into)
    else for (const [at, one] of list.entries()) collect(one, joined(path, String(at + 1)), depth - 1, into)
    return
  }
  for (const [name, value] of Object.entries(json)) collect(value, joined(path, name), depth - 1, into)
}

function joined(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}

function plain(value: unknown): string {
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
}
