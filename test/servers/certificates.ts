import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A PEM key with its certificate. */
export interface Certificate {
  readonly key: string
  readonly cert: string
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
  const folder = mkdtempSync(join(tmpdir(), 'storeminder-certificates-'))
  const openssl = (...words: string[]) => void execFileSync('openssl', words, { cwd: folder, stdio: 'pipe' })
  const read = (name: string): Certificate => ({
    key: readFileSync(join(folder, `${name}.key`), 'utf8'),
    cert: readFileSync(join(folder, `${name}.pem`), 'utf8'),
  })
  const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  const local = 'subjectAltName=DNS:localhost,IP:127.0.0.1'

  // `openssl ca` is the one command of all versions that can date a certificate into the past.
  const signed = (name: string, names: string, from: string, to: string): Certificate => {
    writeFileSync(join(folder, 'names.cnf'), names)
    openssl('req', ...key, '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', `/CN=${name}`)
    const files = ['-in', `${name}.csr`, '-out', `${name}.pem`, '-extfile', 'names.cnf']
    openssl('ca', '-batch', '-notext', '-config', 'ca.cnf', '-startdate', from, '-enddate', to, ...files)
    return read(name)
  }

  try {
    writeFileSync(join(folder, 'index.txt'), '')
    writeFileSync(
      join(folder, 'ca.cnf'),
      [
        '[ca]',
        'default_ca = test',
        '[test]',
        'database = index.txt',
        'rand_serial = yes',
        'new_certs_dir = .',
        'certificate = authority.pem',
        'private_key = authority.key',
        'default_md = sha256',
        'policy = any',
        '[any]',
        'commonName = supplied',
        '',
      ].join('\n'),
    )
    const root = [
      '-days',
      '3650',
      '-subj',
      '/CN=Test authority',
      '-addext',
      'basicConstraints=critical,CA:TRUE',
    ]
    openssl('req', '-x509', ...key, '-keyout', 'authority.key', '-out', 'authority.pem', ...root)
    const self = ['-days', '3650', '-subj', '/CN=localhost', '-addext', local]
    openssl('req', '-x509', ...key, '-keyout', 'self.key', '-out', 'self.pem', ...self)
    return {
      authority: read('authority'),
      good: signed('good', local, '20200101000000Z', '20991231000000Z'),
      expired: signed('expired', local, '20200101000000Z', '20210101000000Z'),
      notYetValid: signed('early', local, '20980101000000Z', '20991231000000Z'),
      wrongName: signed('other', 'subjectAltName=DNS:another.example', '20200101000000Z', '20991231000000Z'),
      selfSigned: read('self'),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
