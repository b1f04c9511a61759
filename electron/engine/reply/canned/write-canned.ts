import { stringify } from 'yaml'
import type { CannedText } from '../../../shared/model/template.ts'

/** A file of replies that `readCanned` reads, for another machine or another person. */
export function writeCanned(replies: readonly CannedText[]): string {
  const entries = replies.map(({ code, title, situation, stage, length, text }) => ({
    ...{ code, title, situation, stage, length, text },
  }))
  return `# Canned replies of Storeminder.\n${stringify({ replies: entries }, { lineWidth: 0 })}`
}
