import type { CallError } from '../../../electron/shared/model/result.ts'
import type { CannedReply, CannedText } from '../../../electron/shared/model/template.ts'
import { withStop } from '../../text/with-stop.ts'
import { createKeyedStore } from '../../ui/keyed-store.ts'

/** A canned reply's form as it stands, saved or not. */
export interface ReplyForm extends CannedText {
  /** What was refused, beside the field it is about; gone as soon as that is changed. */
  readonly refusal: { readonly field: string; readonly message: string } | undefined
}

/** Forms with unsaved changes by the reply's id, a new one's by `new`. They stay while the person looks elsewhere. */
export const replyForms = createKeyedStore<ReplyForm>()

/** The form of a reply before anything is changed; without a reply that of a new one. */
export function startReplyForm(reply?: CannedReply): ReplyForm {
  return {
    code: reply?.code ?? '',
    title: reply?.title ?? '',
    situation: reply?.situation ?? 'any',
    stage: reply?.stage ?? 'acknowledge',
    length: reply?.length ?? 'short',
    text: reply?.text ?? '',
    refusal: undefined,
  }
}

/** The form with some of it changed. */
export function changeReplyForm(form: ReplyForm, change: Partial<CannedText>): ReplyForm {
  const refused = form.refusal && !(form.refusal.field in change) ? form.refusal : undefined
  return { ...form, ...change, refusal: refused }
}

/** Whether saving would change anything. */
export function isReplyChanged(form: ReplyForm, start: ReplyForm): boolean {
  const essence = ({ refusal: _, ...rest }: ReplyForm) => JSON.stringify(rest)
  return essence(form) !== essence(start)
}

/** Puts what the engine refused beside the field it names; beside the text when it names none. */
export function refusedForm(form: ReplyForm, { field, message }: CallError): ReplyForm {
  return { ...form, refusal: { field: field ?? 'text', message: withStop(message) } }
}

/** A code for a title, to begin with: “We are back!” gives `we-are-back`. */
export function codeFor(title: string): string {
  return title
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-0-9]+|-+$/g, '')
    .slice(0, 30)
    .replace(/-$/, '')
}
