import { expect, test } from 'vitest'
import { readMail } from '../../../electron/engine/formats/mail/read-mail.ts'
import { loadFormRules, shippedFormRules } from '../../../electron/engine/report/load-form-rules.ts'
import { teach } from '../../../electron/engine/report/teach.ts'
import { understand } from '../../../electron/engine/report/understand.ts'
import { taughtLayoutSchema } from '../../../electron/shared/model/taught-layout.ts'

const odd = (who: string, address: string, said: string, number: number, from = 'tickets@odd.example') =>
  readMail(
    Buffer.from(
      `From: Odd <${from}>\r\nTo: me@kettle.example\r\nSubject: Ticket ${number}\r\n\r\n` +
        `Ticket ${number} opened by ${who} at the desk / ${address}\r\n~ begins here ~\r\n${said.replaceAll('\n', '\r\n')}\r\nSLA clock ${number * 3} is ticking\r\nOdd Inc\r\n`,
    ),
    Date.UTC(2026, 10, 22),
  )

test('what was shown in one mail is found in the next of the same layout', async () => {
  const rules = await loadFormRules(shippedFormRules())
  const shown = await odd('Ann Hill', 'ann@hill.example', 'One line.\n\nAnother.', 7)
  const layout = teach(shown, { message: 'One line.\n\nAnother.', address: 'ann@hill.example' })
  expect(taughtLayoutSchema.parse(JSON.parse(JSON.stringify(layout)))).toEqual(layout)
  if (layout === undefined) throw new Error('nothing was learned')

  const said = 'Other words.\nSLA clock 1 is ticking\n\nYours'
  const next = understand(await odd('Ann Hill', 'ann@hill.example', said, 88), rules, [layout])
  expect(next).toMatchObject({ layout: 'taught', message: said, certain: true })

  const elsewhere = await odd('Ann Hill', 'ann@hill.example', said, 88, 'other@odd.example')
  expect(understand(elsewhere, rules, [layout]).layout).not.toBe('taught')
})

test('a sender in a header, a message beside its label', async () => {
  const rules = await loadFormRules(shippedFormRules())
  const mail = (who: string, said: string) =>
    readMail(
      Buffer.from(
        `From: Odd <tickets@odd.example>\r\nReply-To: ${who} <${who.toLowerCase()}@hill.example>\r\n\r\nRef 12\r\nWhat they wrote >> ${said} <<\r\n`,
      ),
      0,
    )
  const layout = teach(await mail('Ann', 'No tea.'), {
    message: 'No tea.',
    name: 'Ann',
    address: 'ann@hill.example',
  })
  if (layout === undefined) throw new Error('nothing was learned')
  expect(understand(await mail('Bo', 'No milk.'), rules, [layout])).toMatchObject({
    sender: { name: 'Bo', address: 'bo@hill.example' },
    message: 'No milk.',
  })
})

test('a message that is not in the mail teaches nothing', async () => {
  expect(teach(await odd('A', 'a@b.example', 'x', 1), { message: 'never said' })).toBeUndefined()
})
