import { expect, test } from 'vitest'
import { loadThings } from '../../../../electron/engine/report/corroborate/load-things.ts'
import { createThingBook } from '../../../../electron/engine/report/corroborate/thing-book.ts'

const things = await loadThings()
const book = createThingBook(things)
const named = (text: string, more: { title?: string; page?: string; author?: string } = {}) =>
  book.named({ title: '', text, ...more })

test.each([
  ['I cannot log in since this morning', 'login'],
  ['Logging in gives me a blank page', 'login'],
  ['my password is refused', 'login'],
  ['Ich kann mich nicht anmelden', 'login'],
  ['Impossible de me connecter à mon compte', 'login'],
  ['No puedo iniciar sesión', 'login'],
  ['I was charged twice!', 'payment'],
  ['Die Zahlung mit Kreditkarte klappt nicht', 'payment'],
  ['the shopping cart is empty again', 'checkout'],
  ['Der Warenkorb hängt', 'checkout'],
  ['Search finds nothing any more', 'search'],
  ['How do I unsubscribe?', 'newsletter'],
  ['The images do not show', 'pictures'],
  ['Firefox says the connection is not private', 'certificate'],
  ['Ihre Seite ist nicht sicher', 'certificate'],
  ['is your site down?', 'site'],
  ['cant reach your blog at all', 'site'],
  ['Ihre Seite lässt sich nicht öffnen', 'site'],
  ['Pages take 20 seconds', 'speed'],
  ['I was billed for a plan I never chose', 'payment'],
  ['The link to part 2 is a dead link', 'broken links'],
  ['I can see another customer’s orders', 'private data'],
  ['Error 502 all day', 'site'],
  ['La page ne charge pas', 'site'],
  ['I get redirected to a casino', 'redirect'],
  ['it takes forever to open', 'speed'],
  ['The RSS feed is broken', 'feed'],
])('%s → %s', (text, thing) => {
  expect(named(text).things).toContain(thing)
})

test.each([
  'I love your blog',
  'Catalogue of the exhibition',
  'The blogger in me',
  'Your post on tea was lovely',
  'I sat down to write to you',
])('%s names nothing', (text) => {
  expect(named(text)).toEqual({ things: [], isTroubled: false })
})

test('whether something is wrong', () => {
  expect(named('I can’t log in').isTroubled).toBe(true)
  expect(named('Die Anmeldung hängt').isTroubled).toBe(true)
  expect(named('Where do I log in?').isTroubled).toBe(false)
  // Nobody speaks of an outage that is none.
  expect(named('Is there an outage?').isTroubled).toBe(true)
})

test('pages are things, and some pages name known ones; those that everybody writes from are none', () => {
  expect(book.ofPage('https://blog.example/wp-login.php?x=1')).toEqual(['login', 'page:/wp-login.php'])
  expect(book.ofPage('https://blog.example/2026/kyoto/')).toEqual(['page:/2026/kyoto'])
  expect(book.ofPage('/shop/tea')).toEqual(['page:/shop/tea'])
  for (const none of [
    'https://blog.example/',
    'https://blog.example/contact/',
    'mailto:a@b.example',
    '',
    'http://[',
  ])
    expect(book.ofPage(none)).toEqual([])
  expect(
    named('it is broken: https://blog.example/kyoto', { page: 'https://blog.example/contact' }).things,
  ).toEqual(['page:/kyoto'])
})

test('names inside sentences are things, greetings and one’s own name are not', () => {
  const { things: said } = named('Hello Bea, the post about Kyoto is gone. Thanks, Ann Leeds', {
    author: 'Ann Leeds',
  })
  expect(said).toEqual(['name:kyoto'])
})

test('labels, kinds of checks, and which of two things says more', () => {
  expect(['login', 'site', 'page:/kyoto', 'name:kyoto'].map(book.label)).toEqual([
    'login',
    'down',
    '/kyoto',
    'kyoto',
  ])
  expect(book.ofKind('certificate')).toEqual(['certificate'])
  expect(book.rank('login')).toBeLessThan(book.rank('site'))
  expect(book.rank('site')).toBeLessThan(book.rank('page:/x'))
  expect(book.rank('page:/x')).toBeLessThan(book.rank('name:x'))
})

test('every word of the file can be found by itself', () => {
  for (const [key, { words }] of Object.entries(things.things))
    for (const word of words)
      expect([word, named(`the ${word.replaceAll('*', 's')} x`).things]).toEqual([
        word,
        expect.arrayContaining([key]),
      ])
})
