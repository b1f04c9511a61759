import { expect, test } from 'vitest'
import { guessLanguage } from '../../../../electron/engine/reply/tone/guess-language.ts'
import { cleanLessons, defectiveLessons } from '../../../tone-ear/lessons.ts'

test.each([
  ['en', 'A very small number of users saw a minor glitch yesterday.'],
  ['en', "Some people noticed a little downtime. No big deal, we're back."],
  ['de', 'Die Seite war heute von neun bis zehn Uhr nicht zu erreichen.'],
  ['fr', 'Nous avons corrigé la page ce matin, merci de votre message.'],
  ['es', 'La página no funciona desde las nueve y lo estamos arreglando.'],
  ['it', 'La pagina non funziona dalle nove e la stiamo riparando con il fornitore.'],
  ['nl', 'De pagina is vanaf negen uur niet te bereiken, maar we zijn ermee bezig.'],
  ['pt', 'A página não está funcionando e nós pedimos desculpas pelo erro.'],
  ['sv', 'Sidan är nere och vi har inte hittat felet än, men det kommer.'],
  ['pl', 'Strona nie działa od rana, ale już się tym zajmujemy i przepraszamy.'],
  [undefined, 'ご不便をおかけして申し訳ございません。'],
  [undefined, 'נתנצל אם נפגעת'],
  [undefined, ''],
  [undefined, '12:30 !!! 🎉'],
])('%s: %s', (language, text) => expect(guessLanguage(text)).toBe(language))

test('hardly any English passage is taken for another language', () => {
  const texts = [
    ...defectiveLessons('defective.txt'),
    ...cleanLessons('clean.txt'),
    ...cleanLessons('more-clean.txt'),
  ]
  const others = texts
    .map(({ text }) => guessLanguage(text))
    .filter((guess) => guess !== undefined && guess !== 'en')
  expect(others.length / texts.length).toBeLessThan(0.003)
})
