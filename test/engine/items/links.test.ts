import { expect, test } from 'vitest'
import { linksOf } from '../../../electron/engine/items/links.ts'

test('gives the web addresses that markup links to, each once', () => {
  const html = `<a href="https://a.example/?x=1&amp;y=2">A</a> <A class=b HREF = 'http://b.example'>B</A>
    <a href=https://c.example/d>C</a> <a href="/relative">R</a> <a href="mailto:a@b.example">M</a>
    <a href="javascript:alert(1)">J</a> <a data-href="https://a.example/?x=1&amp;y=2">again</a> <img src="https://i.example/">`
  expect(linksOf(html)).toEqual(['https://a.example/?x=1&y=2', 'http://b.example', 'https://c.example/d'])
})

test('stays quick and small on markup made to be neither', () => {
  const many = Array.from({ length: 5000 }, (_, number) => `<a href="https://a.example/${number}">`).join('')
  expect(linksOf(many)).toHaveLength(300)
  expect(linksOf(`<a href="${'https://a.example/'.repeat(1000)}">`)).toEqual([])
  expect(linksOf(`${'href= '.repeat(50_000)}${'href="'.repeat(50_000)}`)).toEqual([])
  expect(linksOf('')).toEqual([])
})
