import { describe, expect, test } from 'vitest'
import { loadCanned, shippedCanned } from '../../../../electron/engine/reply/canned/load-canned.ts'
import { findPromises } from '../../../../electron/engine/reply/promise/find-promises.ts'
import { absoluteTime } from '../../../../electron/shared/canned/absolute-time.ts'
import { withExamples } from '../../../../electron/shared/canned/fill-blanks.ts'

/** Sunday 22 November 2026, 14:30 in Berlin (13:30 UTC). */
const sunday = { at: Date.UTC(2026, 10, 22, 13, 30), zone: 'Europe/Berlin' }
/** Wednesday 25 November 2026, 09:15 in New York (14:15 UTC). */
const wednesday = { at: Date.UTC(2026, 10, 25, 14, 15), zone: 'America/New_York' }

/** When each promise is due, as the clock shows it there. */
function dues(text: string, said = sunday): readonly string[] {
  const show = new Intl.DateTimeFormat('sv-SE', {
    timeZone: said.zone,
    dateStyle: 'short',
    timeStyle: 'short',
  })
  return findPromises(text, said).map(({ due }) => show.format(due))
}

describe('by a time of day', () => {
  test.each([
    ['Next update by 18:00.', '2026-11-22 18:00'],
    ['I report back at 18:00.', '2026-11-22 18:00'],
    ['ETA 18:00', '2026-11-22 18:00'],
    ['Fixed by 18:00.', '2026-11-22 18:00'],
    ['We aim to be back up by 18:00.', '2026-11-22 18:00'],
    ['Sorry! Update within 2h.', '2026-11-22 16:30'],
    ['Back within two hours.', '2026-11-22 16:30'],
    ['The refund goes out by 18:00.', '2026-11-22 18:00'],
    ['Details to follow by 18:00.', '2026-11-22 18:00'],
    ['I will write again by 6 pm.', '2026-11-22 18:00'],
    ["I'll post at 6:30 p.m. here.", '2026-11-22 18:30'],
    ['We will tell you by 18.30 at the latest.', '2026-11-22 18:30'],
    ['I will write by 6.', '2026-11-22 18:00'],
    ['I will write by 2.', '2026-11-23 02:00'],
    ['I will write by noon.', '2026-11-23 12:00'],
    ['More by midnight.', '2026-11-23 00:00'],
    ['Next word here by 9:00.', '2026-11-23 09:00'],
    ["You'll hear from me before 17:00.", '2026-11-22 17:00'],
    ['It will be back by 16:00.', '2026-11-22 16:00'],
    ['An update follows at 20:00.', '2026-11-22 20:00'],
    ['By 18:00 I will know more.', '2026-11-22 18:00'],
    ['The four of us will go on, and it should be online by 6 pm CET.', '2026-11-22 18:00'],
    ['We will post hourly.', '2026-11-22 15:30'],
  ])('%s', (text, due) => expect(dues(text)).toEqual([due]))
})

describe('on a day', () => {
  test.each([
    ['I will write tomorrow.', '2026-11-23 23:59'],
    ['I will write by tomorrow morning.', '2026-11-23 12:00'],
    ['I will write tomorrow at 10:00.', '2026-11-23 10:00'],
    ['Tomorrow by 10 am I will call you.', '2026-11-23 10:00'],
    ['You will have an answer tonight.', '2026-11-22 23:59'],
    ['I am sending it again today.', '2026-11-22 23:59'],
    ['I will do it this afternoon.', '2026-11-22 18:00'],
    ['I will do it this evening.', '2026-11-22 22:00'],
    ['I will answer by the end of the day.', '2026-11-22 23:59'],
    ['We will answer by the end of tomorrow.', '2026-11-23 23:59'],
    ['I will answer on Friday.', '2026-11-27 23:59'],
    ['I will answer by Friday at 10:00.', '2026-11-27 10:00'],
    ['I will answer before Friday.', '2026-11-26 23:59'],
    ['I will answer by Wednesday noon.', '2026-11-25 12:00'],
    ['I will answer by 3 December.', '2026-12-03 23:59'],
    ['I will answer by December 3rd, 17:00.', '2026-12-03 17:00'],
    ['I will answer on the 3rd of January.', '2027-01-03 23:59'],
    ['I will answer by 18:00 on Monday 23 November.', '2026-11-23 18:00'],
    ['I will answer by 2026-12-01.', '2026-12-01 23:59'],
    ['I will answer by the end of the month.', '2026-11-30 23:59'],
    ['I will answer the day after tomorrow.', '2026-11-24 23:59'],
  ])('%s', (text, due) => expect(dues(text)).toEqual([due]))

  test.each([
    ['I will fix it before the weekend.', '2026-11-27 23:59'],
    ['I will fix it this week.', '2026-11-27 23:59'],
    ['I will fix it over the weekend.', '2026-11-29 23:59'],
    ['I will fix it by the end of next week.', '2026-12-04 23:59'],
    ['I will fix it next week.', '2026-12-04 23:59'],
    ['I will fix it on Wednesday at 8:00.', '2026-12-02 08:00'],
    ['I will fix it on Wednesday at 10:00.', '2026-11-25 10:00'],
    ['I will fix it next Friday.', '2026-12-04 23:59'],
    ['I will fix it on Monday.', '2026-11-30 23:59'],
    ['I will fix it this morning.', '2026-11-25 12:00'],
  ])('said on a Wednesday: %s', (text, due) => expect(dues(text, wednesday)).toEqual([due]))
})

test.each([
  'The map does not answer, since an update I made this morning.',
  'Nothing loads because of the update we put in today.',
  'Orders are late because the first update ran today.',
])('what a thing is due to is no promise: %s', (text) => {
  expect(dues(text)).toEqual([])
  expect(dues(text, wednesday)).toEqual([])
})

describe('within a length of time', () => {
  test.each([
    ['I will write within two hours.', '2026-11-22 16:30'],
    ['I will write in half an hour.', '2026-11-22 15:00'],
    ['I will write within the hour.', '2026-11-22 15:30'],
    ['Next update in 30 minutes.', '2026-11-22 15:00'],
    ['It will be back in 10 to 20 minutes.', '2026-11-22 14:50'],
    ['I will write within the next 24 hours.', '2026-11-23 14:30'],
    ['I will post every hour.', '2026-11-22 15:30'],
    ['You will have it within three days.', '2026-11-25 23:59'],
    ['You will have it within thirteen days.', '2026-12-05 23:59'],
    ['You will have it in a week.', '2026-11-29 23:59'],
    ['You will have it within two working days.', '2026-11-24 23:59'],
    ['I will refund it within five business days.', '2026-11-27 23:59'],
  ])('%s', (text, due) => expect(dues(text)).toEqual([due]))
})

describe('on whatever clock', () => {
  test.each([
    ['I will write by 18:00 UTC.', '2026-11-22 19:00'],
    ['I will write by 12:00 EST.', '2026-11-22 18:00'],
    ['I will write by 9 am PST.', '2026-11-22 18:00'],
    ['I will write by 23:30 UTC+5:30.', '2026-11-22 19:00'],
    ['I will write by 18:00 (CET).', '2026-11-22 18:00'],
    ['I will write by 10:00 JST.', '2026-11-23 02:00'],
    ['I will write by 10:00 JST on Tuesday.', '2026-11-24 02:00'],
  ])('%s', (text, due) => expect(dues(text)).toEqual([due]))

  test('a time given for both clocks is one promise', () => {
    const at = Date.UTC(2026, 10, 23, 1, 0)
    for (const theirs of ['America/New_York', 'Asia/Tokyo', 'UTC', '+05:45', 'Europe/Berlin']) {
      const text = `I will write again by ${absoluteTime(at, { mine: 'Europe/Berlin', theirs })}.`
      expect(
        findPromises(text, sunday).map(({ due }) => due),
        text,
      ).toEqual([at])
    }
  })

  test('a day is as long as it is where the clock is changed', () => {
    const saturday = { at: Date.UTC(2026, 9, 24, 12), zone: 'Europe/Berlin' }
    expect(findPromises('I will write tomorrow at 10:00.', saturday)).toMatchObject([
      { due: Date.UTC(2026, 9, 25, 9) },
    ])
    expect(findPromises('I will write within 24 hours.', saturday)).toMatchObject([
      { due: Date.UTC(2026, 9, 25, 12) },
    ])
    const march = { at: Date.UTC(2026, 2, 28, 12), zone: 'Europe/Berlin' }
    expect(findPromises('I will write tomorrow by 2:30.', march)).toMatchObject([
      { due: Date.UTC(2026, 2, 29, 1) },
    ])
  })
})

describe('no promise', () => {
  test.each([
    ['what was', 'It broke at 14:10 and was back by 15:00.'],
    ['what somebody else may do', 'Please try again tomorrow.'],
    ['a question', 'Will you be there tomorrow?'],
    ['no time', 'I will write again.'],
    ['a time without a promise', 'The office opens at 9:00.'],
    ['what is taken back', "I can't promise that it works by tomorrow."],
    ['what will not be', 'I will not be here tomorrow.'],
    ['what they must wait for', 'If it is not on your statement by Friday, write to me.'],
    ['what hangs on something else', 'If it has not come by Friday, I will send another.'],
    ['what somebody else wrote', '> I will write by 18:00.'],
    ['what is quoted', 'You wrote: “I will call you tomorrow at 9:00.”'],
    ['since when it works', 'I will restore what you wrote since 14:10.'],
    ['how long it lasts', 'I will be here until 18:00.'],
    ['an amount', 'I will refund the 18.00 euros.'],
    ['what was, beside what will be', 'I will spare you the speech, since you got it from me on Monday.'],
    ['a day of no date', 'You will never live through a Saturday like that.'],
    ['a date that is over', 'I will pay back the shows of 9 March 2023.'],
    ['how it always is', 'We will always answer within five minutes.'],
    ['what somebody is asked to do', 'Please reply by Friday.'],
    ['a rate', 'It will be billed at our hourly rate.'],
    ['a version', 'I will move to 2.10.3 and read RFC 2119.'],
  ])('%s', (_, text) => expect(dues(text)).toEqual([]))
})

test('the sentence is quoted where it stands', () => {
  const text = 'Hello Ana,\n\nI see it. I will write\nagain by 18:00, also without news. Thanks!'
  const [promise] = findPromises(text, sunday)
  expect(promise?.quote).toBe('I will write again by 18:00, also without news.')
  expect(text.slice(promise?.start, promise?.end)).toBe('I will write\nagain by 18:00, also without news.')
})

test('a sentence may promise two things', () => {
  expect(dues('I will write at 16:00 and again by 20:00.')).toEqual(['2026-11-22 16:00', '2026-11-22 20:00'])
})

test('a text without end is read to a limit, at once', () => {
  expect(findPromises('I will write by 18:00. '.repeat(20_000), sunday)).toHaveLength(50)
  expect(findPromises('by 18:00 '.repeat(20_000), sunday)).toEqual([])
  expect(findPromises('in the next '.repeat(20_000), sunday)).toEqual([])
})

test('every canned reply that names its next word promises it for that time', async () => {
  const { replies } = await loadCanned(shippedCanned())
  for (const { code, text } of replies.filter(({ text: words }) => words.includes('{next update}'))) {
    const found = findPromises(withExamples(text), { at: Date.UTC(2026, 10, 22, 9), zone: 'Europe/Berlin' })
    expect(
      found.map(({ due }) => due),
      code,
    ).toContain(Date.UTC(2026, 10, 22, 18))
  }
})
