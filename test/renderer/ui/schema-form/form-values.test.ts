import { expect, test } from 'vitest'
import { z } from 'zod'
import { secretMask } from '../../../../electron/shared/model/source.ts'
import { completeAddress } from '../../../../renderer/ui/schema-form/complete-address.ts'
import { formErrors } from '../../../../renderer/ui/schema-form/form-errors.ts'
import { formFields } from '../../../../renderer/ui/schema-form/form-fields.ts'
import { settingsFromValues, startingValues } from '../../../../renderer/ui/schema-form/form-values.ts'

const schema = z.object({
  url: z
    .url({ protocol: /^https?$/ })
    .meta({ title: 'Address', placeholder: 'https://blog.example/feed.xml' }),
  password: z.string().min(4).optional().meta({ secret: true, title: 'Password' }),
  word: z.string().max(10).optional(),
  code: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional()
    .meta({ placeholder: 'DE' }),
  failures: z.int().min(1).max(9).default(3),
  wait: z.number().positive().optional(),
  method: z.enum(['get', 'head']).default('get'),
  follow: z.boolean().default(true),
  statuses: z.array(z.int()).max(3).default([200]),
  mirrors: z.array(z.url()).default([]),
})
const fields = formFields(z.toJSONSchema(schema))
const filled = { ...startingValues(fields), url: 'https://blog.example/feed.xml' }

test('a new form holds the defaults, and saved untouched it is what the schema gives by itself', () => {
  const settings = settingsFromValues(fields, filled)
  expect(schema.parse(settings)).toEqual(schema.parse({ url: 'https://blog.example/feed.xml' }))
})

test('stored settings survive a round through the form, the secret as its mask, unknown ones untouched', () => {
  const stored = {
    url: 'https://a.example/',
    password: secretMask,
    word: 'hello',
    code: 'FR',
    failures: 5,
    wait: 0.5,
    method: 'head',
    follow: false,
    statuses: [200, 204],
    mirrors: ['https://b.example/'],
    deep: { kept: true },
  }
  const values = startingValues(fields, stored)
  expect(formErrors(fields, values)).toEqual({})
  expect(settingsFromValues(fields, values, stored)).toEqual(stored)
})

test('emptied optional fields are left out; text is trimmed, a password is not', () => {
  const stored = { url: 'https://a.example/', word: 'hello' }
  const values = {
    ...startingValues(fields, stored),
    word: '  ',
    url: ' https://a.example/x ',
    password: ' pass ',
  }
  const settings = settingsFromValues(fields, values, stored)
  expect(settings).toMatchObject({ url: 'https://a.example/x', password: ' pass ' })
  expect(settings).not.toHaveProperty('word')
})

test.each([
  ['blog.example/feed', 'https://blog.example/feed'],
  ['  blog.example ', 'https://blog.example'],
  ['blog.example:8080/x', 'https://blog.example:8080/x'],
  ['localhost:4000', 'http://localhost:4000'],
  ['127.0.0.1:99999x', '127.0.0.1:99999x'],
  ['http://blog.example', 'http://blog.example'],
  ['ftp://blog.example', 'ftp://blog.example'],
  ['mailto:me@blog.example', 'mailto:me@blog.example'],
  ['javascript:alert(1)', 'javascript:alert(1)'],
  ['blog', 'blog'],
  ['two words.example', 'two words.example'],
])('completeAddress makes of %j %j', (typed, whole) => {
  expect(completeAddress(typed)).toBe(whole)
})

test('an address typed without its scheme is saved whole', () => {
  const values = { ...filled, url: 'blog.example/feed.xml', mirrors: ['mirror.example'] }
  expect(formErrors(fields, values)).toEqual({})
  expect(settingsFromValues(fields, values)).toMatchObject({
    url: 'https://blog.example/feed.xml',
    mirrors: ['https://mirror.example'],
  })
})

test.each([
  ['url', '', 'Address is needed.'],
  ['url', 'my blog', 'This is not a web address. Give a whole one, such as https://blog.example/feed.xml.'],
  [
    'url',
    'ftp://blog.example/',
    'This is not a web address. Give a whole one, such as https://blog.example/feed.xml.',
  ],
  ['password', 'abc', 'At least 4 characters are needed.'],
  ['word', 'eleven chars', 'At most 10 characters fit here; these are 12.'],
  ['code', 'de', 'This does not have the form that is needed, such as DE.'],
  ['failures', '10', 'Give a number from 1 to 9.'],
  ['failures', '1.5', 'Give a whole number.'],
  ['failures', 'three', 'Give a number in digits.'],
  ['method', 'post', 'Choose one of the list.'],
  ['statuses', ['200', 'ok'], '“ok” is not a number.'],
  ['statuses', ['1', '2', '3', '4'], 'At most 3 entries fit here; these are 4.'],
  ['mirrors', ['not an address'], '“not an address” is not a web address.'],
])('%s = %j says %j', (name, value, message) => {
  expect(formErrors(fields, { ...filled, [name]: value })).toEqual({ [name]: message })
})

test('what the form lets through the schema lets through', () => {
  const values = {
    ...filled,
    failures: '9',
    wait: '0.25',
    statuses: ['200', '301'],
    code: 'DE',
    method: 'head',
  }
  expect(formErrors(fields, values)).toEqual({})
  expect(schema.safeParse(settingsFromValues(fields, values)).success).toBe(true)
})
