import type { Notice, NoticeAction } from '../shared/model/notice.ts'

/** How long a notice that can be answered from waits for that, in seconds; the helper program ends with it. */
const answerSeconds = 50

/** What node-notifier is asked for besides words, so that the person can answer from the notice. */
export interface AnswerOptions {
  readonly reply?: boolean
  readonly actions?: string[]
  readonly timeout?: number
}

/**
 * What the helper of a platform can offer: a field to type into on macOS, buttons on Windows; what `notify-send` shows
 * tells nothing back.
 */
export function answerOptions(notice: Notice, platform: NodeJS.Platform): AnswerOptions {
  if (notice.itemId === undefined) return {}
  if (platform === 'darwin') return notice.reply === undefined ? {} : { reply: true, timeout: answerSeconds }
  if (platform === 'win32') {
    const first = notice.undoes ? ['Undo'] : notice.reply === undefined ? [] : ['Reply']
    return { actions: [...first, ...(notice.undoes ? [] : ['Acknowledge'])], timeout: answerSeconds }
  }
  return {}
}

/** What the helper's answer means; `undefined` when nobody did anything. */
export function noticeResponse(response: unknown, metadata: unknown): NoticeAction | undefined {
  switch (response) {
    case 'activate':
    case 'clicked':
      return 'open'
    case 'acknowledge':
    case 'reply':
    case 'undo':
      return response
    case 'replied': {
      const typed =
        typeof metadata === 'object' && metadata !== null
          ? Reflect.get(metadata, 'activationValue')
          : undefined
      return typeof typed === 'string' && typed.trim() !== '' ? { reply: typed } : 'reply'
    }
    default:
      return undefined
  }
}
