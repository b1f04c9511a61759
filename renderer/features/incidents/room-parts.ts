import type { ComponentType } from 'react'
import type { IncidentRoom } from '../../../electron/shared/model/incident.ts'
import { afterText } from '../../text/after-it.ts'
import { closingText } from '../../text/closing.ts'
import { publicPageText } from '../../text/public-page.ts'
import { statementText } from '../../text/statement.ts'
import { loadLater } from '../../ui/load-later.tsx'

/** What every part of a room is given. */
export interface RoomPartProps {
  readonly room: IncidentRoom
}

/** A part of a room beside "Now", with an address and a tab of its own. */
export interface RoomPart {
  /** Names it in the address. */
  readonly key: string
  /** Names it on its tab. */
  readonly label: string
  /** Its code comes when it is opened: make it with `loadLater`. */
  readonly Part: ComponentType<RoomPartProps>
}

/** The parts of a room in the order of their tabs; "Now" stands before them. */
export const roomParts: readonly RoomPart[] = [
  {
    key: 'say',
    label: statementText.tab,
    Part: loadLater(async () => (await import('./statement/StatementPart.tsx')).StatementPart),
  },
  {
    key: 'closing',
    label: closingText.tab,
    Part: loadLater(async () => (await import('./closing/ClosingPart.tsx')).ClosingPart),
  },
  {
    key: 'page',
    label: publicPageText.tab,
    Part: loadLater(async () => (await import('./page/PublicPagePart.tsx')).PublicPagePart),
  },
  {
    key: 'after',
    label: afterText.tab,
    Part: loadLater(async () => (await import('./after/AfterPart.tsx')).AfterPart),
  },
]
