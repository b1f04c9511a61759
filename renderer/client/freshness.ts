import type { EventName, MethodName } from '../../electron/shared/names.ts'

/** For each method that only reads: the events after which its answer is old. */
export const staleAfter = {
  'sources.kinds': [],
  'sources.list': ['sources.changed'],
  'sources.preview': [],
  'sources.tryMapping': [],
  'sources.discover': [],
  'items.list': ['items.changed'],
  'items.get': ['items.changed'],
  'items.counts': ['items.changed'],
  'waiting.list': ['items.changed'],
  'reports.taught': ['items.changed'],
  // Ranks very many: whoever shows it uses `useCalmRefetch`.
  'reports.sorted': [],
  'conversations.get': ['items.changed'],
  'watches.list': ['watches.changed'],
  'watches.suggest': [],
  // Looks through everything stored, so not again with each new item.
  'watches.preview': [],
  // These two count many items: whoever shows them uses `useCalmRefetch`.
  'watches.activity': ['watches.changed', 'alarms.changed'],
  'watches.sparklines': ['watches.changed'],
  'alarms.list': ['alarms.changed'],
  'alarms.get': ['alarms.changed'],
  'incidents.list': ['incidents.changed'],
  'incidents.get': ['incidents.changed'],
  'incidents.round': ['incidents.changed', 'replies.changed', 'items.changed'],
  'promises.list': ['incidents.changed'],
  'page.get': ['incidents.changed', 'settings.changed'],
  'page.choices': ['incidents.changed'],
  'page.targets': [],
  'incidents.figures': ['incidents.changed'],
  // Reads through what is stored: whoever shows it asks again when something was learned.
  'incidents.lessons': [],
  'incidents.stale': ['incidents.changed'],
  'incidents.check': ['incidents.changed', 'sources.changed'],
  'drills.get': ['alarms.changed'],
  'channels.kinds': [],
  'channels.list': ['channels.changed'],
  'sites.list': ['sources.changed', 'alarms.changed'],
  'sites.history': ['sources.changed'],
  // These sum up many checks: whoever shows them asks again with every minute.
  'sites.overview': ['sources.changed', 'alarms.changed'],
  'sites.get': ['sources.changed', 'alarms.changed'],
  'sites.offers': ['sources.changed'],
  'sites.series': [],
  'sites.maintenance': ['settings.changed'],
  'pages.get': ['sources.changed'],
  'looks.list': ['sources.changed'],
  'looks.picture': [],
  'opinions.get': [],
  'replies.places': ['sources.changed'],
  'replies.list': ['replies.changed'],
  'templates.list': ['templates.changed'],
  'settings.get': ['settings.changed'],
  'health.get': ['health.changed', 'alarms.changed'],
} as const satisfies Partial<Record<MethodName, readonly EventName[]>>

/** The methods a query may ask. */
export type ReadName = keyof typeof staleAfter
