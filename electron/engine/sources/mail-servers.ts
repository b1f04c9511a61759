/** One server for reading or sending mail, and how to speak to it. */
export interface MailServer {
  readonly host: string
  readonly port: number
  readonly security: 'tls' | 'starttls' | 'none'
}

/** Where a mail address is read and sent from. */
export interface MailServers {
  readonly imap: MailServer
  readonly smtp: MailServer
}

interface Provider extends MailServers {
  /** Domains of its addresses. */
  readonly domains: readonly string[]
  /** What the names of its servers for arriving mail end in, for domains that are hosted there. */
  readonly mx: readonly string[]
}

const tls = (host: string, port: number): MailServer => ({ host, port, security: 'tls' })
const starttls = (host: string): MailServer => ({ host, port: 587, security: 'starttls' })

/**
 * Providers that many small sites use, by their own help pages. Whoever is missing is found by what the domain says of
 * itself.
 */
const providers: readonly Provider[] = [
  {
    ...{ domains: ['gmail.com', 'googlemail.com'], mx: ['google.com', 'googlemail.com'] },
    ...{ imap: tls('imap.gmail.com', 993), smtp: tls('smtp.gmail.com', 465) },
  },
  {
    domains: ['outlook.com', 'hotmail.com', 'live.com', 'msn.com', 'outlook.de', 'hotmail.de', 'hotmail.fr'],
    mx: ['outlook.com', 'mx.microsoft'],
    ...{ imap: tls('outlook.office365.com', 993), smtp: starttls('smtp.office365.com') },
  },
  {
    ...{ domains: ['icloud.com', 'me.com', 'mac.com'], mx: ['icloud.com'] },
    ...{ imap: tls('imap.mail.me.com', 993), smtp: starttls('smtp.mail.me.com') },
  },
  {
    ...{ domains: ['yahoo.com', 'yahoo.de', 'yahoo.fr', 'yahoo.co.uk', 'ymail.com'], mx: ['yahoodns.net'] },
    ...{ imap: tls('imap.mail.yahoo.com', 993), smtp: tls('smtp.mail.yahoo.com', 465) },
  },
  {
    ...{ domains: ['fastmail.com', 'fastmail.fm'], mx: ['messagingengine.com'] },
    ...{ imap: tls('imap.fastmail.com', 993), smtp: tls('smtp.fastmail.com', 465) },
  },
  {
    ...{ domains: ['zoho.com', 'zohomail.com'], mx: ['zoho.com'] },
    ...{ imap: tls('imap.zoho.com', 993), smtp: tls('smtp.zoho.com', 465) },
  },
  {
    ...{ domains: ['gmx.de', 'gmx.net', 'gmx.at', 'gmx.ch'], mx: ['gmx.net'] },
    ...{ imap: tls('imap.gmx.net', 993), smtp: tls('mail.gmx.net', 465) },
  },
  {
    ...{ domains: ['gmx.com', 'gmx.us', 'mail.com'], mx: ['gmx.com', 'mail.com'] },
    ...{ imap: tls('imap.gmx.com', 993), smtp: tls('mail.gmx.com', 465) },
  },
  {
    ...{ domains: ['web.de'], mx: ['web.de'] },
    ...{ imap: tls('imap.web.de', 993), smtp: starttls('smtp.web.de') },
  },
  {
    ...{ domains: ['t-online.de'], mx: ['t-online.de'] },
    ...{ imap: tls('secureimap.t-online.de', 993), smtp: tls('securesmtp.t-online.de', 465) },
  },
  {
    ...{ domains: ['posteo.de', 'posteo.net'], mx: ['posteo.de'] },
    ...{ imap: tls('posteo.de', 993), smtp: tls('posteo.de', 465) },
  },
  {
    ...{ domains: ['mailbox.org'], mx: ['mailbox.org'] },
    ...{ imap: tls('imap.mailbox.org', 993), smtp: tls('smtp.mailbox.org', 465) },
  },
  {
    ...{ domains: ['aol.com'], mx: [] },
    ...{ imap: tls('imap.aol.com', 993), smtp: tls('smtp.aol.com', 465) },
  },
  {
    ...{ domains: ['orange.fr', 'wanadoo.fr'], mx: ['orange.fr'] },
    ...{ imap: tls('imap.orange.fr', 993), smtp: tls('smtp.orange.fr', 465) },
  },
  {
    ...{ domains: ['free.fr'], mx: ['free.fr'] },
    ...{ imap: tls('imap.free.fr', 993), smtp: tls('smtp.free.fr', 465) },
  },
  {
    ...{ domains: [], mx: ['ionos.de', 'ionos.com', 'kundenserver.de', '1and1.com'] },
    ...{ imap: tls('imap.ionos.com', 993), smtp: tls('smtp.ionos.com', 465) },
  },
  {
    ...{ domains: [], mx: ['ovh.net'] },
    ...{ imap: tls('ssl0.ovh.net', 993), smtp: tls('ssl0.ovh.net', 465) },
  },
  {
    ...{ domains: [], mx: ['gandi.net'] },
    ...{ imap: tls('mail.gandi.net', 993), smtp: tls('mail.gandi.net', 465) },
  },
  {
    ...{ domains: [], mx: ['hostinger.com'] },
    ...{ imap: tls('imap.hostinger.com', 993), smtp: tls('smtp.hostinger.com', 465) },
  },
  {
    ...{ domains: [], mx: ['migadu.com'] },
    ...{ imap: tls('imap.migadu.com', 993), smtp: tls('smtp.migadu.com', 465) },
  },
  {
    ...{ domains: [], mx: ['privateemail.com'] },
    ...{ imap: tls('mail.privateemail.com', 993), smtp: tls('mail.privateemail.com', 465) },
  },
  {
    ...{ domains: [], mx: ['infomaniak.ch'] },
    ...{ imap: tls('mail.infomaniak.com', 993), smtp: tls('mail.infomaniak.com', 465) },
  },
  {
    ...{ domains: [], mx: ['strato.de', 'rzone.de'] },
    ...{ imap: tls('imap.strato.de', 993), smtp: tls('smtp.strato.de', 465) },
  },
]

/** The servers of a provider that gives out addresses of this domain. */
export function serversOfDomain(domain: string): MailServers | undefined {
  return serversOf(providers.find(({ domains }) => domains.includes(domain.toLowerCase())))
}

/** The servers of a provider that takes a domain's mail at a server of this name. */
export function serversOfExchange(exchange: string): MailServers | undefined {
  const name = exchange.toLowerCase().replace(/\.$/u, '')
  return serversOf(providers.find(({ mx }) => mx.some((end) => name === end || name.endsWith(`.${end}`))))
}

/** Whether a server takes no passwords, only OAuth tokens: Microsoft's, since 2022 and 2024. */
export function takesOnlyTokens(host: string): boolean {
  return /(?:^|\.)(?:outlook|office365|hotmail|live)\.com$/iu.test(host)
}

function serversOf(provider: Provider | undefined): MailServers | undefined {
  return provider && { imap: provider.imap, smtp: provider.smtp }
}
