import type { TaughtLayout } from '../../shared/model/taught-layout.ts'
import type { ParsedMail } from '../formats/mail/parsed-mail.ts'
import type { BodyLine } from './body-line.ts'
import { type Boilerplate, createBoilerplate, footerStart } from './boilerplate.ts'
import { addressIn, findSender, isRobot, plainSender, replyAddress } from './find-sender.ts'
import type { FormLayout, FormRules, LabelKind } from './form-layout.ts'
import { htmlLines } from './html-lines.ts'
import { jsonLines } from './json-lines.ts'
import { createLabelBook } from './label-book.ts'
import { linkedPage } from './linked-page.ts'
import { type FormBody, readForm } from './read-form.ts'
import { splitConversation } from './split-conversation.ts'
import { readTaught } from './teach.ts'
import { textLines } from './text-lines.ts'
import type { UnderstoodReport } from './understood-report.ts'
import { unwrapForward } from './unwrap-forward.ts'

/**
 * Reads a mail as a report: whose it is, about what, and the message without what a form's program wrote around it.
 * A layout in `rules` adds to the general rules; without one the general rules alone do. What a person `taught` for such
 * mails comes first, where its words are found. Never throws for what a mail
 * holds, and the message is never empty when the mail is not.
 */
export function understand(
  mail: ParsedMail,
  rules: FormRules,
  taught: readonly TaughtLayout[] = [],
): UnderstoodReport {
  const inner = unwrapForward(mail) ?? mail
  const general = understandOne(inner, rules)
  for (const layout of taught) {
    const reading = readTaught(inner, layout)
    if (reading === undefined) continue
    const { message, ...sender } = reading
    return { ...general, layout: 'taught', sender: { ...general.sender, ...sender }, message, certain: true }
  }
  return general
}

interface Reading {
  readonly form: FormBody
  readonly lines: readonly BodyLine[]
}

function understandOne(mail: ParsedMail, { general, layouts }: FormRules): UnderstoodReport {
  const layout = layouts.find((one) => isOf(one, mail))
  const book = createLabelBook(general, layout)
  const words = createBoilerplate(general, layout)
  const bodies = [
    textLines(jsonLines(mail.text) ?? mail.text),
    ...(mail.html === undefined ? [] : [htmlLines(mail.html)]),
  ].filter((lines) => lines.some(({ text }) => text !== ''))
  const readings = bodies.map((lines): Reading => ({ lines, form: readForm(lines, book, words) }))
  const best = readings.reduce<Reading | undefined>(
    (one, other) => (one === undefined || worth(other.form) > worth(one.form) ? other : one),
    undefined,
  )
  const lines = best?.lines ?? []
  const isFromProgram =
    layout !== undefined ||
    (mail.from !== undefined && isRobot(mail.from.address, general)) ||
    replyAddress(mail, general) !== undefined
  if (best !== undefined && isForm(best.form, isFromProgram || isOwnHost(mail)))
    return formReport(mail, best, readings, layout, words, general)
  if (!isFromProgram) return plainReport(mail, lines, general)
  const sender = findSender(
    mail,
    [],
    lines.map(({ text }) => text),
    words,
    general,
  )
  const message = freeText(lines, words)
  const page = pageAround(lines, message)
  return {
    ...(layout === undefined ? {} : { layout: layout.name }),
    ...{ sender, ...subjectOf(mail), message: message === '' ? joined(lines) : message },
    ...(page === undefined ? {} : { page }),
    fields: [],
    certain: sender.address !== undefined && message !== '',
  }
}

/** A form has fields that say who, and a message; a person's mail may hold lines that look like some of that. */
function isForm(
  { fields, message, isLabelled, isStructural, above }: FormBody,
  isFromProgram: boolean,
): boolean {
  const has = (...kinds: readonly LabelKind[]) =>
    fields.some(({ kind, value }) => kind !== undefined && kinds.includes(kind) && value !== '')
  const says = message !== undefined && message !== ''
  if (isFromProgram) return says && (isLabelled || has('name', 'first', 'last', 'email', 'sender'))
  return (
    says &&
    isLabelled &&
    above <= 6 &&
    (has('email') || isStructural || (has('name', 'first', 'last', 'sender', 'subject') && above === 0))
  )
}

function worth({ fields, message, isLabelled, isStructural }: FormBody): number {
  const has = (...kinds: readonly LabelKind[]) =>
    fields.some(({ kind, value }) => kind !== undefined && kinds.includes(kind) && value !== '') ? 1 : 0
  return (
    (message ? 2 : 0) +
    (isLabelled ? 2 : 0) +
    has('email', 'sender') * 2 +
    has('name', 'first', 'last', 'sender') * 2 +
    (isStructural ? 0.5 : 0)
  )
}

function formReport(
  mail: ParsedMail,
  best: Reading,
  readings: readonly Reading[],
  layout: FormLayout | undefined,
  words: Boilerplate,
  general: FormRules['general'],
): UnderstoodReport {
  const { form, lines } = best
  const sender = findSender(
    mail,
    form.fields,
    lines.map(({ text }) => text),
    words,
    general,
  )
  // The HTML may run lines together that the text keeps apart.
  const message =
    readings
      .map((one) => one.form.message ?? '')
      .find((text) => squash(text) === squash(form.message ?? '')) ?? ''
  const value = (kind: LabelKind) =>
    form.fields.find((field) => field.kind === kind && field.value !== '')?.value
  const own = new Set(
    [...mail.to, ...(mail.from === undefined ? [] : [mail.from])].map(({ address }) => hostOf(address)),
  )
  const url = value('url')
  const isOwn =
    url !== undefined && URL.canParse(url) && own.has(new URL(url).hostname.replace(/^www\./u, ''))
  const told = value('page')
  const page =
    told === undefined ? (isOwn ? url : pageAround(lines, message)) : (linkedPage(mail.html, told) ?? told)
  const browser = value('browser')
  const subject = value('subject')
  const used = new Set<LabelKind | undefined>([
    'first',
    'last',
    'name',
    'sender',
    'email',
    'subject',
    'page',
    'browser',
    'message',
  ])
  const rest = form.fields.filter(
    ({ kind, value: text }) => text !== '' && (!used.has(kind) || kind === 'message'),
  )
  return {
    ...(layout === undefined ? {} : { layout: layout.name }),
    sender,
    ...(subject === undefined ? subjectOf(mail) : { subject }),
    message,
    ...(page === undefined ? {} : { page }),
    ...(browser === undefined ? {} : { browser }),
    fields: rest.map(({ label, value: text }) => ({ name: label, value: text })),
    certain: sender.address !== undefined && message !== '' && form.isLabelled,
  }
}

function plainReport(
  mail: ParsedMail,
  lines: readonly BodyLine[],
  general: FormRules['general'],
): UnderstoodReport {
  const { text, ...around } = splitConversation(mail.text.trim() === '' ? joined(lines) : mail.text)
  return {
    layout: 'mail',
    sender: plainSender(mail, general),
    ...subjectOf(mail),
    message: text,
    fields: [],
    ...around,
    certain: mail.from !== undefined,
  }
}

/** The body without the words of the form's program above and below it. */
function freeText(lines: readonly BodyLine[], words: Boilerplate): string {
  let start = 0
  let isIntroduced = false
  let skip = -1
  for (const [at, { text, rule }] of lines.entries()) {
    if (text === '') continue
    if (at === skip) {
      start = at + 1
      continue
    }
    const isGreeting = /^\p{L}+(?: \p{L}+){0,3}[,!]$/u.test(text.trim())
    // A greeting below the program's own sentence is the visitor's, and so is one with nothing of the program's around it.
    if (isGreeting) {
      const next = lines.slice(at + 1).find((line) => line.text !== '')?.text ?? ''
      if (isIntroduced || !(words.isIntro(next) || words.sentence(next) !== undefined)) break
    } else if (rule === undefined && !words.isIntro(text) && words.sentence(text) === undefined) break
    else isIntroduced ||= rule === undefined
    start = at + 1
    // A sentence that was broken in two.
    const next = lines[at + 1]?.text ?? ''
    if (
      text.length > 45 &&
      !/[.:!?]$/u.test(text) &&
      (lines[at + 2]?.text ?? '') === '' &&
      /https?:\/\/|[.:]$/u.test(next) &&
      next.length < 120
    )
      skip = at + 1
  }
  return joined(lines.slice(start, footerStart(lines, start, words)))
}

/** Lines whose addresses lead to the form's program. */
const isAdministration =
  /unsubscribe|dashboard|submissions?\/|settings|log ?in|sign ?in|manage|view |edit |opt out|powered/iu

/** A line that says that the next one is the page. */
const namesPage = /^\s*(?:page|page url|url|seite|pagina|página)\s?:?\s*$/iu

/** An address of a page that the form's program names around the message. */
function pageAround(lines: readonly BodyLine[], message: string): string | undefined {
  const own = new Set(message.split('\n'))
  for (const [at, { text }] of lines.entries()) {
    const before = lines[at - 1]?.text ?? ''
    if (namesPage.test(before) && /^\s*https?:\/\/\S+\s*$/u.test(text)) return text.trim()
    if (own.has(text.trim()) || text.length > 600 || isAdministration.test(text)) continue
    const found =
      /\b(?:on|from|at|via|form|von|auf|über|depuis|desde|dal?|sur|vanaf|op|em|page|url)\b[^\n]{0,80}?(https?:\/\/[^\s<>"')\]]+)/iu.exec(
        text,
      )?.[1]
    if (found !== undefined) return found.replace(/[.,;]$/u, '')
  }
  return undefined
}

function isOf({ recognise }: FormLayout, mail: ParsedMail): boolean {
  const body = `${mail.text.slice(0, 50_000)}\n${(mail.html ?? '').slice(0, 200_000)}`
  return recognise.some(({ from, subject, body: words, header }) => {
    const asked = [from, subject, words, header].some((pattern) => pattern !== undefined)
    return (
      asked &&
      (from === undefined || from.test(`${mail.from?.name ?? ''} <${mail.from?.address ?? ''}>`)) &&
      (subject === undefined || subject.test(mail.subject ?? '')) &&
      (words === undefined || words.test(body)) &&
      (header === undefined ||
        Object.entries(mail.hints).some(([name, value]) => header.test(`${name}: ${value}`)))
    )
  })
}

/** Whether a mail comes from the site's own domain, as those of its own form may. */
function isOwnHost({ from, to }: ParsedMail): boolean {
  return from !== undefined && to.some(({ address }) => hostOf(address) === hostOf(from.address))
}

function subjectOf({ subject }: ParsedMail) {
  return subject === undefined ? {} : { subject }
}

function joined(lines: readonly BodyLine[]): string {
  return lines
    .map(({ text }) => text)
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
}

function squash(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

function hostOf(address: string): string {
  return addressIn(address)?.replace(/^.*@(?:www\.)?/u, '') ?? ''
}
