import type { MailAddress, ParsedMail } from '../formats/mail/parsed-mail.ts'
import type { Boilerplate } from './boilerplate.ts'
import type { GeneralRules, LabelKind } from './form-layout.ts'
import type { FormField } from './read-form.ts'
import type { ReportSender } from './understood-report.ts'

const addressPattern = /[^\s<>"'()[\]:,;|]{1,100}@[^\s<>"'()[\]:,;|@]{1,200}\.[\p{L}\p{N}-]{2,60}/u

/** Whether a program, not a person, sends from an address. */
export function isRobot(address: string, { robots }: GeneralRules): boolean {
  return robots.test(address.slice(0, Math.max(0, address.lastIndexOf('@'))))
}

/** The first address in a text. */
export function addressIn(text: string): string | undefined {
  const found = addressPattern.exec(text.slice(0, 2000).replace(/mailto:/giu, ''))?.[0].replace(/\.+$/u, '')
  return found?.replace(/@[^@]*$/u, (host) => host.toLowerCase())
}

/** The visitor by whom a form was sent: from the fields, else a sentence, else Reply-To; never the program that sends the mail. */
export function findSender(
  mail: ParsedMail,
  fields: readonly FormField[],
  lines: readonly string[],
  words: Boilerplate,
  general: GeneralRules,
): ReportSender {
  const value = (kind: LabelKind) => fields.find((field) => field.kind === kind && field.value !== '')?.value
  const whole = value('sender')
  const sentence = lines
    .slice(0, 12)
    .map((line) => words.sentence(line))
    .find((one) => one !== undefined)
  const visitor = replyAddress(mail, general)
  const address =
    addressIn(value('email') ?? '') ??
    addressIn(whole ?? '') ??
    addressIn(value('name') ?? '') ??
    sentence?.address ??
    visitor?.address ??
    personIn(mail, general)?.address
  // “Prénom, Nom” and “Nombre, Apellidos”: the other half may be called just “name”.
  const single = nameIn(value('name'))
  const [one = single, two = single] = [value('first'), value('last')]
  const halves = one === two ? (one ?? '') : [one, two].filter((half) => half !== undefined).join(' ')
  const own = [single?.includes(' ') ? single : halves, nameIn(whole?.split('\n')[0]), sentence?.name].find(
    (name) => name !== undefined && name !== '',
  )
  const nameless =
    own ??
    nameIn(value('email')) ??
    personName(visitor, address) ??
    personName(mail.from, address, mail.from !== undefined && isRobot(mail.from.address, general)) ??
    namesake(mail.from?.name, address)
  return {
    ...(nameless === undefined || nameless === '' ? {} : { name: nameless }),
    ...(address === undefined ? {} : { address }),
  }
}

/** Who a mail that is no form's is from. */
export function plainSender(mail: ParsedMail, general: GeneralRules): ReportSender {
  const { from } = mail
  const person =
    from === undefined || isRobot(from.address, general) ? (replyAddress(mail, general) ?? from) : from
  if (person === undefined) return {}
  const name = personName(person, person.address) ?? (person === from ? undefined : from?.name)
  return { ...(name === undefined ? {} : { name }), address: person.address }
}

/** The first Reply-To that is neither the site itself nor a program. */
export function replyAddress(mail: ParsedMail, general: GeneralRules): MailAddress | undefined {
  const own = new Set(mail.to.map(({ address }) => address))
  return mail.replyTo.find(
    ({ address }) =>
      addressIn(address) !== undefined &&
      !own.has(address) &&
      !isRobot(address, general) &&
      address !== mail.from?.address,
  )
}

function personIn(mail: ParsedMail, general: GeneralRules): MailAddress | undefined {
  const { from } = mail
  if (from === undefined || isRobot(from.address, general)) return undefined
  const host = (address: string) => address.slice(address.lastIndexOf('@') + 1)
  return mail.to.some(({ address }) => host(address) === host(from.address)) ? undefined : from
}

/** A field's name without the address that some forms write beside it. */
function nameIn(value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  const name = value
    .replace(/\n+/gu, ' ')
    .replace(/\s*[<([]?\s*(?:mailto:)?[^\s<>()[\]]+@[^\s<>()[\]]+\s*[>)\]]?/gu, ' ')
    .replace(/\s*[-–—|,;]\s*$|^["'“”]|["'“”]$/gu, '')
    .trim()
  return name === '' ? undefined : name.slice(0, 200)
}

/** The name that a form's program put before its own address, when the visitor's address has a part of it. */
function namesake(name: string | undefined, address: string | undefined): string | undefined {
  if (
    name === undefined ||
    address === undefined ||
    !/^\p{L}[\p{L}'’.-]*(?: \p{L}[\p{L}'’.-]*){1,3}$/u.test(name)
  )
    return undefined
  const local = address.slice(0, address.lastIndexOf('@')).toLowerCase()
  return name
    .toLowerCase()
    .split(' ')
    .some((part) => part.length >= 3 && local.includes(part))
    ? name
    : undefined
}

/** A display name that names the person; of a program's only “Ann via Site” does. */
function personName(
  mailbox: MailAddress | undefined,
  address: string | undefined,
  isProgram = false,
): string | undefined {
  const name = mailbox?.name?.replace(/^["']|["']$/gu, '').trim()
  if (name === undefined || name === '') return undefined
  const via = /^(.{1,100}?)\s+(?:\(?via|\(?über|\(?por|\(?tramite)\s+\S/iu.exec(name)?.[1]
  if (via !== undefined) return via.replace(/^["']|["']$/gu, '').trim()
  if (isProgram || (mailbox?.address !== address && address !== undefined) || name.includes('@'))
    return undefined
  return name
}
