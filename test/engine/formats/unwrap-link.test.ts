import { expect, test } from 'vitest'
import { unwrapLink } from '../../../electron/engine/formats/unwrap-link.ts'

const page = 'https://a.example/x'
const wrapped = encodeURIComponent('https://a.example/x?utm_source=feed')

test.each([
  ['https://www.google.com/url?rct=j&url=https://a.example/x&ct=ga', page],
  ['https://www.google.co.uk/url?q=http://a.example/x&sa=U', 'http://a.example/x'],
  ['https://google.de/url?url=https%3A%2F%2Fa.example%2F%C3%BC', 'https://a.example/%C3%BC'],
  [`https://l.facebook.com/l.php?u=${wrapped}&h=AT0`, page],
  [`https://lm.facebook.com/l.php?u=${wrapped}`, page],
  [`https://l.instagram.com/?u=${wrapped}&e=AT1`, page],
  [`https://www.youtube.com/redirect?event=video&q=${wrapped}`, page],
  [`https://out.reddit.com/t3_abc?url=${wrapped}&token=x`, page],
  [`https://vk.com/away.php?to=${wrapped}`, page],
  [`https://www.linkedin.com/safety/go?url=${wrapped}&trk=x`, page],
  [`https://duckduckgo.com/l/?uddg=${wrapped}`, page],
  [`https://t.umblr.com/redirect?z=${wrapped}&t=x`, page],
  [`https://eur01.safelinks.protection.outlook.com/?url=${wrapped}&data=05`, page],
  [`https://www.google.com/url?url=${encodeURIComponent(`https://l.facebook.com/l.php?u=${wrapped}`)}`, page],
  ['https://a.example/x?utm_source=g&id=2&fbclid=1', 'https://a.example/x?id=2'],
  ['https://a.example/x?igsh=abc&mibextid=z', page],
  ['https://a.example/x?a=1%202&b', 'https://a.example/x?a=1%202&b'],
])('%s leads to %s', (link, target) => expect(unwrapLink(link)).toBe(target))

test.each([
  'https://www.google.com/url?url=javascript:alert(1)',
  'https://www.google.com/url?url=nonsense',
  'https://www.google.com/search?q=https://a.example/',
  'https://evil.example/url?url=https://a.example/',
  'https://notgoogle.com/url?url=https://a.example/',
  'https://l.facebook.com.evil.example/l.php?u=https://a.example/',
  'not an address',
])('%s is left as it is', (link) => expect(unwrapLink(link)).toBe(link))
