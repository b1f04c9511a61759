import { createHash, generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { closeSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import ssh2, { type Connection, type SFTPWrapper } from 'ssh2'

const { Server, utils } = ssh2
const { OPEN_MODE, STATUS_CODE } = utils.sftp

/** A host as the cheapest ones are: lets in by password, and a file cannot take another's place there. */
export interface SftpServer {
  readonly port: number
  /** Fingerprint of its key, `SHA256:…`. */
  readonly hostKey: string
  /** How the password has to be given. */
  way: 'password' | 'keyboard-interactive'
  /** Once so many bytes are stored, the disk is full; `undefined`: never. */
  room: number | undefined
  close(): Promise<void>
}

/** Starts it on loopback. Paths are below `root`, which is the home of whoever signs in as “ada” with “s3cret”. */
export async function startSftpServer(root: string): Promise<SftpServer> {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    ...{
      privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
      publicKeyEncoding: { type: 'pkcs1', format: 'pem' },
    },
  })
  const parsed = utils.parseKey(privateKey)
  if (parsed instanceof Error) throw parsed
  const [key] = [parsed].flat()
  const digest = createHash('sha256')
    .update(key?.getPublicSSH() ?? '')
    .digest('base64')
  const connections = new Set<Connection>()
  const state: SftpServer = {
    ...{ port: 0, hostKey: `SHA256:${digest.replace(/=+$/u, '')}`, way: 'password', room: undefined },
    async close() {
      for (const connection of connections) connection.end()
      await new Promise<void>((done) => door.close(() => done()))
    },
  }
  const server = new Server({ hostKeys: [privateKey] }, (connection) => {
    connections.add(connection)
    connection.on('error', () => {})
    connection.on('close', () => connections.delete(connection))
    connection.on('authentication', (context) => {
      if (context.username !== 'ada' || context.method !== state.way) return context.reject([state.way])
      if (context.method === 'password') {
        if (context.password === 's3cret') context.accept()
        else context.reject([state.way])
      } else if (context.method === 'keyboard-interactive') {
        context.prompt([{ prompt: 'Password:', echo: false }], (answers) => {
          if (answers[0] === 's3cret') context.accept()
          else context.reject([state.way])
        })
      }
    })
    connection.on('ready', () => {
      connection.on('session', (accept) => {
        accept().on('sftp', (open) => serve(open(), root, state))
      })
    })
  })
  // Its own listener would let each short answer wait for the next.
  const door = createServer({ noDelay: true }, (socket) => server.injectSocket(socket))
  door.listen(0, '127.0.0.1')
  await once(door, 'listening')
  const { port } = door.address() as AddressInfo
  return Object.assign(state, { port })
}

/** Answers the few questions that putting files somewhere takes (version 3 of the protocol). */
function serve(sftp: SFTPWrapper, root: string, state: SftpServer): void {
  const at = (path: string): string => join(root, join('/', path))
  const files = new Map<number, number>()
  const fileOf = (handle: Buffer): number => files.get(handle.readUInt32BE(0)) ?? -1
  const folders = new Map<number, string[]>()
  let count = 0
  const handleOf = (number: number): Buffer => {
    const handle = Buffer.alloc(4)
    handle.writeUInt32BE(number)
    return handle
  }
  /** Does it, and says how it went. */
  const doing = (id: number, work: () => unknown): void => {
    try {
      work()
      sftp.status(id, STATUS_CODE.OK)
    } catch (error) {
      const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
      sftp.status(id, isMissing ? STATUS_CODE.NO_SUCH_FILE : STATUS_CODE.FAILURE)
    }
  }
  sftp.on('STAT', (id, path) => {
    const found = statSync(at(path), { throwIfNoEntry: false })
    if (found === undefined) return sftp.status(id, STATUS_CODE.NO_SUCH_FILE)
    const { mode, uid, gid, size, atimeMs, mtimeMs } = found
    sftp.attrs(id, { mode, uid, gid, size, atime: atimeMs / 1000, mtime: mtimeMs / 1000 })
  })
  sftp.on('MKDIR', (id, path) => doing(id, () => mkdirSync(at(path))))
  sftp.on('REMOVE', (id, path) => doing(id, () => rmSync(at(path))))
  sftp.on('RENAME', (id, from, to) =>
    doing(id, () => {
      if (statSync(at(to), { throwIfNoEntry: false }) !== undefined) throw new Error('It is there already.')
      renameSync(at(from), at(to))
    }),
  )
  sftp.on('OPEN', (id, path, flags) => {
    const how = (flags & OPEN_MODE.WRITE) === 0 ? 'r' : (flags & OPEN_MODE.EXCL) === 0 ? 'w' : 'wx'
    try {
      files.set(count + 1, openSync(at(path), how))
      count += 1
      sftp.handle(id, handleOf(count))
    } catch {
      sftp.status(id, STATUS_CODE.FAILURE)
    }
  })
  sftp.on('WRITE', (id, handle, offset, data) =>
    doing(id, () => {
      if (state.room !== undefined) {
        state.room -= data.length
        if (state.room < 0) throw new Error('The disk is full.')
      }
      writeSync(fileOf(handle), data, 0, data.length, offset)
    }),
  )
  sftp.on('OPENDIR', (id, path) => {
    count += 1
    folders.set(count, readdirSync(at(path)))
    sftp.handle(id, handleOf(count))
  })
  sftp.on('READDIR', (id, handle) => {
    const names = folders.get(handle.readUInt32BE(0)) ?? []
    folders.set(handle.readUInt32BE(0), [])
    if (names.length === 0) return sftp.status(id, STATUS_CODE.EOF)
    const attrs = { mode: 0o100_644, uid: 0, gid: 0, size: 0, atime: 0, mtime: 0 }
    sftp.name(
      id,
      names.map((filename) => ({ filename, longname: filename, attrs })),
    )
  })
  sftp.on('CLOSE', (id, handle) =>
    doing(id, () => {
      const number = handle.readUInt32BE(0)
      const file = files.get(number)
      files.delete(number)
      folders.delete(number)
      if (file !== undefined) closeSync(file)
    }),
  )
}
