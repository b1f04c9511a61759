import { type ComponentType, createContext } from 'react'

/** The pane in which an item is answered, as another feature shows it in its own place. */
export type ReplyInsidePane = ComponentType<{
  /** Of the item. */
  readonly id: string
  /** It is on its way, or the person goes on with it later; without it the item is shown then. */
  readonly onLeave?: () => void
}>

/** Given by `App`, since no feature imports another. */
export const ReplyInside = createContext<ReplyInsidePane | undefined>(undefined)
