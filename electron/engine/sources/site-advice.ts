import type { Timings } from '../../shared/model/site.ts'
import type { HttpFailure, HttpFailureReason } from '../http/http-failure.ts'

/** What can be wrong with an answer that did come. */
export type AnswerTrouble = keyof typeof forAnswers

const forAnswers = {
  'server-error':
    "the server's error log, and whatever was changed last (an update, a plugin, a full disk or a stopped database).",
  'not-found': 'whether the page was moved or unpublished, and at the address in the settings of this check.',
  'not-allowed':
    'what asks for a login or blocks visitors: maintenance mode, a firewall or bot protection may also be blocking this check alone.',
  'bot-wall':
    'the bot protection: it asks this check to prove that it is a person, and visitors may get in all the same. Let this machine past it, or check an address that it leaves alone.',
  maintenance:
    'whether you are working on it: the server says that it is closed for a while. If nobody is, maintenance mode was left on by an update that did not finish.',
  'too-many-requests':
    'what limits visitors (host, firewall, bot protection), and check less often if it is this check.',
  redirected: 'the redirect rules, the https settings and whether the domain still leads to your own host.',
  'other-status': 'the address opened in a browser, then at what the server logged for it.',
  'keyword-missing':
    'the page in a browser: it may be empty, an error page, a parking page or changed by somebody else.',
  'keyword-present':
    'the page in a browser: those words were chosen because they only stand there in trouble.',
  'not-json': 'the address in a browser: an error page or a login page may have come in place of the data.',
  'json-other': 'what the answer itself says; open the address in a browser.',
} as const

/** What the site's owner, unlike a mere reader of it, can do about a failure. */
const forFailures: Partial<Record<HttpFailureReason, string>> = {
  'no-such-name':
    'the domain: has its registration lapsed, or were its name servers or DNS records changed? Your registrar knows.',
  'name-lookup': "the domain's name servers: they do not answer. See the status page of your DNS provider.",
  'no-route': "the server's network: see your host's status page.",
  'connection-refused':
    'the web server: the machine answers, but nothing listens there. Has it stopped, or did a firewall rule change?',
  'connection-lost':
    'the web server and what stands before it (proxy, firewall): it hangs up in the middle. Its log may show a crash.',
  'connect-timeout':
    "the server itself: is it running, and does a firewall drop visitors? See your host's status page.",
  'answer-timeout':
    'how busy the server is: it takes visitors in but does not get to answering. Database and log first.',
  'body-timeout':
    'how busy the server is: it begins the page but does not finish it. Database and log first.',
  'certificate-expired':
    'the renewal of the certificate: renew it by hand now, then find out why it did not renew by itself.',
  'certificate-not-yet-valid': 'the clock of this machine, then at the certificate.',
  'certificate-self-signed':
    'the certificate: the server fell back to its own. Install the one from your authority again.',
  'certificate-untrusted': 'the certificate chain: the server must also send the intermediate certificate.',
  'certificate-wrong-name':
    "the server's virtual hosts and the names in the certificate: it shows another site's certificate.",
  'certificate-revoked': 'your certificate authority: it took the certificate back. Get a new one.',
  'no-encryption': "the server's TLS settings and whether the right port is served.",
  'redirect-loop':
    'the redirect rules: http to https and with or without www often contradict each other, also between CDN and server.',
}

/** Where to look first after an answer that was not the expected one. */
export function adviceForTrouble(trouble: AnswerTrouble): string {
  return `Look first at ${forAnswers[trouble]}`
}

/** Where to look first after no answer came. */
export function adviceForFailure(failure: HttpFailure): string {
  const place = forFailures[failure.reason]
  return place === undefined ? failure.advice : `Look first at ${place}`
}

const forPhases: Readonly<Record<keyof Timings, string>> = {
  dns: "looking up the name; look first at the domain's name servers",
  connect: "connecting; look first at the way to the server (your host's status page) and at its firewall",
  tls: 'agreeing on encryption; look first at how busy the server is',
  firstByte:
    'waiting for the page to be made; look first at the database, plugins and what else runs on the server',
  download:
    'sending the page; look first at its size, and at the bandwidth of the server and of this machine',
}

/** Where to look first after an answer that came too late, by the phase that took longest. */
export function adviceForSlowness(timings: Timings): string {
  const phases = ['dns', 'connect', 'tls', 'firstByte', 'download'] as const
  const longest = phases.reduce((most, phase) =>
    (timings[phase] ?? 0) > (timings[most] ?? 0) ? phase : most,
  )
  const took = Math.round((timings[longest] ?? 0) / 100) / 10
  return `${took} seconds of it went into ${forPhases[longest]}.`
}
