import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { compileQuestionRules, type QuestionRules, questionRulesSchema } from './question-rules.ts'

const wanted = join('assets', 'incident', 'questions.yml')

/** Reads the rules that come with the program, beside the sources, the built files or in the package. Throws when they are wrong. */
export async function loadQuestionRules(): Promise<QuestionRules> {
  const read = questionRulesSchema.safeParse(parse(await readFile(shipped(), 'utf8')))
  if (!read.success) throw new Error(`${wanted} is wrong: ${read.error.message}`)
  return compileQuestionRules(read.data)
}

function shipped(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    if (existsSync(join(folder, wanted)) || dirname(folder) === folder) return join(folder, wanted)
  }
}
