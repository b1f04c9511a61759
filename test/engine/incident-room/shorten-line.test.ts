import { expect, test } from 'vitest'
import { shortenLine } from '../../../electron/engine/incident-room/shorten-line.ts'

test.each([
  ['It fits', 'It fits'],
  ['Two\n  lines', 'Two lines'],
  ['We look at it on Monday', 'We look at it on…'],
  ['We look at it all the day', 'We look at it all…'],
  ['https://blog.example/a/long/way', 'https://blog.exampl…'],
  ['不知道为什么今天早上网站突然打不开了大家都在问', '不知道为什么今天早上网站突然打不开了大…'],
])('“%s” in twenty characters', (text, line) => {
  expect(shortenLine(text, 20)).toBe(line)
})
