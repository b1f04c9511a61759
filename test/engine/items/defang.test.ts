import { expect, test } from 'vitest'
import { defang } from '../../../electron/engine/items/defang.ts'

test.each([
  ['Look at https://evil.example/x?y=a.b now', 'Look at hxxps://evil[.]example/x?y=a.b now'],
  ['HTTP://Evil.Example:8080', 'HxxP://Evil[.]Example:8080'],
  ['www.evil.example', 'www[.]evil[.]example'],
  ['https://www.evil.example', 'hxxps://www[.]evil[.]example'],
  ['Nothing here. Really.', 'Nothing here. Really.'],
  ['', ''],
])('%s', (text, expected) => {
  expect(defang(text)).toBe(expected)
})
