/** Every method a page may call, `noun.verb`. The contract gives each its params and result. */
export const methodNames = [
  'sources.kinds',
  'sources.list',
  'sources.add',
  'sources.update',
  'sources.remove',
  'sources.check',
  'sources.checkAll',
  'sources.preview',
  'sources.discover',
  'items.list',
  'items.get',
  'items.act',
  'items.counts',
  'watches.list',
  'watches.save',
  'watches.remove',
  'watches.suggest',
  'watches.preview',
  'alarms.list',
  'alarms.acknowledge',
  'sites.list',
  'sites.history',
  'settings.get',
  'settings.set',
  'health.get',
  'health.dismiss',
  'checks.pause',
  'checks.resume',
  'changes.undo',
] as const
export type MethodName = (typeof methodNames)[number]

/** Every event the engine or a shell may send to a page. */
export const eventNames = [
  'items.changed',
  'sources.changed',
  'watches.changed',
  'alarms.changed',
  'settings.changed',
  'health.changed',
  'progress',
  'page.open',
] as const
export type EventName = (typeof eventNames)[number]
