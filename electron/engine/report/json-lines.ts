/** Longest JSON that is looked at. */
const longest = 200_000

/** A body that is one flat JSON object, or one with the fields under `data`, as lines `key: value`; undefined for any other. */
export function jsonLines(text: string): string | undefined {
  const start = text.indexOf('{')
  const end = text.lastIndexOf('}')
  if (
    start === -1 ||
    end < start ||
    text.length > longest ||
    text.slice(end + 1).trim().length > 400 ||
    start > 400
  )
    return undefined
  try {
    const value: unknown = JSON.parse(text.slice(start, end + 1))
    if (typeof value !== 'object' || value === null) return undefined
    const inner = 'data' in value && typeof value.data === 'object' && value.data !== null ? value.data : {}
    const fields = Object.entries({ ...value, ...inner })
    // The longest last, so that its lines cannot be taken for fields.
    return fields
      .filter(([, one]) => typeof one === 'string' || typeof one === 'number')
      .map(([key, one]) => `${key.slice(0, 80)}: ${String(one)}`)
      .sort((one, two) => Number(one.includes('\n')) - Number(two.includes('\n')))
      .join('\n')
  } catch {
    return undefined
  }
}
