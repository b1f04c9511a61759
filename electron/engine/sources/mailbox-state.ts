import { z } from 'zod'

const serverSchema = z.object({
  host: z.string(),
  port: z.number(),
  security: z.enum(['tls', 'starttls', 'none']),
})

const folderSchema = z.object({
  /** UIDVALIDITY: when it changes, every UID means another mail (RFC 9051, 2.3.1.1). */
  validity: z.string(),
  /** All mails up to this UID have been read, but for `rest`. */
  top: z.number(),
  /** What lay there before and is still to be read, from its oldest on: UIDs from `next` to `end`. */
  rest: z.object({ next: z.number(), end: z.number(), left: z.number() }).optional(),
})
export type FolderState = z.output<typeof folderSchema>

const unreadSchema = z.object({ folder: z.string(), validity: z.string(), uid: z.number(), id: z.string() })
/** A mail that is unread in the mailbox, to be marked there once it has been read here. */
export type UnreadMail = z.output<typeof unreadSchema>

const stateSchema = z.object({
  folders: z.record(z.string(), folderSchema).default({}),
  unread: z.array(unreadSchema).default([]),
  /** How many mails lay there before, at the first reading, and how many of those have been read. */
  history: z.object({ done: z.number(), total: z.number() }).default({ done: 0, total: 0 }),
  /** When it was last read, milliseconds since 1970. */
  readAt: z.number().optional(),
  /** Servers that were found by the address. */
  found: z.object({ address: z.string(), imap: serverSchema, smtp: serverSchema }).optional(),
  /** When it was last told that the mailbox is nearly full, milliseconds since 1970; absent while there is room. */
  fullSince: z.number().optional(),
  /** Folders named in the settings that are not there. */
  missing: z.array(z.string()).default([]),
})
/** What a mailbox remembers from poll to poll. */
export type MailboxState = z.output<typeof stateSchema>

/** Reads a state as the store gives it back; an unreadable one begins anew, which brings nothing twice. */
export function readMailboxState(state: unknown): MailboxState {
  return stateSchema.safeParse(state ?? {}).data ?? stateSchema.parse({})
}
