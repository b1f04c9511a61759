/** A plain letter; every header can be another. */
export function letter(
  headers: Readonly<Record<string, string>> = {},
  body = 'The checkout has been broken since this morning.',
): string {
  const all: Record<string, string> = {
    From: 'Ada Reader <ada@reader.example>',
    To: 'hello@blog.example',
    Subject: 'Checkout broken',
    Date: 'Sat, 21 Nov 2026 10:00:00 +0000',
    'Message-ID': `<${count()}@reader.example>`,
    ...headers,
  }
  const lines = Object.entries(all).flatMap(([name, value]) => (value === '' ? [] : [`${name}: ${value}`]))
  return `${[...lines, '', body].join('\r\n')}\r\n`
}

let letters = 0

function count(): number {
  letters += 1
  return letters
}
