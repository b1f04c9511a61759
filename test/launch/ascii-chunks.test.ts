import { runInNewContext } from 'node:vm'
import { parseAst } from 'vite'
import { expect, test } from 'vitest'
import { toAscii } from '../../electron/launch/ascii-chunks.ts'

test.each([
  ['text', '"It’s 20 €"'],
  ['text with a sign of two units', `\`\${1 + 1} 😀 \${"é"}\``],
  ['text with a needless backslash', '"\\’\\\\’"'],
  ['an expression with a needless backslash', '/^\\’$/.test("’")'],
  ['a range', '"a“b".replaceAll(/[’-”]/g, "")'],
  ['signs of two units in a range', '"a😁b".replaceAll(/[😀-😂]/gu, "")'],
  ['a name', '({ größe: 1 }).größe'],
  ['raw text', `String.raw\`\\d ’\${"“"}$€\\n\``],
  ['raw text in raw text', `String.raw\`’\${String.raw\`€ \\d\`}”\``],
  ['a comment', '1 // ’\n+ 1'],
])('%s means the same in ASCII', (_what, code) => {
  const ascii = toAscii(code, parseAst(code))
  expect(ascii).toMatch(/^[\0-\x7f]*$/)
  expect(runInNewContext(ascii)).toBe(runInNewContext(code))
  expect(ascii.split('\n')).toHaveLength(code.split('\n').length)
})
