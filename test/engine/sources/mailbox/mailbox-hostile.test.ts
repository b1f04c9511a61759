import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RawItem } from '../../../../electron/shared/model/item.ts'
import { type DovecotServer, hasDovecot, startDovecot } from '../../../servers/dovecot-server.ts'
import { type MailboxDesk, now, openMailboxDesk } from './desk.ts'
import { letter } from './letters.ts'

const me = 'hello@blog.example'

describe.skipIf(!hasDovecot())('hostile mails (skipped where Dovecot is not installed)', () => {
  let server: DovecotServer
  let desk: MailboxDesk
  let taken = 0

  beforeAll(async () => {
    server = await startDovecot()
    desk = openMailboxDesk(server.port, { address: me })
    server.deliver(me, letter({ Subject: 'First' }), { at: now - 1000 })
    await desk.read()
  })
  afterAll(async () => {
    await desk.close()
    await server.close()
  })

  /** What becomes of one mail. */
  async function read(mail: string | Uint8Array): Promise<RawItem> {
    taken += 1
    server.deliver(me, mail, { at: now + taken * 1000 })
    const { items } = await desk.read()
    expect(items).toHaveLength(1)
    const [item] = items
    if (item === undefined) throw new Error('There is no item')
    return item
  }

  it('words in a charset that is not what it says, and broken MIME, are still there', async () => {
    const wrong = Buffer.concat([
      Buffer.from(letter({ 'Content-Type': 'text/plain; charset=utf-8' }, 'It costs too much: ').trimEnd()),
      Buffer.from([0xe9, 0xff, 0x80]),
      Buffer.from(' and the cart is empty'),
    ])
    expect((await read(wrong)).text).toMatch(/^It costs too much:.*\ufffd.* and the cart is empty/su)
    expect((await read(letter({ 'Content-Type': 'text/plain; charset=x-klingon' }, 'Words'))).text).toBe(
      'Words',
    )
    const open = letter(
      { 'Content-Type': 'multipart/mixed; boundary="never"' },
      '--never\r\nContent-Type: text/plain\r\n\r\nThe rest of this mail is missing',
    )
    expect((await read(open)).text).toContain('The rest of this mail is missing')
    expect((await read(letter({ 'Content-Transfer-Encoding': 'base64' }, '!!! not base64 !!!'))).kind).toBe(
      'report',
    )
  })

  it('an empty mail, and one that is no mail at all', async () => {
    expect((await read(letter({}, ''))).title).toBe('Checkout broken')
    expect(await read('\r\n')).toMatchObject({ kind: 'report', report: { sender: {} } })
    expect(await read(Buffer.from([0, 1, 2, 13, 10, 0, 255]))).toMatchObject({ kind: 'report' })
  })

  it('ten thousand recipients', async () => {
    const all = Array.from({ length: 10_000 }, (_, index) => `Person ${index} <p${index}@many.example>`)
    const item = await read(letter({ To: all.join(',\r\n ') }))
    expect(item.text).toBe('The checkout has been broken since this morning.')
    expect(item.report?.troubles).toEqual(['The mail went to 10000 people; the first 100 are listed.'])
  })

  it.each([100, 400])('parts %i deep in one another', async (depth) => {
    const boundaries = Array.from({ length: depth }, (_, index) => `b${index}`)
    const open = boundaries
      .slice(1)
      .map((name, index) => `--b${index}\r\nContent-Type: multipart/mixed; boundary="${name}"\r\n`)
    const body = `${open.join('\r\n')}\r\n--b${depth - 1}\r\nContent-Type: text/plain\r\n\r\nDeep down it says: the shop is broken.`
    const item = await read(letter({ 'Content-Type': 'multipart/mixed; boundary="b0"' }, body))
    expect(item.text).toContain('the shop is broken')
  })

  it('the same in a mail too large to be fetched whole', async () => {
    const boundaries = Array.from({ length: 300 }, (_, index) => `b${index}`)
    const open = boundaries
      .slice(1)
      .map((name, index) => `--b${index}\r\nContent-Type: multipart/mixed; boundary="${name}"\r\n`)
    const body = `The shop is broken.\r\n${open.join('\r\n')}\r\n--b299\r\nContent-Type: application/zip\r\n\r\n${'x'.repeat(70)}\r\n`
    const large = `${body}${`${'y'.repeat(76)}\r\n`.repeat(5000)}`
    expect((await read(letter({ 'Content-Type': 'multipart/mixed; boundary="b0"' }, large))).kind).toBe(
      'report',
    )
    expect((await read(letter({ Subject: 'Afterwards' }))).title).toBe('Afterwards')
  })

  it('a zip bomb is an attachment like another: listed, never opened', async () => {
    const item = await read(withAttachments([{ name: 'bomb.zip', type: 'application/zip', bytes: 42_374 }]))
    expect(item.report?.attachments).toEqual([{ name: 'bomb.zip', type: 'application/zip', size: 42_374 }])
  })

  /** Bytes that each connection so far was sent, once the server has written them all down, which it may do late. */
  async function sentSoFar(): Promise<readonly number[]> {
    const sent = () => [...server.log().matchAll(/ out=(\d+)/gu)].map(([, bytes]) => Number(bytes))
    const logins = () => server.log().match(/imap-login: (?:Info: )?Login: /gu)?.length ?? 0
    await expect.poll(() => sent().length - logins(), { timeout: 20_000 }).toBe(0)
    return sent()
  }

  it('of a mail with large attachments only the words are fetched, wherever they stand', async () => {
    const before = await sentSoFar()
    const item = await read(
      withAttachments(
        [
          { name: 'film.mp4', type: 'video/mp4', bytes: 5_000_000 },
          { name: 'screenshot.png', type: 'image/png', bytes: 3_000_000 },
        ],
        'And a last word below the pictures.',
      ),
    )
    expect(item.text).toContain('See the pictures.')
    expect(item.text).toContain('And a last word below the pictures.')
    expect(item.report?.troubles).toEqual([])
    const sizes = item.report?.attachments.map(({ name, size }) => [name, Math.round(size / 10_000)])
    expect(sizes).toEqual([
      ['film.mp4', 500],
      ['screenshot.png', 300],
    ])
    const sent = (await sentSoFar()).slice(before.length)
    expect(sent.length).toBeGreaterThan(0)
    expect(Math.max(...sent)).toBeLessThan(20_000)
  })

  it('five thousand parts', async () => {
    const parts = Array.from(
      { length: 5000 },
      (_, index) =>
        `--many\r\nContent-Type: application/octet-stream; name="${index}.bin"\r\n\r\n${'z'.repeat(60)}\r\n`,
    )
    const body = `--many\r\nContent-Type: text/plain\r\n\r\nSo many files.\r\n${parts.join('')}--many--`
    const item = await read(letter({ 'Content-Type': 'multipart/mixed; boundary="many"' }, body))
    expect(item.text).toBe('So many files.')
    expect(item.report?.attachments.length).toBeLessThanOrEqual(100)
    expect(item.report?.troubles).not.toEqual([])
  })

  it('a letter of ten million characters is read up to its limit', async () => {
    const item = await read(letter({}, `Begin. ${'word '.repeat(2_000_000)}`))
    expect(item.text.length).toBeGreaterThan(100_000)
    expect(item.text.length).toBeLessThanOrEqual(524_288)
    expect(item.report?.troubles).toEqual([expect.stringContaining('its beginning was read')])
  })

  it('headers of two million characters', async () => {
    const item = await read(letter({ 'X-Long': 'x'.repeat(2_000_000) }))
    expect(item.kind).toBe('report')
  })

  it('of HTML only the words are kept, no scripts and no pictures', async () => {
    const html =
      '<html><head><style>p{color:red}</style></head><body><script>steal()</script><p>The cart is <b>empty</b>.</p><img src="https://tracker.example/pixel.gif" onerror="steal()"></body></html>'
    const item = await read(letter({ 'Content-Type': 'text/html; charset=utf-8' }, html))
    expect(item.text).toBe('The cart is empty.')
    expect(JSON.stringify(item)).not.toMatch(/tracker|steal|<b>/u)
  })

  it('a name that turns the direction of writing shows it', async () => {
    const item = await read(letter({ From: '"Support \u202Eknab" <thief@evil.example>' }))
    expect(item.author).toBe('Support [U+202E]knab')
    expect(item.report?.sender.address).toBe('thief@evil.example')
  })

  it('a date far away counts as the moment of arrival, so that no letter sinks or floats', async () => {
    for (const date of [
      'Thu, 01 Jan 1970 00:00:00 +0000',
      'Fri, 01 Jan 2099 00:00:00 +0000',
      'Mon, 05 Jan 2015 00:00:00 +0000',
      'yesterday',
      '',
    ])
      expect((await read(letter({ Date: date }))).publishedAt).toBe(now + taken * 1000)
  })
})

interface Attached {
  readonly name: string
  readonly type: string
  readonly bytes: number
}

function withAttachments(attached: readonly Attached[], after?: string): string {
  const parts = attached.map(({ name, type, bytes }) => {
    const content = Buffer.alloc(bytes, 7).toString('base64').replace(/.{76}/gu, '$&\r\n')
    return `--mixed\r\nContent-Type: ${type}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${content}\r\n`
  })
  const last = after === undefined ? '' : `--mixed\r\nContent-Type: text/plain\r\n\r\n${after}\r\n`
  const alternative =
    '--mixed\r\nContent-Type: multipart/alternative; boundary="alt"\r\n\r\n--alt\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nSee the pictures.\r\n--alt\r\nContent-Type: text/html\r\n\r\n<p>See the pictures.</p>\r\n--alt--\r\n'
  return letter(
    { 'Content-Type': 'multipart/mixed; boundary="mixed"' },
    `${alternative}${parts.join('')}${last}--mixed--`,
  )
}
