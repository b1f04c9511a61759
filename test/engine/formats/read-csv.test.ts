import { expect, test } from 'vitest'
import { readCsv } from '../../../electron/engine/formats/read-csv.ts'

test.each<[string, string, string[][]]>([
  [
    'plain',
    'a,b\r\n1,2\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'no line break at the end',
    'a,b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'quotes',
    '"a, b","c ""d"""\n"x\ny",z',
    [
      ['a, b', 'c "d"'],
      ['x\ny', 'z'],
    ],
  ],
  [
    'semicolons',
    'a;b;c\n1,5;2;3',
    [
      ['a', 'b', 'c'],
      ['1,5', '2', '3'],
    ],
  ],
  [
    'tabs and a byte order mark',
    '\uFEFFa\tb\n1\t2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  [
    'commas inside quotes do not decide',
    '"a,b,c,d";e\n1;2',
    [
      ['a,b,c,d', 'e'],
      ['1', '2'],
    ],
  ],
  [
    'empty rows and cells',
    'a,b\n\n,\n1,\n',
    [
      ['a', 'b'],
      ['1', ''],
    ],
  ],
  [
    'old Mac breaks',
    'a,b\r1,2\r',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['a quote that is never closed', 'a,"b\nc,d', [['a', 'b\nc,d']]],
  ['text after a quote', '"a"b,c', [['ab', 'c']]],
  ['nothing', '', []],
  ['one cell', 'a', [['a']]],
])('%s', (_name, text, rows) => {
  expect(readCsv(text)).toEqual({ rows, isCut: false })
})

test('a file without an end is cut', () => {
  expect(readCsv('a,b\n'.repeat(30_000))).toMatchObject({ isCut: true, rows: { length: 20_000 } })
  expect(readCsv(`${','.repeat(500_000)}x\na`).isCut).toBe(true)
})
