import type { CannedReply, CannedText } from '../../../shared/model/template.ts'
import { printOf, shippedId } from './shipped-reply.ts'

/** What the person keeps of one reply; see `StoredTemplate`. */
export interface KeptReply {
  readonly id: string
  readonly reply: CannedText | undefined
  readonly basedOn: string | undefined
}

/**
 * Own replies first, then those that come with the program, as the person changed them and without those they took
 * away. What they changed stays theirs when the program no longer brings it. No code comes twice: where an update
 * brings one that the person has used for their own, the update's gets a number.
 */
export function mergeCanned(
  shipped: readonly CannedText[],
  kept: readonly KeptReply[],
): readonly CannedReply[] {
  const changes = new Map(kept.map((one) => [one.id, one]))
  const shippedIds = new Set(shipped.map(shippedId))
  const own = kept.flatMap(({ id, reply }) =>
    reply === undefined || shippedIds.has(id)
      ? []
      : [{ ...reply, id, shipped: false, edited: false, outdated: false }],
  )
  const brought = shipped.flatMap((text) => {
    const change = changes.get(shippedId(text))
    if (change === undefined)
      return [{ ...text, id: shippedId(text), shipped: true, edited: false, outdated: false }]
    if (change.reply === undefined) return []
    const outdated = change.basedOn !== printOf(text)
    return [{ ...change.reply, id: change.id, shipped: true, edited: true, outdated }]
  })
  return withOwnCodes([...own, ...brought])
}

/** The person's words keep their codes; of what is as it came, one that is taken gets a number. */
function withOwnCodes(replies: readonly CannedReply[]): readonly CannedReply[] {
  const isTheirs = (reply: CannedReply) => !reply.shipped || reply.edited
  const taken = new Set(replies.filter(isTheirs).map(({ code }) => code))
  return replies.map((reply) => {
    if (isTheirs(reply)) return reply
    let { code } = reply
    for (let number = 2; taken.has(code); number++) code = `${reply.code.slice(0, 26)}-${number}`
    taken.add(code)
    return { ...reply, code }
  })
}
