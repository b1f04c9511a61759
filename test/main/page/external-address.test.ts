import { expect, test } from 'vitest'
import { externalAddress } from '../../../electron/main/page/external-address.ts'

test.each([
  ['https://example.com/a?b=c#d', 'https://example.com/a?b=c#d'],
  ['HTTP://EXAMPLE.com', 'http://example.com/'],
  ['mailto:ann@example.com?subject=Hello', 'mailto:ann@example.com?subject=Hello'],
])('%s goes outside', (address, opened) => {
  expect(externalAddress(address)).toBe(opened)
})

test.each([
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:text/html,x',
  'smb://host/share',
  'ms-msdt:/id',
  'app://storeminder/',
  'https://user:secret@example.com/',
  'mailto:a@b.example?attach=/etc/passwd',
  'mailto:a@b.example?Attachment=/etc/passwd',
  `https://example.com/${'x'.repeat(3000)}`,
  'not an address',
  '',
])('%s stays where it is', (address) => {
  expect(externalAddress(address)).toBeUndefined()
})
