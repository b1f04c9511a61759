import type { SourceKind } from '../../shared/model/source.ts'
import { blueskySource } from './bluesky.ts'
import { browserSource } from './browser.ts'
import { certificateSource } from './certificate.ts'
import { csvListSource } from './csv-list.ts'
import { dnsSource } from './dns.ts'
import { domainSource } from './domain.ts'
import { f5botSource } from './f5bot.ts'
import { feedSource } from './feed.ts'
import { feedFreshnessSource } from './feed-freshness.ts'
import { formspreeSource } from './formspree.ts'
import { googleAlertsSource } from './google-alerts.ts'
import { hackerNewsSource } from './hacker-news.ts'
import { heartbeatSource } from './heartbeat.ts'
import { jsonListSource } from './json-list.ts'
import { mailboxSource } from './mailbox.ts'
import { mastodonSource } from './mastodon.ts'
import { netlifyFormsSource } from './netlify-forms.ts'
import { ntfySource } from './ntfy.ts'
import { pageSource } from './page.ts'
import { peerSource } from './peer.ts'
import { redditSource } from './reddit.ts'
import { reportPageSource } from './report-page.ts'
import { siteSource } from './site.ts'
import type { SourceAdapter } from './source-adapter.ts'
import { tcpSource } from './tcp.ts'
import { webhookSource } from './webhook.ts'
import { webmentionSource } from './webmention-io.ts'
import { wordPressCommentsSource } from './wordpress-comments.ts'
import { youtubeSource } from './youtube.ts'

/** Every kind of source there is; one line each. */
export const sourceAdapters: Readonly<Record<SourceKind, SourceAdapter>> = {
  feed: feedSource,
  site: siteSource,
  page: pageSource,
  dns: dnsSource,
  tcp: tcpSource,
  domain: domainSource,
  certificate: certificateSource,
  'feed-freshness': feedFreshnessSource,
  heartbeat: heartbeatSource,
  peer: peerSource,
  'hacker-news': hackerNewsSource,
  'google-alerts': googleAlertsSource,
  f5bot: f5botSource,
  'webmention-io': webmentionSource,
  youtube: youtubeSource,
  reddit: redditSource,
  'wordpress-comments': wordPressCommentsSource,
  mastodon: mastodonSource,
  bluesky: blueskySource,
  browser: browserSource,
  'netlify-forms': netlifyFormsSource,
  formspree: formspreeSource,
  'json-list': jsonListSource,
  'csv-list': csvListSource,
  ntfy: ntfySource,
  webhook: webhookSource,
  mailbox: mailboxSource,
  'report-page': reportPageSource,
}
