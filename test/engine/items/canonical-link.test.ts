import { describe, expect, test } from 'vitest'
import { canonicalLink } from '../../../electron/engine/items/canonical-link.ts'

describe('addresses of one page come out the same', () => {
  test.each([
    'https://blog.example/kettle',
    'http://blog.example/kettle/',
    'https://www.blog.example/kettle',
    'https://m.blog.example/kettle',
    'https://amp.blog.example/kettle',
    'https://blog.example:443/kettle#respond',
    'https://BLOG.example/kettle?utm_source=feed&utm_medium=rss',
    'https://blog.example/kettle/amp/',
    'https://blog.example/kettle?amp=1',
    'https://blog.example/kettle?outputType=amp',
    'https://blog.example/kettle/index.html',
    'https://blog.example/kettle#:~:text=said',
    'https://blog.example/kettle#xtor=RSS-3208',
    'https://blog.example/kettle#more-17',
    'https://www.google.com/url?sa=t&url=https%3A%2F%2Fblog.example%2Fkettle',
    'https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.blog.example%2Fkettle%3Ffbclid%3Dx',
    'https://www.google.com/amp/s/www.blog.example/kettle',
    'https://blog-example.cdn.ampproject.org/c/s/blog.example/kettle',
  ])('%s', (link) => expect(canonicalLink(link)).toBe('blog.example/kettle'))

  test('whatever the order of parameters', () => {
    const one = canonicalLink('https://a.example/?b=2&a=1&c=%C3%A4')
    expect(one).toBe(canonicalLink('https://a.example/?c=ä&utm_id=9&a=1&b=2'))
    expect(one).not.toBe(canonicalLink('https://a.example/?a=1&b=2&c=o'))
  })
})

describe('what is not one page stays apart', () => {
  test.each([
    ['https://a.example/x#comment-1', 'https://a.example/x#comment-2'],
    ['https://a.example/x', 'https://a.example/x#comment-2'],
    ['https://a.example/t?id=1#p55', 'https://a.example/t?id=1#p56'],
    ['https://a.example/#!/one', 'https://a.example/#!/two'],
    ['https://a.example/#/one', 'https://a.example/#/two'],
    ['https://a.example/x?id=1', 'https://a.example/x?id=2'],
    ['https://a.example/One', 'https://a.example/one'],
    ['https://a.example/x', 'https://b.example/x'],
    ['https://m.example/x', 'https://example/x'],
    ['https://a.example:8080/x', 'https://a.example/x'],
  ])('%s and %s', (one, other) => expect(canonicalLink(one)).not.toBe(canonicalLink(other)))
})

test.each([
  'https://a.example',
  'https://www.a.example/',
  'https://a.example/?utm_source=x',
  'https://a.example/index.php',
  'mailto:ann@a.example',
  'javascript:alert(1)',
  '/relative',
  '',
])('%s names no story', (link) => expect(canonicalLink(link)).toBeUndefined())
