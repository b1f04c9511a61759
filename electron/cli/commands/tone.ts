import { readFile } from 'node:fs/promises'
import { text as readAll } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { loadTonePacks, shippedTonePacks } from '../../engine/reply/tone/load-packs.ts'
import { createToneChecker } from '../../engine/reply/tone/tone-checker.ts'
import type { ToneCheck } from '../../shared/model/tone.ts'
import type { Command, Terminal } from '../command.ts'

/** How standard input is called in what is printed. */
const standardInput = '-'
/** Longest text that is looked at, in characters; longer files are not replies. */
const longestText = 1_000_000

/** `storeminder tone`: says what in a reply will read as an excuse. */
export const tone: Command = {
  summary: 'says what in a reply will read as an excuse, and what to write instead',
  help: `storeminder tone [--json] [--rules DIR] [FILE…]

Reads each text file (standard input without one) and points at what will read as an excuse: an apology with an
“if”, blame passed on, a rule to hide behind, “soon” … What is quoted from others is left alone. A text in a
language without rules is said to be unchecked.

  --json       one JSON line a file: {"file","findings":[{"label","start","end","quote","reason","offer"}]};
               start and end count UTF-16 units; with "unchecked" and the reason when it was not checked
  --rules DIR  use the rules of this folder: one folder a language (DIR/en), *.yml in it
  --help       print this

Exit codes: 0 everything was read, whether or not something was found; 1 a file or a rule could not be read;
2 wrong arguments.
`,
  async run(argv, terminal) {
    const given = readToneArguments(argv)
    if (typeof given === 'string') {
      terminal.complain(given)
      return 2
    }
    const packs = await loadTonePacks(given.rules ?? shippedTonePacks())
    for (const trouble of packs.troubles) terminal.complain(trouble)
    let code = packs.troubles.length > 0 ? 1 : 0
    const check = createToneChecker(packs)
    for (const file of given.files) {
      try {
        const text = file === standardInput ? await readAll(process.stdin) : await readFile(file, 'utf8')
        if (text.length > longestText) throw new Error(`it is longer than ${longestText} characters`)
        if (given.json) terminal.say(jsonLine(file, check(text)))
        else tellPeople(file, check(text), terminal)
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error)
        terminal.complain(`${file} could not be read: ${why}.`)
        code = 1
      }
    }
    return code
  },
}

function readToneArguments(argv: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { json: { type: 'boolean', default: false }, rules: { type: 'string' } },
      allowPositionals: true,
    })
    return {
      json: values.json,
      rules: values.rules,
      files: positionals.length > 0 ? positionals : [standardInput],
    }
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)} See storeminder tone --help.`
  }
}

function jsonLine(file: string, { checked, why, findings }: ToneCheck): string {
  return JSON.stringify({
    file,
    ...(checked ? {} : { unchecked: why }),
    findings: findings.map(({ label, start, end, quote, reason, offer }) => ({
      ...{ label, start, end, quote, reason, offer },
    })),
  })
}

function tellPeople(file: string, { checked, why, findings }: ToneCheck, terminal: Terminal): void {
  const name = file === standardInput ? 'standard input' : file
  if (!checked) {
    terminal.say(`${name}: ${why}`)
    return
  }
  terminal.say(
    `${name}: ${findings.length === 0 ? 'nothing found' : findings.length === 1 ? 'one remark' : `${findings.length} remarks`}`,
  )
  for (const { label, quote, reason, offer } of findings) {
    terminal.say(`  ${label}: “${quote.replaceAll(/\s+/g, ' ')}”`)
    terminal.say(`    ${reason}`)
    terminal.say(`    Instead: ${offer}`)
  }
}
