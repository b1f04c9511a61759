/** One header as a person writes it. */
export interface Header {
  readonly name: string
  readonly value: string
}

/** Headers that belong to the connection, which the client itself keeps in order. */
const reserved =
  /^(connection|content-length|expect|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|accept-encoding)$/i

/**
 * Reads "Name: value" (RFC 9110, 5.1 and 5.5). `undefined` for anything else, for what could smuggle in a second
 * header, and for headers of the connection.
 */
export function readHeader(line: string): Header | undefined {
  const { name, value } = /^(?<name>[!#$%&'*+.^_`|~\w-]{1,100})\s*:(?<value>.*)$/u.exec(line)?.groups ?? {}
  if (name === undefined || value === undefined || reserved.test(name)) return undefined
  const trimmed = value.trim()
  return /^[\t\x20-\x7e\x80-\xff]*$/u.test(trimmed) ? { name: name.toLowerCase(), value: trimmed } : undefined
}

/** The headers of lines that `readHeader` understands; of two with one name the later one. */
export function readHeaders(lines: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    lines
      .map(readHeader)
      .filter((header) => header !== undefined)
      .map(({ name, value }) => [name, value]),
  )
}
