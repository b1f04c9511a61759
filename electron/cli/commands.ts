import type { Command } from './command.ts'
import { page } from './commands/page.ts'
import { report } from './commands/report.ts'
import { reportPage } from './commands/report-page.ts'
import { storm } from './commands/storm.ts'
import { tone } from './commands/tone.ts'

/** Every command by its name: one file in `commands/` and one line here. */
export const commands: Readonly<Record<string, Command>> = {
  page,
  report,
  'report-page': reportPage,
  storm,
  tone,
}
