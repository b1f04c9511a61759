import type { AnswerTo } from '../../shared/model/item.ts'
import type { RawReport } from '../../shared/model/report.ts'

/** Most characters and most entries that are kept of a report. */
const most = {
  name: 200,
  address: 320,
  line: 500,
  link: 4000,
  value: 20_000,
  history: 200_000,
  signature: 4000,
  fields: 100,
  attachments: 200,
  troubles: 20,
  thread: 100,
  recipients: 100,
  answerTo: 4000,
}

/** A report as it may be stored: every text and every list within its limit, and nothing but what a report has. */
export function limitReport(raw: RawReport): RawReport {
  const { sender, thread, to } = raw
  return {
    way: raw.way,
    sender: {
      ...cut(sender.name, most.name, (name) => ({ name })),
      ...cut(sender.address, most.address, (address) => ({ address })),
    },
    ...cut(raw.sentTo, most.address, (sentTo) => ({ sentTo })),
    ...cut(raw.subject, most.line, (subject) => ({ subject })),
    ...cut(raw.page, most.link, (page) => ({ page })),
    ...cut(raw.browser, most.line, (browser) => ({ browser })),
    fields: raw.fields.slice(0, most.fields).map(({ name, value }) => ({
      name: name.slice(0, most.name),
      value: value.slice(0, most.value),
    })),
    ...cut(raw.history, most.history, (history) => ({ history })),
    ...cut(raw.signature, most.signature, (signature) => ({ signature })),
    ...cut(raw.layout, most.name, (layout) => ({ layout })),
    certain: raw.certain,
    attachments: raw.attachments.slice(0, most.attachments).map(({ name, type, size }) => ({
      ...cut(name, most.line, (name) => ({ name })),
      type: type.slice(0, most.name),
      size: Math.max(0, Math.floor(size)),
    })),
    troubles: raw.troubles.slice(0, most.troubles).map((trouble) => trouble.slice(0, most.line)),
    ...(raw.worked === undefined ? {} : { worked: raw.worked }),
    ...(raw.aside === undefined ? {} : { aside: raw.aside }),
    ...cut(raw.broughtUp, most.line, (broughtUp) => ({ broughtUp })),
    ...(raw.fromMe === undefined ? {} : { fromMe: raw.fromMe }),
    ...(raw.answered === undefined ? {} : { answered: raw.answered }),
    ...(thread === undefined
      ? {}
      : { thread: thread.slice(0, most.thread).map((one) => one.slice(0, most.line)) }),
    ...(to === undefined
      ? {}
      : { to: to.slice(0, most.recipients).map((one) => one.slice(0, most.address)) }),
  }
}

/** What an adapter wants to have back when an item is answered; nothing where it is larger than it may be. */
export function limitAnswerTo(answerTo: AnswerTo | undefined): AnswerTo | undefined {
  if (answerTo === undefined || JSON.stringify(answerTo).length > most.answerTo) return undefined
  return answerTo
}

function cut<Made extends object>(
  text: string | undefined,
  limit: number,
  make: (text: string) => Made,
): Made | Record<never, never> {
  return text === undefined ? {} : make(text.slice(0, limit))
}
