import { useMemo } from 'react'
import type { ReplyStage } from '../../../../electron/shared/model/completeness.ts'
import type { ReplyPlace } from '../../../../electron/shared/model/reply.ts'
import type { CannedReply } from '../../../../electron/shared/model/template.ts'
import { useQuery } from '../../../client/use-query.ts'

const none: readonly CannedReply[] = []

/** The canned replies, those that fit the item first, and what is known of the item for their blanks. */
export function useCanned(itemId: string, stage: ReplyStage | undefined, place: ReplyPlace | undefined) {
  const length = place?.channel === 'mail' ? ('mail' as const) : ('short' as const)
  const { data: fitting } = useQuery('templates.list', {
    itemId,
    ...(stage === undefined ? {} : { stage }),
    ...(place === undefined ? {} : { length }),
  })
  const { data: list } = useQuery('templates.list', {})
  const all = list?.templates ?? fitting?.templates ?? none
  const suggested = fitting?.suggested
  const suggestions = useMemo(
    () =>
      (suggested ?? []).flatMap(({ id, why }) => {
        const reply = all.find((one) => one.id === id)
        return reply === undefined ? [] : [{ reply, why }]
      }),
    [suggested, all],
  )
  const inOrder = useMemo(() => {
    const first = suggestions.map(({ reply }) => reply)
    return [...first, ...all.filter((reply) => !first.includes(reply))]
  }, [suggestions, all])
  return {
    all: inOrder,
    suggestions,
    known: fitting?.known ?? {},
    theirZone: fitting?.theirZone,
    attack: fitting?.attack,
  }
}
