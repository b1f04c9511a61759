import { parseArgs } from 'node:util'
import { describeStorm } from '../../engine/alarm/storm/describe-storm.ts'
import { newStormState, type StormStep, stepStorm } from '../../engine/alarm/storm/step-storm.ts'
import { BucketFileError, readBucketFile } from '../bucket-file.ts'
import type { Command, Terminal } from '../command.ts'

/** What happened at one row of a file. */
interface Moment {
  readonly at: string
  readonly step: StormStep
}

/** `storeminder storm`: runs the storm detector over files, as the watch would have run it at the time. */
export const storm: Command = {
  summary: 'says when a trickle of mentions became a storm, from counts in CSV files',
  help: `storeminder storm [--json] FILE…

Reads each CSV file (header “timestamp,value”: mentions in each five minutes, in order; times without a zone
are UTC) strictly row by row, as the watch would have seen it, and says when an alarm would have been raised.

  --json    one JSON line a file: {"file","alarms":[{"at","value","expected"}]}; value and expected are mentions
            in the hour that ends with that row. A storm that doubles is still the same alarm and not listed again;
            without --json it is told, and so is when it calms and ends
  --help    print this

Exit codes: 0 everything was read, 1 a file could not be read, 2 wrong arguments.
`,
  async run(argv, terminal) {
    const given = readStormArguments(argv)
    if (typeof given === 'string') {
      terminal.complain(given)
      return 2
    }
    let code = 0
    for (const file of given.files) {
      try {
        const moments = await watchFile(file)
        if (given.json) terminal.say(jsonLine(file, moments))
        else tellPeople(file, moments, terminal)
      } catch (error) {
        if (!(error instanceof BucketFileError)) throw error
        terminal.complain(error.message)
        code = 1
      }
    }
    return code
  },
}

function readStormArguments(argv: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    })
    if (positionals.length === 0) return 'storm needs at least one CSV file. See storeminder storm --help.'
    return { json: values.json, files: positionals }
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)} See storeminder storm --help.`
  }
}

async function watchFile(file: string): Promise<readonly Moment[]> {
  const moments: Moment[] = []
  let state = newStormState()
  for await (const { written, bucket } of readBucketFile(file)) {
    const step = stepStorm(state, bucket)
    state = step.state
    if (step.verdict !== 'quiet' && step.verdict !== 'ongoing') moments.push({ at: written, step })
  }
  return moments
}

function jsonLine(file: string, moments: readonly Moment[]): string {
  const alarms = moments
    .filter(({ step }) => step.verdict === 'storm')
    .map(({ at, step }) => ({ at, value: round(step.value), expected: round(step.expected) }))
  return JSON.stringify({ file, alarms })
}

function tellPeople(file: string, moments: readonly Moment[], terminal: Terminal): void {
  const storms = moments.filter(({ step }) => step.verdict === 'storm').length
  terminal.say(`${file}: ${storms === 0 ? 'no storm' : storms === 1 ? 'one storm' : `${storms} storms`}`)
  for (const { at, step } of moments) terminal.say(`  ${at}  ${describeStorm(step)}`)
}

const round = (number: number) => Math.round(number * 100) / 100
