import type { ReplyElement, ReplyStage } from '../../../shared/model/completeness.ts'

/**
 * What each stage needs and what it may hold besides. After the six elements of Lewicki, Polin and Lount (2016), where
 * responsibility and repair weigh most, and Coombs (2007): first of all what people can do now.
 */
export const stageNeeds: Readonly<
  Record<ReplyStage, { readonly needed: readonly ReplyElement[]; readonly welcome: readonly ReplyElement[] }>
> = {
  acknowledge: { needed: ['owned', 'harm', 'next-update'], welcome: ['do-now', 'way-to-answer'] },
  looking: { needed: ['harm', 'next-update'], welcome: ['owned', 'do-now', 'done', 'way-to-answer'] },
  cause: {
    needed: ['owned', 'harm', 'cause', 'next-update'],
    welcome: ['do-now', 'done', 'repair', 'way-to-answer'],
  },
  fixed: { needed: ['owned', 'harm', 'done'], welcome: ['do-now', 'cause', 'repair', 'way-to-answer'] },
  'follow-up': { needed: ['done', 'way-to-answer'], welcome: ['owned', 'harm', 'do-now', 'repair'] },
  declined: { needed: ['owned', 'cause'], welcome: ['do-now', 'repair', 'way-to-answer'] },
}

/** Stages at which a cause is not known yet. */
export const beforeCause: readonly ReplyStage[] = ['acknowledge', 'looking']

/** What to add for each element, by stage where it differs. */
export function adviceFor(element: ReplyElement, stage: ReplyStage): string {
  switch (element) {
    case 'owned':
      return stage === 'declined'
        ? 'Say who decided: “I decided not to …”.'
        : 'Say that it is yours: “I …” or “We …” with a verb that does something.'
    case 'harm':
      return 'Name what it did to people: who could not do what, since when, how many.'
    case 'do-now':
      return 'Say what people can do now, or that there is nothing they need to do.'
    case 'cause':
      return stage === 'declined'
        ? 'Give the reason, not a rule: “because …”.'
        : 'State the cause in one line, your own part first.'
    case 'done':
      return 'Say what you did and since when it works again.'
    case 'repair':
      return 'Say how you make it good: money back, a replacement, a longer term.'
    case 'next-update':
      return 'Give a time for your next word: “I will write again by 18:00”, even if there is nothing new by then.'
    case 'way-to-answer':
      return 'Give a way to answer: “Reply to this, I read it”, an address or a number.'
  }
}
