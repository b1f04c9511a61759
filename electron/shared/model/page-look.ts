import { z } from 'zod'
import { siteVerdictSchema } from './site.ts'
import { timestampSchema } from './time.ts'

export const lookEndSchema = z.enum([
  'whole',
  'slow',
  'unresponsive',
  'memory',
  'traffic',
  'crashed',
  'unopened',
])
/**
 * How a look at a page in a browser ended. `whole`: it was loaded and looked at; `slow`: it had not finished loading
 * in time and was looked at as it stood; `unresponsive`: it stopped answering; `memory`, `traffic`: it took more than
 * it may and was ended; `crashed`: it took its browser process with it; `unopened`: it could not be opened at all.
 */
export type LookEnd = z.infer<typeof lookEndSchema>

export const lookFindingSchema = z.object({
  /** The same for the same finding in every look; by it a person says that it need not be told. */
  id: z.string(),
  kind: z.enum([
    'ending',
    'led-away',
    'blank',
    'text-gone',
    'slow-script',
    'exception',
    'console-error',
    'failed-request',
    'new-host',
    'attempt',
    'picture',
  ]),
  /** One sentence that says what is different from usual. */
  text: z.string(),
  /** `down` and `degraded` count for the verdict, `note` is only shown. */
  weight: z.enum(['down', 'degraded', 'note']),
})
/**
 * Something about one look that is not as it usually is. `ending`: it did not end `whole`; `led-away`: it ended on
 * another site; `attempt`: it tried to open a dialog or a window, or to start a download; `slow-script`: scripts kept
 * the page busy for much longer than usual.
 */
export type LookFinding = z.infer<typeof lookFindingSchema>

export const lookPictureSchema = z.object({
  /** By which `looks.picture` gives it. */
  name: z.string(),
  width: z.number().int(),
  height: z.number().int(),
})
export type LookPicture = z.infer<typeof lookPictureSchema>

export const pageLookSchema = z.object({
  at: timestampSchema,
  end: lookEndSchema,
  /** Where it ended, after all redirects. */
  url: z.string(),
  title: z.string(),
  /** Until it was loaded, or given up. */
  milliseconds: z.number(),
  picture: lookPictureSchema.optional(),
  /** Against the expected look's picture, where both have one. */
  difference: z
    .object({
      /** Share of the picture that differs, 0 to 1, parts that always change left out. */
      share: z.number(),
      /** The picture with what differs marked; absent when nothing does. */
      picture: lookPictureSchema.optional(),
    })
    .optional(),
  requests: z.number().int(),
  bytes: z.number().int(),
  failedRequests: z.number().int(),
  consoleErrors: z.number().int(),
  exceptions: z.number().int(),
  /** Processor time that the page's scripts took, in milliseconds. */
  scripts: z.number(),
  /** Stretches of more than 50 ms in which scripts let nothing else happen. */
  longTasks: z.object({
    count: z.number().int(),
    milliseconds: z.number(),
    longest: z.number(),
  }),
  text: z.object({
    /** Characters of text in the page. */
    characters: z.number().int(),
    /** Share of them that can be seen, 0 to 1. */
    visible: z.number(),
  }),
  findings: z.array(lookFindingSchema),
})
/** One look at a page in a browser. */
export type PageLook = z.infer<typeof pageLookSchema>

export const contactedHostSchema = z.object({
  host: z.string(),
  firstSeenAt: timestampSchema,
  lastSeenAt: timestampSchema,
  /** Whether it belongs to the site itself. */
  isOwn: z.boolean(),
})
/** A host that the page made a visitor's browser contact. */
export type ContactedHost = z.infer<typeof contactedHostSchema>

export const watchedLookSchema = z.object({
  sourceId: z.string(),
  name: z.string(),
  url: z.string(),
  /** Key of the site it belongs to. */
  site: z.string(),
  verdict: siteVerdictSchema,
  /** Present while the usual look is still being learned. */
  learning: z.object({ looks: z.number().int(), of: z.number().int() }).optional(),
  /** What the page is expected to look like: the look that the others are held against. */
  expected: pageLookSchema.optional(),
  /** The newest look. */
  last: pageLookSchema.optional(),
  /** The looks kept, newest first, those two included. */
  recent: z.array(pageLookSchema),
  hosts: z.array(contactedHostSchema),
  /** Findings that the person said need not be told. */
  ignored: z.array(z.object({ id: z.string(), text: z.string() })),
})
/** A page that is looked at in a browser, with everything there is to show of it. */
export type WatchedLook = z.infer<typeof watchedLookSchema>
