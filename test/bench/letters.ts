const words =
  'the checkout page cart order login broken since this morning browser says nothing happens when pay button newsletter recipe thank you very much for your lovely post about kettles please could tell where find it'.split(
    ' ',
  )

/** Mails as a small site gets them: letters, contact forms, newsletters, and now and then one with a picture. */
export function* benchLetters(count: number): Generator<string> {
  // The same mails in every run (Park and Miller's generator).
  let seed = 42
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed / 2_147_483_647
  }
  const text = (length: number) => {
    const some: string[] = []
    for (let index = 0; index < length; index += 1)
      some.push(`${words[Math.floor(random() * words.length)] ?? ''}${index % 12 === 11 ? '\r\n' : ''}`)
    return some.join(' ')
  }
  for (let index = 0; index < count; index += 1) {
    const kind = random()
    const who = Math.floor(random() * 8000)
    const head = [
      'To: hello@blog.example',
      `Date: ${new Date(Date.now() - (count - index) * 60_000).toUTCString()}`,
      `Message-ID: <${index}@mail.example>`,
      'MIME-Version: 1.0',
      ...Array.from(
        { length: 8 },
        (_, hop) => `X-Hop-${hop}: from relay${hop}.example by mx.example; ${text(6)}`,
      ),
    ]
    const mail = (from: string, subject: string, type: string, body: string) =>
      [`From: ${from}`, `Subject: ${subject}`, ...head, `Content-Type: ${type}`, '', body, ''].join('\r\n')
    const person = `Reader ${who} <reader${who}@people.example>`
    if (kind < 0.55) yield mail(person, `Question ${index}`, 'text/plain; charset=utf-8', text(150))
    else if (kind < 0.8)
      yield mail(
        'Blue Kettle <wordpress@blog.example>',
        `Blue Kettle "Entry ${index}"`,
        'text/plain; charset=utf-8',
        `From: Reader ${who} <reader${who}@people.example>\r\nSubject: Entry ${index}\r\n\r\nMessage Body:\r\n${text(80)}\r\n\r\n-- \r\nThis e-mail was sent from a contact form on Blue Kettle (https://blog.example)`,
      )
    else if (kind < 0.998)
      yield mail(
        `News ${who % 20} <news@list${who % 20}.example>`,
        `Issue ${index}`,
        'text/html; charset=utf-8',
        `<html><body><table>${`<tr><td style="padding:4px"><a href="https://list.example/${who}">${text(20)}</a></td></tr>`.repeat(60)}</table></body></html>`,
      )
    else
      yield mail(
        person,
        `Picture ${index}`,
        'multipart/mixed; boundary="b"',
        `--b\r\nContent-Type: text/plain\r\n\r\n${text(40)}\r\n--b\r\nContent-Type: image/jpeg; name="p.jpg"\r\nContent-Transfer-Encoding: base64\r\n\r\n${'QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVowMTIzNDU2Nzg5QUJDREVGR0hJSktM\r\n'.repeat(6000)}--b--`,
      )
  }
}
