import { describe, expect, it } from 'vitest'
import { createMatcher, type Matchable, type Terms } from '../../../electron/engine/watch/match.ts'

/** Whether an item that says `text` and links to `links` is a hit of a watch with these terms. */
function finds(
  terms: readonly string[],
  text: string,
  links: readonly string[] = [],
  exclude: string[] = [],
) {
  return createMatcher([{ id: 'w', terms, exclude }])({ title: '', text, links, sourceId: 's' }).length === 1
}

describe('words and phrases', () => {
  it.each([
    ['Café Lumen', 'a visit to CAFE LUMEN today', true],
    ['cafe lumen', 'cafe\n  lumen over two lines', true],
    ['Café Lumen', '“café lumen”!', true],
    ['Café Lumen', 'ｃａｆé ｌｕｍｅｎ in full width', true],
    ['Café Lumen', 'cafe\u0301 lumen in pieces', true],
    ['Café Lumen', 'café, lumen', false],
    ['Café Lumen', 'the cafe lumens', false],
    ['lumencafe', 'mylumencafe', false],
    ['Blue Kettle', 'a blue-kettle, blue–kettle or blue - kettle', true],
    ['blue-kettle', 'Blue Kettle', true],
    ['Blue Kettle', 'bluekettle', false],
    ['kettle', 'The kettle’s lid', true],
    ["Joe's Diner", 'at Joe’s diner', true],
    ['kettle', 'Kettle™ and more', true],
    ['kettle', 'kettle\u00adcorn hides a hyphen', false],
    ['kettle', 'say #kettle or @kettle', true],
    ['c++ shop', 'the C++ Shop (really)', true],
    ['a.b (c)', 'a.b (c)', true],
    ['a.b x', 'axb x', false],
    ['strasse', 'Lange Straße 5', true],
    ['lodz', 'Łódź', true],
    ['οδος', 'ΟΔΟΣ', true],
    ['kett*', 'kettles', true],
    ['kett*', 'a teakettle', false],
    ['blue kett*', 'Blue Kettles', true],
    ['🦊', 'love it🦊!', true],
    ['🦊 pub', 'the🦊 Pub', true],
    ['brew', '𝐁𝐫𝐞𝐰 in letters of mathematics', true],
  ])('%s in “%s”: %s', (term, text, expected) => expect(finds([term], text)).toBe(expected))
})

describe('other scripts', () => {
  it.each([
    ['Свеча', 'СВЕЧА горит', true],
    ['Свеча', 'свечами', false],
    ['灯台', '海辺の灯台へ行く', true],
    ['Kettle', '新しいKettleを買った', true],
    ['Kettle', '新しいKettlesを買った', false],
    ['がき', 'かき', false],
    ['ガキ', 'ｶﾞｷ', true],
    ['เรือ', 'ไปเรือกัน', true],
    ['कि', 'की', false],
    ['क्या', 'यह क्या है', true],
    ['케틀', '케틀 하나', true],
    ['케틀*', '케틀을 샀다', true],
    ['שלום', 'שָׁלוֹם', true],
    ['محمد', 'مُحَمَّد', true],
  ])('%s in “%s”: %s', (term, text, expected) => expect(finds([term], text)).toBe(expected))
})

describe('hashtags', () => {
  it.each([
    ['#kettle', 'so #Kettle!', true],
    ['#kettle', '＃kettle in full width', true],
    ['#kettle', 'kettle', false],
    ['#kettle', '#kettlecorn', false],
    ['#kettle', 'https://a.example/#kettle', false],
    ['#kettle', '#kettleさん', false],
    ['#kett*', '#kettlecorn', true],
    ['#灯台', '好き#灯台 です', true],
    ['#灯台', '#灯台へ', false],
    ['#свеча', '#Свеча', true],
    ['#क्या', '#क्या', true],
  ])('%s in “%s”: %s', (term, text, expected) => expect(finds([term], text)).toBe(expected))
})

describe('handles', () => {
  it.each([
    ['@kettle', 'thanks @Kettle, well done', true],
    ['@kettle', 'thanks @kettle@blog.example', true],
    ['@kettle', 'mail joe@kettle', false],
    ['@kettle', '@kettles', false],
    ['@kettle', '@kettle-corn and @kettle.bsky.social', false],
    ['@kettle', 'ask @kettle.', true],
    ['@kettle@blog.example', '@kettle@blog.example', true],
    ['@kettle@blog.example', '@kettle@blog.example.org', false],
    ['@kettle@blog.example', '@kettle', false],
    ['@kettle.bsky.social', 'by @kettle.bsky.social', true],
  ])('%s in “%s”: %s', (term, text, expected) => expect(finds([term], text)).toBe(expected))

  it.each([
    ['@kettle@blog.example', 'https://blog.example/@kettle', true],
    ['@kettle@blog.example', 'https://blog.example/users/Kettle', true],
    ['@kettle@blog.example', 'https://social.example/@kettle@blog.example', true],
    ['@kettle@blog.example', 'https://social.example/@kettle', false],
    ['@kettle@blog.example', 'https://blog.example/@kettles', false],
    ['@kettle.bsky.social', 'https://bsky.app/profile/kettle.bsky.social', true],
    ['@kettle', 'https://social.example/@kettle', true],
    ['@kettle', 'https://social.example/?by=@kettle', false],
  ])('%s in a link to %s: %s', (term, link, expected) => expect(finds([term], '', [link])).toBe(expected))
})

describe('domains', () => {
  it.each([
    ['blog.example', 'read blog.example!', true],
    ['blog.example', 'read Blog.Example.', true],
    ['blog.example', 'https://www.blog.example/1', true],
    ['blog.example', 'notblog.example', false],
    ['blog.example', 'my-blog.example', false],
    ['blog.example', 'blog.example.org', false],
    ['blog.example', 'blog.example-shop.com', false],
    ['blog.example', 'a blog.example-like site', true],
    ['blog.example', 'blog example', false],
    ['my-blog.example', 'my blog.example', false],
    ['blog.example', '新しいblog.exampleを見た', true],
    ['blog.example/shop', 'blog.example/shop/1', true],
    ['blog.example/shop', 'blog.example/shops', false],
    ['bücher.example', 'see Bücher.example', true],
  ])('%s in “%s”: %s', (term, text, expected) => expect(finds([term], text)).toBe(expected))

  it.each([
    ['blog.example', 'https://blog.example/1?a=b', true],
    ['blog.example', 'HTTPS://SHOP.BLOG.EXAMPLE', true],
    ['blog.example', 'https://blog.example:8080/', true],
    ['blog.example', 'https://notblog.example/', false],
    ['blog.example', 'https://blog.example@other.example/', false],
    ['blog.example', 'https://other.example/?utm_source=blog.example', false],
    ['blog.example', 'https://other.example/?u=https%3A%2F%2Fblog.example%2F1', true],
    ['blog.example', 'https://archive.example/web/2020/https://blog.example/1', true],
    ['https://www.blog.example/shop/', 'https://blog.example/shop', true],
    ['blog.example/shop', 'https://blog.example/', false],
    ['bücher.example', 'https://xn--bcher-kva.example/', true],
    ['bücher.example', 'https://bücher.example/', true],
    ['blog', 'https://blog.example/', false],
  ])('%s in a link to %s: %s', (term, link, expected) => expect(finds([term], '', [link])).toBe(expected))

  it('takes the address of the item itself for a link, and asks for links only when they matter', () => {
    const domain = createMatcher([{ id: 'w', terms: ['blog.example'] }])
    const item = { title: '', text: '', url: 'https://blog.example/1', sourceId: 's' }
    expect(domain(item)).toEqual(['w'])
    const words = createMatcher([{ id: 'w', terms: ['blog', '#blog'] }])
    const careful: Matchable = {
      ...item,
      get links(): readonly string[] {
        throw new Error('asked for links')
      },
    }
    expect(words(careful)).toEqual([])
    expect([domain.looksAtLinks, words.looksAtLinks]).toEqual([true, false])
  })
})

describe('what is left out', () => {
  it.each([
    [['corn'], 'kettle and corn', false],
    [['corn'], 'kettle', true],
    [['kettle corn'], 'kettle corn', false],
    [['kettle corn'], 'kettle corn from a Kettle', true],
    [['kettle corn'], 'kettle corn and kettle-corn', false],
    [['kettlecorn'], 'kettlecorn and kettle', false],
    [['#kettle'], 'kettle in #kettle', true],
    [['#kettle'], 'only #kettle', false],
    [['blue kettle corn', 'kettle corn'], 'a blue kettle corn', false],
    [['kettledrum*'], 'kettle and kettledrums', false],
  ])('kettle without %j in “%s”: %s', (exclude, text, expected) => {
    expect(finds(['kettle'], text, [], exclude)).toBe(expected)
  })

  it('takes words away from a beginning, and a part from a domain', () => {
    expect(finds(['kettle*'], 'kettledrums', [], ['kettledrum*'])).toBe(false)
    expect(finds(['kettle*'], 'kettledrums in kettles', [], ['kettledrum*'])).toBe(true)
    const shop = ['https://shop.blog.example/1']
    expect(finds(['blog.example'], '', shop, ['shop.blog.example'])).toBe(false)
    expect(finds(['blog.example'], '', [...shop, 'https://blog.example/'], ['shop.blog.example'])).toBe(true)
  })

  it('tells title and text apart, however long folding makes them', () => {
    const match = createMatcher([{ id: 'w', terms: ['kettle'], exclude: ['kettle corn'] }])
    expect(match({ title: 'Kettle', text: 'corn', sourceId: 's' })).toEqual(['w'])
    expect(match({ title: 'Kettle corn', text: 'a kettle', sourceId: 's' })).toEqual(['w'])
    const long = `${'\ufdfa '.repeat(200)}`
    expect(match({ title: `${long}kettle corn`, text: `${long}`, sourceId: 's' })).toEqual([])
    expect(match({ title: `${long}kettle corn`, text: 'x kettle', sourceId: 's' })).toEqual(['w'])
  })
})

describe('several watches', () => {
  const watches: readonly Terms[] = [
    { id: 'cafe', terms: ['Café Lumen', 'lumencafe'] },
    { id: 'here', terms: ['lumen'], sourceIds: ['a', 'b'] },
    { id: 'nothing', terms: ['\u0301'] },
    { id: 'shop', terms: ['@lumen', 'lumen'] },
  ]
  const match = createMatcher(watches)
  it.each([
    ['hello @Lumen, and lumencafe', 'a', ['cafe', 'here', 'shop']],
    ['hello @Lumen, and lumencafe', 'c', ['cafe', 'shop']],
    ['', 'a', []],
    ['nothing of it', 'a', []],
  ])('“%s” from %s: %j', (text, sourceId, ids) => expect(match({ title: '', text, sourceId })).toEqual(ids))

  it('finds nothing when there is nothing to look for', () => {
    expect(createMatcher([])({ title: 'anything', text: '', sourceId: 's' })).toEqual([])
  })
})
