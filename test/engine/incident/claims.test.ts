import { describe, expect, test } from 'vitest'
import type { Claim } from '../../../electron/engine/incident/claims/claim.ts'
import { findClaims } from '../../../electron/engine/incident/claims/find-claims.ts'
import { findContradictions } from '../../../electron/engine/incident/claims/find-contradictions.ts'
import { loadClaimRules } from '../../../electron/engine/incident/claims/load-claim-rules.ts'

const rules = loadClaimRules()
const noon = { at: Date.parse('2026-03-09T12:00:00Z'), zone: 'UTC' }
const claims = (text: string) => findClaims(text, rules, noon)
const words = (text: string) =>
  claims(text).map(({ kind, value, how, corrects }) =>
    [kind, value, how === 'stated' ? '' : how, corrects ? 'corrects' : ''].filter(Boolean).join(' '),
  )

describe('what a statement claims', () => {
  test.each([
    ['We removed these titles in line with our new policy.', ['cause policy']],
    ['This was policy.', ['cause policy']],
    ['It was a glitch in our cataloguing system.', ['cause software']],
    ['This was not a policy but a glitch.', ['cause policy denied', 'cause software']],
    ['My change broke the page.', ['cause human']],
    ['The site couldn’t cope with the traffic.', ['cause overload']],
    ['It looks like our host had a power cut.', ['cause third-party suspected']],
    ['A provider of ours failed, and I had not noticed.', ['cause third-party']],
    ['I don’t know yet why the site went down.', ['cause unknown']],
    ['I did not delete the post on purpose.', ['cause policy denied']],
    ['No data was lost.', ['data kept']],
    ['Your photos weren’t lost.', ['data kept']],
    ['We lost the comments of March.', ['data lost']],
    ['The drafts could not be recovered.', ['data gone']],
    ['No passwords were leaked.', ['leak private']],
    ['The list of addresses was visible to everybody.', ['leak leaked']],
    ['Nobody was affected.', ['affected nobody']],
    ['It is fixed since 9:40.', ['state fixed']],
    ['It is not fixed yet.', ['state broken']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  test.each([
    'If it was an attack, I will say so.',
    'Was it an attack?',
    'Some of you think that we were hacked.',
    'You asked whether your data was lost.',
    '> It was a glitch.',
    'Thank you for your patience.',
  ])('nothing: %s', (text) => {
    expect(words(text)).toEqual([])
  })

  test('how many were affected', () => {
    expect(claims('About 1,300 customers were affected.')).toMatchObject([
      { kind: 'affected', value: 'somebody', number: 1300 },
    ])
  })

  test('what it takes back', () => {
    expect(words('On Monday I said it was policy. That was wrong: I pressed the wrong button.')).toEqual([
      'cause policy denied corrects',
      'cause human',
    ])
  })

  test('where it stands', () => {
    const text = 'Good morning.\nIt was a glitch. No data was lost.'
    for (const { quote, start, end } of claims(text)) expect(text.slice(start, end)).toBe(quote)
  })
})

describe('a draft held against what was said', () => {
  const against = (draft: string, ...said: string[]) =>
    findContradictions(claims(draft), said.map(claims)).map(({ draft: now, earlier }) => [
      now.quote,
      earlier.quote,
    ])

  test('policy, then glitch: both sentences are shown', () => {
    expect(
      against(
        'This was a glitch, and it is being fixed.',
        'We exclude adult titles from the sales ranks in consideration of our entire customer base, under our policy.',
      ),
    ).toEqual([
      [
        'This was a glitch, and it is being fixed.',
        'We exclude adult titles from the sales ranks in consideration of our entire customer base, under our policy.',
      ],
    ])
    expect(against('It was not policy.', 'It was policy.')).toHaveLength(1)
  })

  test('the latest statement that says otherwise is the one shown', () => {
    const said = ['It was policy.', 'Our host had an outage.']
    expect(against('We were attacked.', ...said)).toEqual([['We were attacked.', 'Our host had an outage.']])
  })

  test('nobody affected, after somebody was; another number; lost, after kept; leaked, after private', () => {
    expect(against('Nobody was affected.', 'About 40 readers were affected.')).toHaveLength(1)
    expect(against('300 readers were affected.', '40 readers were affected.')).toHaveLength(1)
    expect(against('We lost your photos.', 'No data was lost.')).toHaveLength(1)
    expect(against('Addresses were leaked.', 'No data was leaked.')).toHaveLength(1)
    expect(against('It is still broken.', 'Everything is fixed.')).toHaveLength(1)
  })

  test('what is the same, new, mended since, suspected or taken back contradicts nothing', () => {
    expect(against('It was a glitch.', 'A bug deleted the ranks.')).toEqual([])
    expect(against('It was a glitch.', 'I do not know yet what the cause is.')).toEqual([])
    expect(against('It is fixed.', 'It is still down.')).toEqual([])
    expect(against('It was a bug.', 'It may have been an attack.')).toEqual([])
    expect(against('I said it was policy. That was wrong. It was a glitch.', 'It was policy.')).toEqual([])
    expect(against('A bug, set off by my mistake.', 'My mistake.')).toEqual([])
    // Why there is no news is not why it broke.
    expect(against('It was a glitch.', 'No news yet, because I am still reading the logs.')).toEqual([])
  })

  test('what is taken back without being repeated may be anything; only to have written before takes back nothing', () => {
    expect(against('My first note was wrong. It was a glitch.', 'It was policy.')).toEqual([])
    expect(against('Earlier I wrote to you about this. It was a glitch.', 'It was policy.')).toHaveLength(1)
  })

  test('what was lost may be restored, unless for good; what is safe says nothing of other things', () => {
    expect(against('All comments are restored.', 'The comments were lost.')).toEqual([])
    expect(against('All comments are restored.', 'The comments are gone for good.')).toHaveLength(1)
    expect(against('No passwords were leaked.', 'Mail addresses were leaked.')).toEqual([])
    expect(against('No data was leaked.', 'Mail addresses were leaked.')).toHaveLength(1)
  })

  test('another reason for the same, though no rule knows it', () => {
    const said = 'The stream broke off because the village lost its voice.'
    expect(against('The stream broke off because a cow stood on the cable.', said)).toHaveLength(1)
    expect(against('I am writing because many of you asked.', said)).toEqual([])
  })

  test('once the cause was stated, not to know it any more is one', () => {
    expect(against('We do not know what the cause is.', 'It was a glitch.')).toHaveLength(1)
  })

  test('“fixed” while a check still fails', () => {
    const failing: Claim = {
      ...{ kind: 'state', value: 'broken', how: 'stated', corrects: false },
      ...{ quote: 'The check of blog.example fails since 09:10.', start: 0, end: 43 },
    }
    expect(findContradictions(claims('Everything is fixed.'), [], [failing])).toMatchObject([
      { draft: { quote: 'Everything is fixed.' }, earlier: { quote: failing.quote } },
    ])
    expect(findContradictions(claims('It is still broken.'), [], [failing])).toEqual([])
  })
})

test('no statement, however made, takes long to read', () => {
  for (const word of ['our ', 'the data ', 'we have ', 'some people ', 'not '])
    expect(claims(word.repeat(20_000)).length).toBeLessThan(10)
})
