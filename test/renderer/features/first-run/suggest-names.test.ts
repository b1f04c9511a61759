import { expect, test } from 'vitest'
import { suggestNames } from '../../../../renderer/features/first-run/suggest-names.ts'

test.each([
  [
    'https://www.harborlight.example/',
    'Harbor Light – notes from the coast',
    ['Harbor Light', 'harborlight.example'],
  ],
  ['https://harborlight.example/blog/', 'Harbor Light | Home', ['Harbor Light', 'harborlight.example']],
  ['https://blog.example/', 'Home', ['blog.example']],
  ['https://blog.example/', 'Home - Wild Gardens', ['Wild Gardens', 'blog.example']],
  ['https://blog.example/', undefined, ['blog.example']],
  ['https://blog.example/', 'BLOG.example', ['BLOG.example']],
  ['http://127.0.0.1:4000/', 'Wild Gardens', ['Wild Gardens']],
  ['http://localhost:4000/', '', []],
  ['https://blog.example/', 'x'.repeat(80), ['blog.example']],
  ['nonsense', 'A-frame houses', ['A-frame houses']],
])('%s titled %j suggests %j', (address, title, names) => {
  expect(suggestNames(address, title)).toEqual(names)
})
