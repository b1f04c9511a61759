import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { shippedAsset } from '../../formats/shipped-asset.ts'
import { compileQuestionRules, type QuestionRules, questionRulesSchema } from './question-rules.ts'

/** Reads the rules that come with the program. Throws when they are wrong, and says where. */
export async function loadQuestionRules(): Promise<QuestionRules> {
  const read = questionRulesSchema.safeParse(
    parse(await readFile(shippedAsset('incident', 'questions.yml'), 'utf8')),
  )
  if (!read.success) throw new Error(`assets/incident/questions.yml is wrong: ${read.error.message}`)
  return compileQuestionRules(read.data)
}
