import { describe, expect, it, test } from 'vitest'
import { compilePattern, PatternError } from '../../../../electron/engine/reply/tone/pattern.ts'
import { readText } from '../../../../electron/engine/reply/tone/read-text.ts'

const lists = { soon: ['soon', 'any day'], break: ['break', 'mess up', 'lose', 'stop'] }
const found = (pattern: string, text: string) =>
  readText(text).some(({ plain }) => compilePattern(pattern, lists).expression().test(plain))

describe('a pattern finds', () => {
  it.each([
    ['words in any case, across commas', 'sorry but', 'SORRY, but no.'],
    ['short forms by their long ones', 'do not', "I don't."],
    ['and the other way round', "can't", 'I cannot.'],
    ['one of several', 'we (will|shall not) come', "We shan't come."],
    ['what may be missing', 'very? good', 'Good.'],
    ['whole groups that may be missing', '(not (so|too))? bad', 'Not too bad.'],
    ['beginnings', 'apolog*', 'My apologies!'],
    ['gaps up to their length', 'sorry ..3 if', 'Sorry to all of it if.'],
    ['a word list', 'back <soon>', 'Back any day.'],
    ['forms of verbs', '(was|were) <break:done>', 'It was lost.'],
    ['doubled consonants', '<break:ing>', 'They are stopping.'],
    ['verbs with a word behind', 'i <break:past>', 'I messed up.'],
    ['numbers in figures and words', '# euros', 'Twenty euros.'],
    ['numbers between ten and twenty', '# euros', 'Fourteen euros.'],
    ['times of day', 'at <clock>', 'At 17:30.'],
    ['questions', 'why <question>', 'Why?'],
    ['edges', '^ no $', 'Yes. No. Maybe.'],
    ['what is not followed by something', 'not !(a|the)', 'Not one.'],
  ])('%s', (_, pattern, text) => expect(found(pattern, text.replace('all of it', 'you all'))).toBe(true))

  it.each([
    ['over the end of a sentence', 'sorry ..5 if', 'Sorry. Come if you can.'],
    ['over a longer gap', 'sorry ..2 if', 'Sorry to all of you if.'],
    ['inside a word', 'ass', 'A class act.'],
    ['beyond an edge', '^ no', 'Oh no.'],
    ['what is followed by it', 'not !(a|the)', 'Not the one.'],
  ])('not %s', (_, pattern, text) => expect(found(pattern, text)).toBe(false))
})

test.each([
  ['(a|b', 'bracket is not closed'],
  ['a)', 'never opened'],
  ['? a', 'belongs right behind'],
  ['(a|)', 'nothing beside'],
  ['a ..40 b', 'a gap is'],
  ['<moon>', 'no word list'],
  ['<break:future>', 'a verb has the forms'],
  ['a ; b', 'means nothing here'],
])('“%s” is refused: %s', (pattern, why) => {
  expect(() => compilePattern(pattern, lists)).toThrow(PatternError)
  expect(() => compilePattern(pattern, lists)).toThrow(why)
})
