import { expect, test } from 'vitest'
import { readMail } from '../../../electron/engine/formats/mail/read-mail.ts'
import { loadFormRules, shippedFormRules } from '../../../electron/engine/report/load-form-rules.ts'
import { understand } from '../../../electron/engine/report/understand.ts'

const text = 'From: noreply@x.example\r\nContent-Type: text/plain\r\n\r\n'
const html = 'From: noreply@x.example\r\nContent-Type: text/html\r\n\r\n'

test.each([
  ['elements 100,000 deep', `${html}${'<div>'.repeat(100_000)}the end`],
  ['tables in tables', `${html}${'<table><tr><td>'.repeat(30_000)}the end`],
  ['100,000 lines like fields', `${text}Message: x\r\n${'Name: a\r\n'.repeat(100_000)}the end`],
  ['scripts and hidden words', `${html}<script>bad()</script><p style="display:none">bad</p><p>the end</p>`],
])('%s lose nothing that was said', async (_, mail) => {
  const rules = await loadFormRules(shippedFormRules())
  const { message } = understand(await readMail(Buffer.from(mail), 0), rules)
  expect(message).toContain('the end')
  expect(message).not.toContain('bad')
})

test.each([
  ['no body', text],
  ['only rules', `${text}-----\r\n=====\r\n`],
  ['a label and nothing', `${text}Message:\r\n`],
])('%s', async (_, mail) => {
  const rules = await loadFormRules(shippedFormRules())
  expect(understand(await readMail(Buffer.from(mail), 0), rules).certain).toBe(false)
})
