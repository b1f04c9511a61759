import { expect, test } from 'vitest'
import { readsLikeWriting } from '../../../../electron/engine/report/flood/reads-like-writing.ts'
import { reportWords } from '../../../../electron/engine/report/flood/report-words.ts'
import { createFakes, realReports } from './fakes.ts'

test.each([
  ...realReports,
  'The gallery shows every picture upside down since noon.',
  'checkout page freezes firefox android pay button dead',
  'login broken',
  'Depuis hier soir, impossible d’ouvrir la page des recettes.',
  'La tienda no carga y el carrito sale vacío desde ayer',
  'Il modulo dei commenti non invia più nulla',
  'O site não abre no meu telemóvel desde ontem',
  'Geen enkele foto wordt nog geladen op mijn tablet',
  '网站打不开了，登录页面一直在转圈圈',
  'Сайт не открывается с самого утра, что случилось с ним',
])('somebody wrote this: %s', (text) => {
  expect(readsLikeWriting(reportWords(text))).toBe(true)
})

test('words from a hat and gibberish are known as such, nearly always', () => {
  for (const flood of ['gibberish', 'from a hat'] as const) {
    const fake = createFakes(flood)
    const taken = Array.from({ length: 1000 }, (_, index) => readsLikeWriting(reportWords(fake(index).text)))
    expect(taken.filter(Boolean).length).toBeLessThan(20)
  }
})
