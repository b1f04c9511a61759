import { expect, test } from 'vitest'
import { createFieldReader } from '../../../electron/engine/create-field-reader.ts'

const forms = createFieldReader()
const read = (fields: Record<string, string>) =>
  forms.read(Object.entries(fields).map(([name, value]) => ({ name, value })))

test.each([
  [
    'Contact Form 7',
    { 'your-name': 'Ann Lee', 'your-email': 'ann@Mail.Example', 'your-message': 'The shop\r\nis down' },
  ],
  ['old Formspree', { _replyto: 'ann@mail.example', name: 'Ann Lee', message: 'The shop\nis down' }],
  ['halves', { firstName: 'Ann', lastName: 'Lee', email: 'ann@mail.example', comments: 'The shop\nis down' }],
  [
    'German',
    { Vorname: 'Ann', Name: 'Lee', 'E-Mail-Adresse': 'ann@mail.example', Nachricht: 'The shop\nis down' },
  ],
  ['address beside the name', { from: 'Ann Lee <ann@mail.example>', body: 'The shop\nis down' }],
  ['French', { nom: 'Lee', prénom: 'Ann', courriel: 'ann@mail.example', message: 'The shop\nis down' }],
])('%s: name, address and message', async (_name, fields) => {
  expect(await read(fields)).toEqual({
    sender: { name: 'Ann Lee', address: 'ann@mail.example' },
    message: 'The shop\nis down',
    fields: [],
    certain: true,
  })
})

test('subject, page and browser are told, and everything else is kept in its order', async () => {
  const form = await read({
    phone: '+44 20 7946 0000',
    subject: 'Login',
    email: 'ann@mail.example',
    message: 'It hangs',
    referrer: 'https://blog.example/login',
    user_agent: 'Mozilla/5.0 (X11)',
    ip: '192.0.2.7',
    'order number': '4711',
    company: 'n/a',
    empty: '  ',
  })
  expect(form).toMatchObject({
    subject: 'Login',
    page: 'https://blog.example/login',
    browser: 'Mozilla/5.0 (X11)',
    fields: [
      { name: 'phone', value: '+44 20 7946 0000' },
      { name: 'ip', value: '192.0.2.7' },
      { name: 'order number', value: '4711' },
    ],
  })
})

test('without a field for messages the longest answer is it, and not certainly so', async () => {
  const form = await read({
    'Where did it break?': 'in the cart',
    'Anything to add': 'it says error 500 after paying',
    colour: 'red',
  })
  expect(form).toMatchObject({ certain: false, sender: {}, message: expect.stringContaining('error 500') })
  expect(form.fields).toContainEqual({ name: 'colour', value: 'red' })
})

test('two messages: the second one stays a field', async () => {
  const form = await read({ email: 'a@b.example', message: 'First', comments: 'Second' })
  expect(form.message).toBe('First')
  expect(form.fields).toEqual([{ name: 'comments', value: 'Second' }])
})

test.each([
  [
    'JSON',
    '{"name":"Ann Lee","email":"ann@mail.example","message":"Down: nothing loads","page":"https://blog.example/"}',
  ],
  [
    'lines',
    'Name: Ann Lee\nEmail: ann@mail.example\nPage: https://blog.example/\nMessage: Down: nothing loads',
  ],
])('a text as %s', async (_name, text) => {
  expect(await forms.readText(text)).toMatchObject({
    sender: { name: 'Ann Lee', address: 'ann@mail.example' },
    message: 'Down: nothing loads',
    page: 'https://blog.example/',
    certain: true,
  })
})

test.each(['Note: the login is broken since 5 o’clock', 'It is down!', '', '{"broken": json'])(
  'any other text is a message: %s',
  async (text) => {
    expect(await forms.readText(text)).toEqual({ sender: {}, message: text, fields: [], certain: false })
  },
)

test('names of objects’ own are no labels', async () => {
  const form = await read({ constructor: 'x y z', __proto__x: 'a', toString: 'b' })
  expect(form.message).toBe('x y z')
})
