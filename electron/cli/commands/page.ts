import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { lookAtPage } from '../../engine/page/answer-page-job.ts'
import { unknownAddress } from '../../engine/page/own-site.ts'
import type { PageAnswerOfReader } from '../../engine/page/page-reader.ts'
import type { Command, Terminal } from '../command.ts'

interface Given {
  readonly json: boolean
  readonly url: string
  readonly looks: readonly string[]
  /** Each held against what the looks came to, and never learned. */
  readonly others: readonly string[]
}

/** `storeminder page`: reads HTML files as fetches of one page, as the page watch would. */
export const page: Command = {
  summary: 'says what changed on a page from one saved copy to the next, and what of it is alarming',
  help: `storeminder page [--json] [--url ADDRESS] FILE… [-- FILE…]

Reads HTML files in order as successive fetches of one page, as the page watch would: the first five are learned,
then each is held against what is known, and learned unless it is alarming. Files after -- are held against what was
known in the end, each by itself, and not learned.

  --url     the page's own address; without it the page's <link rel="canonical"> says what is its own
  --json    one JSON line a file: {"file","changes":[{"kind","text","alarm"}]}
  --help    print this

Exit codes: 0 everything was read, 1 a file could not be read, 2 wrong arguments.
`,
  async run(argv, terminal) {
    const given = readArguments(argv)
    if (typeof given === 'string') {
      terminal.complain(given)
      return 2
    }
    let code = 0
    let profile: PageAnswerOfReader['profile']
    for (const [at, file] of [...given.looks, ...given.others].entries()) {
      try {
        const looked = lookAtPage({
          ...{ bytes: await readFile(file), contentType: 'text/html', url: given.url, isCut: false },
          ...{ profile, selectors: [], ignored: [], forbidden: [], accepted: [] },
        })
        if (at < given.looks.length) profile = looked.profile
        tell(file, looked, given.json, terminal)
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

function readArguments(argv: readonly string[]): Given | string {
  const split = argv.indexOf('--')
  const others = split === -1 ? [] : argv.slice(split + 1)
  try {
    const { values, positionals } = parseArgs({
      args: argv.slice(0, split === -1 ? undefined : split),
      options: {
        json: { type: 'boolean', default: false },
        url: { type: 'string', default: unknownAddress },
      },
      allowPositionals: true,
    })
    if (positionals.length === 0) return 'page needs at least one HTML file. See storeminder page --help.'
    if (!/^https?:\/\//iu.test(values.url) || !URL.canParse(values.url))
      return '--url wants a whole address, e.g. https://blog.example/. See storeminder page --help.'
    return { json: values.json, url: values.url, looks: positionals, others }
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)} See storeminder page --help.`
  }
}

function tell(file: string, { changes }: PageAnswerOfReader, json: boolean, terminal: Terminal): void {
  if (json)
    terminal.say(
      JSON.stringify({ file, changes: changes.map(({ kind, text, alarm }) => ({ kind, text, alarm })) }),
    )
  else {
    terminal.say(`${file}: ${changes.length === 0 ? 'as expected' : ''}`.trimEnd())
    for (const { text, alarm, lines } of changes) {
      terminal.say(`  ${alarm ? 'ALARM ' : ''}${harmless(text)}`)
      for (const { before, after } of lines.slice(0, 5))
        terminal.say(`    ${harmless([before, after].filter((words) => words !== undefined).join(' → '))}`)
    }
  }
}

/** What a page says must not steer the terminal. */
function harmless(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ')
}
