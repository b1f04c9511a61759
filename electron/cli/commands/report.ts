import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { readMail } from '../../engine/formats/mail/read-mail.ts'
import { loadFormRules, shippedFormRules } from '../../engine/report/load-form-rules.ts'
import { understand } from '../../engine/report/understand.ts'
import type { UnderstoodReport } from '../../engine/report/understood-report.ts'
import type { Command, Terminal } from '../command.ts'

/** Larger mails are not looked at, in bytes. */
const largest = 40 * 1024 * 1024

/** `storeminder report`: says who wrote what, from mails of contact forms and from ordinary ones. */
export const report: Command = {
  summary: 'says who wrote what in mails from contact forms',
  help: `storeminder report [--json] FILE.eml…

Reads each mail as a report from a reader: the visitor’s name and address rather than the form’s, the subject, the
message without what the form’s program wrote around it, and the page. Mails of people are read as such.

  --json    one JSON line a file: {"file","layout","name","address","subject","message","page","fields"}; layout is
            the form program, "mail" for a person’s mail, null for a form that is not known by name; name, address,
            subject and page are null where the mail does not say; fields are the other ones: [{"name","value"}]
  --help    print this

Exit codes: 0 everything was read, 1 a file could not be read, 2 wrong arguments.
`,
  async run(argv, terminal) {
    const given = readArguments(argv)
    if (typeof given === 'string') {
      terminal.complain(given)
      return 2
    }
    const rules = await loadFormRules(shippedFormRules())
    let code = 0
    for (const file of given.files) {
      try {
        const bytes = await readFile(file)
        if (bytes.byteLength > largest) throw new Error('it is larger than 40 MB')
        const mail = await readMail(bytes, Date.now())
        for (const trouble of mail.troubles) terminal.complain(`${file}: ${trouble}`)
        const understood = understand(mail, rules)
        if (given.json) terminal.say(jsonLine(file, understood))
        else tellPeople(file, understood, terminal)
      } catch (error) {
        terminal.complain(
          `${file} could not be read: ${error instanceof Error ? error.message : String(error)}.`,
        )
        code = 1
      }
    }
    return code
  },
}

function readArguments(argv: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    })
    if (positionals.length === 0) return 'report needs at least one mail. See storeminder report --help.'
    return { json: values.json, files: positionals }
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)} See storeminder report --help.`
  }
}

function jsonLine(
  file: string,
  { layout, sender, subject, message, page, fields }: UnderstoodReport,
): string {
  return JSON.stringify({
    ...{ file, layout: layout ?? null, name: sender.name ?? null, address: sender.address ?? null },
    ...{ subject: subject ?? null, message, page: page ?? null, fields },
  })
}

function tellPeople(file: string, understood: UnderstoodReport, terminal: Terminal): void {
  const { layout, sender, subject, message, page, fields, certain } = understood
  terminal.say(`${file}: ${layout ?? 'a form'}${certain ? '' : ', not certain'}`)
  const who = [sender.name, sender.address].filter((part) => part !== undefined).join(', ')
  const lines = [
    `from ${who === '' ? 'nobody that it names' : who}`,
    ...(subject === undefined ? [] : [`about ${subject}`]),
    ...(page === undefined ? [] : [`on ${page}`]),
    ...fields.map(({ name, value }) => `${name}: ${value}`),
    ...message.split('\n').map((line) => `| ${line}`),
  ]
  for (const line of lines) terminal.say(`  ${harmless(line)}`)
}

/** What a mail says must not steer the terminal. */
function harmless(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ')
}
