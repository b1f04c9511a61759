import { IconMailFilled, IconQuote, IconWorld } from '@tabler/icons-react'
import type { ItemKind } from '../../../electron/shared/model/item.ts'
import { kindText } from '../../text/item.ts'

const icons = { mention: IconQuote, report: IconMailFilled, site: IconWorld }

/** The sign of an item's kind. */
export function KindIcon({ kind, size = 14 }: { readonly kind: ItemKind; readonly size?: number }) {
  const Icon = icons[kind]
  return <Icon size={size} aria-label={kindText[kind].one} role="img" />
}
