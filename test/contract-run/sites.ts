import { type ContractCall, find } from './contract-call.ts'

/** A site that fails, its pages, how it looks, and its maintenance. */
export const siteCalls: readonly ContractCall[] = [
  {
    method: 'sources.check',
    params: (seen) => ({ id: find(seen, 'site', 'id') }),
    before: (site) => site.route('/', { status: 500 }),
  },
  { method: 'sources.check', params: (seen) => ({ id: find(seen, 'site', 'id') }) },
  { method: 'sources.check', params: (seen) => ({ id: find(seen, 'site', 'id') }) },
  { method: 'sites.list', params: () => ({}) },
  {
    method: 'sources.add',
    params: ({ site }) => ({ kind: 'browser', settings: { url: `${site}/` } }),
    as: 'browser',
  },
  {
    method: 'sources.add',
    params: ({ site }) => ({ kind: 'page', settings: { url: `${site}/feed.xml` } }),
    as: 'page',
  },
  { method: 'sources.check', params: (seen) => ({ id: find(seen, 'page', 'id') }) },
  { method: 'pages.list', params: () => ({}) },
  { method: 'pages.get', params: (seen) => ({ sourceId: find(seen, 'page', 'id') }) },
  {
    method: 'pages.answer',
    params: (seen) => ({ sourceId: find(seen, 'page', 'id'), keys: ['title:title'], answer: 'mine' }),
  },
  {
    method: 'pages.ignore',
    params: (seen) => ({ sourceId: find(seen, 'page', 'id'), part: 'main > ul.posts', ignore: true }),
  },
  { method: 'pages.relearn', params: (seen) => ({ sourceId: find(seen, 'page', 'id') }) },
  { method: 'sources.remove', params: (seen) => ({ id: find(seen, 'page', 'id') }) },
  { method: 'looks.list', params: () => ({}) },
  {
    method: 'looks.picture',
    params: (seen) => ({ sourceId: find(seen, 'browser', 'id'), name: '0'.repeat(64) }),
  },
  {
    method: 'looks.answer',
    params: (seen) => ({ sourceId: find(seen, 'browser', 'id'), answer: 'ignore', finding: 'blank' }),
  },
  // Whether there is a browser to look with is not the same everywhere.
  { method: 'sources.remove', params: (seen) => ({ id: find(seen, 'browser', 'id') }) },
  { method: 'sites.history', params: (seen) => ({ sourceId: find(seen, 'site', 'id') }) },
  { method: 'sites.overview', params: () => ({}), as: 'sites' },
  {
    method: 'sites.get',
    params: (seen) => ({ key: find(seen, 'sites', 0, 'key'), timeZone: 'Europe/Berlin' }),
  },
  { method: 'sites.offers', params: (seen) => ({ key: find(seen, 'sites', 0, 'key') }) },
  { method: 'sites.series', params: (seen) => ({ sourceId: find(seen, 'site', 'id'), span: '24h' }) },
  { method: 'sites.maintain', params: (seen) => ({ key: find(seen, 'sites', 0, 'key'), minutes: 60 }) },
  { method: 'sites.maintenance', params: () => ({}) },
  { method: 'sites.maintain', params: (seen) => ({ key: find(seen, 'sites', 0, 'key'), minutes: 0 }) },
]

/** For each of these methods params that are wrong in some way. */
export const wrongSiteParams = {
  'sites.list': [],
  'sites.history': { sourceId: 'x', since: 'yesterday' },
  'sites.overview': 1,
  'sites.get': { key: '' },
  'sites.pause': { key: 'blog.example' },
  'sites.maintain': { key: 'blog.example', minutes: -1 },
  'sites.maintenance': 'all',
  'sites.series': { sourceId: 'x', span: '1h' },
  'sites.offers': {},
  'pages.list': 1,
  'pages.get': {},
  'pages.answer': { sourceId: 'x', keys: [], answer: 'mine' },
  'pages.ignore': { sourceId: 'x', part: '', ignore: true },
  'pages.relearn': {},
  'looks.list': 1,
  'looks.picture': { sourceId: 'x', name: '../secret.key' },
  'looks.answer': { sourceId: 'x', answer: 'shrug' },
}
