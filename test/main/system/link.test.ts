import { expect, test } from 'vitest'
import { linkInArguments, linkTarget } from '../../../electron/main/system/link.ts'

test.each([
  ['storeminder://feed', { view: 'feed' }],
  ['storeminder://sources/', { view: 'sources' }],
  ['storeminder://settings', { view: 'settings' }],
  ['storeminder://item/aB3_-x', { view: 'item', itemId: 'aB3_-x' }],
  ['storeminder://item/aB3/', { view: 'item', itemId: 'aB3' }],
])('%s', (link, target) => {
  expect(linkTarget(link)).toEqual(target)
})

test.each([
  'storeminder://item',
  'storeminder://item/',
  'storeminder://item/a/b',
  'storeminder://item/..%2f',
  'storeminder://item/a?b=c',
  'storeminder://item/a#b',
  `storeminder://item/${'x'.repeat(101)}`,
  'storeminder://feed/extra',
  'storeminder://quit',
  'storeminder:feed',
  'STOREMINDER://feed\n',
  ' storeminder://feed',
  'https://feed',
  '',
])('%j means nothing', (link) => {
  expect(linkTarget(link)).toBeUndefined()
})

test('the first link of a command line that means something counts', () => {
  expect(
    linkInArguments(['/usr/bin/storeminder', '--hidden', 'storeminder://nonsense', 'storeminder://feed']),
  ).toEqual({
    view: 'feed',
  })
  expect(linkInArguments(['/usr/bin/storeminder', 'https://example.com/storeminder://feed'])).toBeUndefined()
})
