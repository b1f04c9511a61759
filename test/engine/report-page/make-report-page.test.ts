import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { makeReportPage, makeSiteScript } from '../../../electron/engine/report-page/make-report-page.ts'
import { coloursFrom } from '../../../electron/engine/report-page/page-palette.ts'
import { loadPageParts } from '../../../electron/engine/report-page/page-parts.ts'
import type { ReportPageOptions } from '../../../electron/engine/report-page/report-page-options.ts'
import { newSealKey, publicKeyOf } from '../../../electron/engine/report-page/seal.ts'

const publicKey = publicKeyOf(newSealKey()) ?? ''
const options: ReportPageOptions = {
  siteName: 'Wild <Gardens> & "Co"',
  siteUrl: 'https://wild-gardens.example/',
  siteIsDark: false,
  colours: coloursFrom({}),
  targets: [
    { kind: 'ntfy', server: 'https://ntfy.sh/', topic: 'wild-help', publicKey },
    { kind: 'form', url: 'https://forms.example/f/abc' },
    { kind: 'headless', url: 'https://box.example/report/abcdefghijklmnop' },
  ],
  mail: 'ada@wild-gardens.example',
  pageUrl: 'https://wild-help.example/',
}
const parts = await loadPageParts()

test('the page is one file that loads nothing and escapes what it is given', () => {
  const { name, text } = makeReportPage(options, parts)
  expect(name).toBe('index.html')
  expect(text).toContain('Wild &lt;Gardens&gt; &amp; &quot;Co&quot;')
  expect(text).not.toContain('Wild <Gardens>')
  const loaded = [...text.matchAll(/\b(?:src|srcset|poster)=|@import|url\(/gu)]
  expect(loaded).toEqual([])
  expect([...text.matchAll(/<link\b[^>]*>/gu)].map(([link]) => link)).toEqual([
    '<link rel="icon" href="data:,">',
  ])
})

test('the page may contact its targets and nobody else', () => {
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(makeReportPage(options, parts).text)?.[1]
  expect(policy).toContain('default-src &#39;none&#39;')
  expect(policy).toContain('connect-src https://ntfy.sh https://forms.example https://box.example;')
})

test('a config cannot end the element that it stands in', () => {
  const evil = { ...options, mail: '</script><script>alert(1)</script>@x.example' }
  const { text } = makeReportPage(evil, parts)
  expect(text.match(/<\/script>/gu)).toHaveLength(2)
})

test('the page says who carries the words, in the order in which they are tried', () => {
  const { text } = makeReportPage(options, parts)
  const footer = text.slice(text.indexOf('<footer>'))
  const places = ['ntfy.sh', 'forms.example', 'box.example'].map((host) => footer.indexOf(host))
  expect(places.every((place) => place > 0)).toBe(true)
  expect(places).toEqual(places.toSorted((one, other) => one - other))
})

test('without scripts the form goes where a page comes back, else to the topic', () => {
  const action = (targets: ReportPageOptions['targets']) =>
    /<form id="form" ([^>]*)>/.exec(makeReportPage({ ...options, targets }, parts).text)?.[1]
  expect(action(options.targets)).toBe('method="post" action="https://forms.example/f/abc"')
  expect(action(options.targets.slice(0, 1))).toContain(
    'enctype="text/plain" action="https://ntfy.sh/wild-help?',
  )
  expect(action([{ kind: 'netlify', name: 'help' }])).toContain('data-netlify="true"')
})

test('the script for the site is no more than 3 KB, gzipped, with everything in it', () => {
  const script = makeSiteScript({ ...options, targets: options.targets.slice(2) }, parts)
  expect(script?.text).toContain('abcdefghijklmnop')
  expect(gzipSync(script?.text ?? '').length).toBeLessThanOrEqual(3000)
  expect(script?.text).not.toMatch(/cookie\s*=|localStorage|sessionStorage|indexedDB/u)
})

test('without a place for the page there is nothing for the script to fall back to', () => {
  const { pageUrl: _, ...rest } = options
  expect(makeSiteScript(rest, parts)).toBeUndefined()
})
