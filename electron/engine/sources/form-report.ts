import { hash } from 'node:crypto'
import type { RawItem } from '../../shared/model/item.ts'
import type { AsideReason, ReportWay } from '../../shared/model/report.ts'
import type { FieldReader, NamedValue, ReadForm } from '../formats/field-reader.ts'

/** One filled form as a source hands it over. */
export interface FormEntry {
  /** The source's own identity of it. */
  readonly id: string
  readonly way: ReportWay
  /** Milliseconds since 1970. */
  readonly at?: number | undefined
  readonly fields: readonly NamedValue[]
  /** What the source says beside the fields, where those do not say it. */
  readonly sender?: { readonly name?: string | undefined; readonly address?: string | undefined }
  readonly subject?: string | undefined
  readonly page?: string | undefined
  /** Where the source itself shows it. */
  readonly url?: string | undefined
  readonly aside?: AsideReason | undefined
}

/** What of a form is kept: more is said to be cut off. */
const most = { fields: 60, name: 200, value: 4000, message: 50_000, line: 500, page: 4000 }

/** Makes a report of a filled form. Never fails for what the form holds. */
export async function formReport(entry: FormEntry, forms: FieldReader): Promise<RawItem> {
  return toReport(entry, await forms.read(entry.fields.map(short)))
}

/** The same of a form that has been read already. */
export function toReport(entry: FormEntry, form: ReadForm): RawItem {
  const { id, way, at, url, aside } = entry
  const name = form.sender.name ?? (entry.sender?.name || undefined)
  const address = form.sender.address ?? (entry.sender?.address || undefined)
  const subject = (form.subject ?? entry.subject)?.slice(0, most.line) || undefined
  const page = (form.page ?? entry.page)?.slice(0, most.page) || undefined
  const fields = form.fields
    .slice(0, most.fields)
    .map(({ name: label, value }) => ({ name: label, value: value.slice(0, most.value) }))
  const text =
    form.message === '' ? fields.map((field) => `${field.name}: ${field.value}`).join('\n') : form.message
  const author = name ?? address
  return {
    ...{ kind: 'report', externalId: id, needs: 'answer' },
    title: subject ?? '',
    text: text.slice(0, most.message),
    ...(url ? { url } : {}),
    ...(author === undefined ? {} : { author }),
    ...(address === undefined ? {} : { authorId: address }),
    ...(at === undefined || Number.isNaN(at) ? {} : { publishedAt: at }),
    report: {
      way,
      sender: {
        ...(name === undefined ? {} : { name }),
        ...(address === undefined ? {} : { address }),
      },
      ...(subject === undefined ? {} : { subject }),
      ...(page === undefined ? {} : { page }),
      ...(form.browser === undefined ? {} : { browser: form.browser.slice(0, most.line) }),
      fields,
      certain: form.certain,
      attachments: [],
      troubles: troubles(entry, form),
      ...(aside === undefined ? {} : { aside }),
    },
  }
}

/** An identity for a form whose source gives it none: the same words at the same time are the same form. */
export function printOf(parts: readonly string[]): string {
  return hash('sha256', JSON.stringify(parts)).slice(0, 32)
}

function short({ name, value }: NamedValue): NamedValue {
  // Longer than a field may be, since any of them may turn out to be the message.
  return { name: name.slice(0, most.name), value: value.slice(0, most.message + 1) }
}

function troubles(entry: FormEntry, form: ReadForm): string[] {
  const isLong = form.message.length > most.message
  const isMany = form.fields.length > most.fields
  return [
    ...(isLong ? [`The message was longer than ${most.message} characters; its end was cut off.`] : []),
    ...(isMany
      ? [`The form had ${entry.fields.length} fields; only the first ${most.fields} are kept.`]
      : []),
  ]
}
