import { describe, expect, test } from 'vitest'
import { readMail } from '../../../electron/engine/formats/mail/read-mail.ts'
import { loadFormRules, shippedFormRules } from '../../../electron/engine/report/load-form-rules.ts'
import { understand } from '../../../electron/engine/report/understand.ts'
import { toBytes } from './form-mail.ts'
import { trickyMails } from './tricky-mails.ts'
import { unseenMails } from './unseen-mails.ts'

describe('forms that no layout describes', async () => {
  const rules = await loadFormRules(shippedFormRules())

  test.each([...unseenMails, ...trickyMails])('$title', async (mail) => {
    const report = understand(await readMail(toBytes(mail), Date.UTC(2026, 10, 22)), rules)
    const { name, address, message, ...rest } = mail.expected
    expect({ ...report.sender, message: report.message }).toEqual({ name, address, message })
    expect(report).toMatchObject(rest)
  })
})
