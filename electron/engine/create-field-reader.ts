import type { FieldReader } from './formats/field-reader.ts'
import { createBoilerplate } from './report/boilerplate.ts'
import { createLabelBook } from './report/label-book.ts'
import { loadFormRules, shippedFormRules } from './report/load-form-rules.ts'
import { readFields, readFieldText } from './report/read-fields.ts'

/** Makes the reader. The rules are read with the first form, and again with the next one if that failed. */
export function createFieldReader(): FieldReader {
  let loading: ReturnType<typeof load> | undefined
  async function rules() {
    loading ??= load()
    try {
      return await loading
    } catch (error) {
      loading = undefined
      throw error
    }
  }
  return {
    async read(fields) {
      const { book } = await rules()
      return readFields(fields, book)
    },
    async readText(text) {
      const { book, words } = await rules()
      return readFieldText(text, book, words)
    },
  }
}

async function load() {
  const { general } = await loadFormRules(shippedFormRules())
  return { book: createLabelBook(general), words: createBoilerplate(general) }
}
