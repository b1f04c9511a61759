import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { foldFields, formFields } from '../../../../renderer/ui/schema-form/form-fields.ts'

const fieldsOf = (schema: z.ZodObject) => formFields(z.toJSONSchema(schema))
const only = (schema: z.ZodType) => fieldsOf(z.object({ field: schema }))[0]

describe('formFields', () => {
  test('reads an address with its words', () => {
    const schema = z
      .url()
      .meta({ title: 'Address', description: 'Where.', placeholder: 'https://blog.example/' })
    expect(only(schema)).toEqual({
      name: 'field',
      title: 'Address',
      description: 'Where.',
      placeholder: 'https://blog.example/',
      required: true,
      control: 'text',
      initial: '',
      secret: false,
      seldom: false,
      code: false,
      address: true,
      minimum: undefined,
      maximum: undefined,
      pattern: undefined,
    })
  })

  test('a field with a default is not required, though JSON Schema lists it so', () => {
    expect(only(z.int().min(1).max(9).default(3))).toMatchObject({
      control: 'number',
      required: false,
      initial: '3',
      whole: true,
      minimum: 1,
      maximum: 9,
    })
  })

  test('an optional field is not required', () => {
    expect(only(z.string().optional())).toMatchObject({ required: false })
  })

  test('secrets are marked', () => {
    expect(only(z.string().meta({ secret: true }))).toMatchObject({ control: 'text', secret: true })
  })

  test('a choice by enum gets readable labels', () => {
    expect(only(z.enum(['present', 'not-there']).default('present'))).toMatchObject({
      control: 'choice',
      initial: 'present',
      choices: [
        { value: 'present', label: 'Present' },
        { value: 'not-there', label: 'Not there' },
      ],
    })
  })

  test('a choice by titled constants keeps the titles', () => {
    const titled = z.union([
      z.literal('head').meta({ title: 'Headers only' }),
      z.literal('get').meta({ title: 'The whole page' }),
    ])
    expect(only(titled.optional())).toMatchObject({
      control: 'choice',
      choices: [
        { value: 'head', label: 'Headers only' },
        { value: 'get', label: 'The whole page' },
      ],
    })
  })

  test('a choice by enum takes the titles that stand beside it', () => {
    const titled = z.enum(['GET', 'ipv4']).meta({
      oneOf: [
        { const: 'GET', title: 'GET' },
        { const: 'ipv4', title: 'IPv4 only' },
      ],
    })
    expect(only(titled)).toMatchObject({
      control: 'choice',
      choices: [
        { value: 'GET', label: 'GET' },
        { value: 'ipv4', label: 'IPv4 only' },
      ],
    })
  })

  test('yes and no, which can never be missing', () => {
    expect(only(z.boolean().default(true))).toMatchObject({
      control: 'switch',
      initial: true,
      required: false,
    })
    expect(only(z.boolean())).toMatchObject({ control: 'switch', initial: false, required: false })
  })

  test('lists of text, numbers and addresses', () => {
    expect(only(z.array(z.string()).max(5).default(['a']))).toMatchObject({
      control: 'list',
      entries: 'text',
      initial: ['a'],
      maximum: 5,
    })
    expect(only(z.array(z.int()))).toMatchObject({ control: 'list', entries: 'number' })
    expect(only(z.array(z.url()))).toMatchObject({ control: 'list', entries: 'address' })
  })

  test('a nullable field is drawn like any other', () => {
    expect(only(z.string().nullable().default(null).meta({ title: 'Word' }))).toMatchObject({
      control: 'text',
      title: 'Word',
    })
  })

  test('a field without a title is named after its key', () => {
    expect(fieldsOf(z.object({ mustContain: z.string() }))[0]?.title).toBe('Must contain')
  })

  test('what has no control is left out, and nonsense gives no fields', () => {
    expect(only(z.object({ deep: z.string() }))).toBeUndefined()
    expect(formFields({})).toEqual([])
    expect(formFields({ properties: { a: 'text', b: null, c: {} } })).toEqual([])
  })
})

describe('foldFields', () => {
  const form = (...keys: readonly string[]) =>
    fieldsOf(
      z.object(
        Object.fromEntries(
          keys.map((key) => [key, key.startsWith('r') ? z.string() : z.string().optional()]),
        ),
      ),
    )
  const form5 = () => {
    const optional = z.string().optional()
    return { a: optional, b: optional, c: optional, d: optional, e: optional }
  }
  const names = (fields: readonly { name: string }[]) => fields.map((field) => field.name)

  test('folds the optional rest, never a required field', () => {
    const { shown, folded } = foldFields(form('r1', 'o2', 'o3', 'o4', 'r5', 'o6'))
    expect(names(shown)).toEqual(['r1', 'o2', 'o3', 'r5'])
    expect(names(folded)).toEqual(['o4', 'o6'])
  })

  test('keeps a secret in sight, unless it is seldom needed', () => {
    const secret = (seldom: boolean) => z.string().optional().meta({ secret: true, seldom })
    const schema = z.object({ ...form5(), key: secret(false), rareKey: secret(true) })
    const { shown, folded } = foldFields(fieldsOf(schema))
    expect(names(shown)).toEqual(['a', 'b', 'c', 'key'])
    expect(names(folded)).toEqual(['d', 'e', 'rareKey'])
  })

  test('does not hide a single field behind a button', () => {
    expect(foldFields(form('r1', 'o2', 'o3', 'o4')).folded).toEqual([])
  })
})
