import type { CannedReply } from '../model/template.ts'

type Searched = Pick<CannedReply, 'code' | 'title' | 'situation' | 'text'>

/**
 * The replies that have every word of a question in their code, title, situation or text, the best first; all of them
 * for an empty question. `/ac` finds by the beginning of the code alone. Quick enough for every key.
 */
export function findReplies<Reply extends Searched>(
  question: string,
  replies: readonly Reply[],
): readonly Reply[] {
  const asked = question.trim().toLowerCase()
  if (asked.startsWith('/')) {
    const code = asked.slice(1)
    return replies
      .filter((reply) => reply.code.startsWith(code))
      .toSorted((one, other) => Number(other.code === code) - Number(one.code === code))
  }
  const words = asked.split(/\s+/).filter((word) => word !== '')
  const found = replies.flatMap((reply) => {
    const ranks = words.map((word) => rank(word, reply))
    return ranks.includes(0) ? [] : [{ reply, rank: ranks.reduce((sum, one) => sum + one, 0) }]
  })
  return found.toSorted((one, other) => other.rank - one.rank).map(({ reply }) => reply)
}

/** How well one word fits: 0 not at all. */
function rank(word: string, { code, title, situation, text }: Searched): number {
  if (code === word) return 8
  if (code.startsWith(word)) return 5
  if (beginsWord(title, word)) return 4
  if (situation.split('-').some((part) => part.startsWith(word))) return 3
  if (title.toLowerCase().includes(word)) return 2
  return text.toLowerCase().includes(word) ? 1 : 0
}

function beginsWord(title: string, word: string): boolean {
  return title
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .some((one) => one.startsWith(word))
}
