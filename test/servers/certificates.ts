import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A PEM key with its certificate. */
export interface Certificate {
  readonly key: string
  readonly cert: string
}

/** What to vouch for; dates as `YYYYMMDDHHMMSSZ`. */
export interface Signing {
  /** As in `subjectAltName`. Default: `localhost` and 127.0.0.1. */
  readonly names?: string
  /** Default 2020 to the end of 2099. */
  readonly from?: string
  readonly to?: string
  /** The key to use again; a new one by default. */
  readonly key?: string
}

/** An authority of the test's own. */
export interface Authority extends Certificate {
  sign(signing?: Signing): Certificate
  /** An authority between this one and its certificates. */
  intermediate(name: string): Authority
}

/** An authority of the test's own, and what it and nobody else vouches for. */
export interface Certificates {
  readonly authority: Certificate
  /** Good for `localhost` and 127.0.0.1. */
  readonly good: Certificate
  readonly expired: Certificate
  readonly notYetValid: Certificate
  /** Good, but for `another.example`. */
  readonly wrongName: Certificate
  /** Good for 127.0.0.1, by nobody's word but its own. */
  readonly selfSigned: Certificate
}

const local = 'DNS:localhost,IP:127.0.0.1'
const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']

/** Whether the `openssl` command is here; without it tests over TLS must be skipped. */
export function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Makes one of each with the `openssl` command; takes about a second. */
export function makeCertificates(): Certificates {
  const authority = makeAuthority('Test authority')
  return {
    authority,
    good: authority.sign(),
    expired: authority.sign({ to: '20210101000000Z' }),
    notYetValid: authority.sign({ from: '20980101000000Z' }),
    wrongName: authority.sign({ names: 'DNS:another.example' }),
    selfSigned: makeSelfSigned(),
  }
}

/** Makes a certificate for `localhost` and 127.0.0.1 by nobody's word but its own, valid from now on. */
export function makeSelfSigned(): Certificate {
  return selfSigned('localhost', ['-addext', `subjectAltName=${local}`])
}

/** Makes an authority that nobody trusts unless told to. */
export function makeAuthority(name: string): Authority {
  return authorityOf(selfSigned(name, ['-addext', 'basicConstraints=critical,CA:TRUE']))
}

function authorityOf(own: Certificate): Authority {
  return {
    ...own,
    sign: ({ names = local, ...signing } = {}) => sign(own, 'server', `subjectAltName=${names}`, signing),
    intermediate: (name) => authorityOf(sign(own, name, 'basicConstraints=critical,CA:TRUE', {})),
  }
}

function selfSigned(name: string, extensions: readonly string[]): Certificate {
  return inFolder((openssl, read) => {
    const subject = ['-days', '3650', '-subj', `/O=${name}/CN=${name}`, ...extensions]
    openssl('req', '-x509', ...newKey, '-keyout', 'self.key', '-out', 'self.pem', ...subject)
    return { key: read('self.key'), cert: read('self.pem') }
  })
}

function sign(
  authority: Certificate,
  name: string,
  extensions: string,
  signing: Omit<Signing, 'names'>,
): Certificate {
  const { from = '20200101000000Z', to = '20991231000000Z', key } = signing
  return inFolder((openssl, read, write) => {
    write('ca.key', authority.key)
    write('ca.pem', authority.cert)
    write('index.txt', '')
    write('extensions.cnf', extensions)
    write('ca.cnf', settings)
    if (key !== undefined) write('own.key', key)
    const keys = key === undefined ? [...newKey, '-keyout', 'own.key'] : ['-new', '-key', 'own.key']
    openssl('req', ...keys, '-out', 'own.csr', '-subj', `/O=${name}/CN=${name}`)
    // `openssl ca` is the one command of all versions that can date a certificate into the past.
    const files = ['-in', 'own.csr', '-out', 'own.pem', '-extfile', 'extensions.cnf']
    openssl('ca', '-batch', '-notext', '-config', 'ca.cnf', '-startdate', from, '-enddate', to, ...files)
    return { key: read('own.key'), cert: read('own.pem') }
  })
}

const settings = [
  '[ca]',
  'default_ca = test',
  '[test]',
  'database = index.txt',
  'rand_serial = yes',
  'new_certs_dir = .',
  'certificate = ca.pem',
  'private_key = ca.key',
  'default_md = sha256',
  'policy = any',
  '[any]',
  'organizationName = optional',
  'commonName = supplied',
  '',
].join('\n')

function inFolder<Made>(
  make: (
    openssl: (...words: string[]) => void,
    read: (name: string) => string,
    write: (name: string, text: string) => void,
  ) => Made,
): Made {
  const folder = mkdtempSync(join(tmpdir(), 'storeminder-certificates-'))
  try {
    return make(
      (...words) => void execFileSync('openssl', words, { cwd: folder, stdio: 'pipe' }),
      (name) => readFileSync(join(folder, name), 'utf8'),
      (name, text) => writeFileSync(join(folder, name), text),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}
