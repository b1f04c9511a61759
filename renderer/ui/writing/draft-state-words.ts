import { replyText } from '../../text/reply.ts'
import type { HeldDraft } from './draft-keeper.ts'

/** Whether what was typed is kept, in a word or two; nothing is said of an empty draft. */
export function draftStateWords({
  state,
  error,
  draft,
}: Pick<HeldDraft<{ readonly text: string }, unknown>, 'state' | 'error' | 'draft'>): string {
  switch (state) {
    case 'loading':
      return ''
    case 'kept':
      return draft.text === '' ? '' : replyText.kept
    case 'changed':
      return replyText.keeping
    case 'failed':
      return replyText.notKept(error ?? '')
  }
}
