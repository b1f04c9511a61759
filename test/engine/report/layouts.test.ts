import { describe, expect, test } from 'vitest'
import { readMail } from '../../../electron/engine/formats/mail/read-mail.ts'
import { loadFormRules, shippedFormRules } from '../../../electron/engine/report/load-form-rules.ts'
import { understand } from '../../../electron/engine/report/understand.ts'
import { toBytes } from './form-mail.ts'
import { layoutMails } from './layout-mails.ts'

describe('forms whose layout is described', async () => {
  const rules = await loadFormRules(shippedFormRules())

  test.each(layoutMails)('$title', async (mail) => {
    const report = understand(await readMail(toBytes(mail), Date.UTC(2026, 10, 22)), rules)
    const { name, address, message, ...rest } = mail.expected
    expect({ ...report.sender, message: report.message, layout: report.layout }).toEqual({
      ...{ name, address, message, layout: mail.layout },
    })
    expect(report).toMatchObject(rest)
  })

  test('every layout has a mail', () => {
    const missing = rules.layouts.filter(({ name }) => !layoutMails.some(({ layout }) => layout === name))
    expect(missing.map(({ name }) => name)).toEqual([])
  })
})
