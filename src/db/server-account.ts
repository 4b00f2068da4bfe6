import { createHash } from 'node:crypto'
import { chown, mkdir, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Account the server runs under; nulls: the account of this process. PostgreSQL refuses to run as root. */
export interface ServerAccount {
  readonly uid: number | null
  readonly gid: number | null
}

/** Accounts that stand on ordinary systems, best first. */
const UNPRIVILEGED = ['postgres', 'nobody']

/** As root: an unprivileged account of the system. Otherwise our own. */
export async function findServerAccount(): Promise<ServerAccount> {
  if (process.getuid?.() !== 0) return { uid: null, gid: null }
  const accounts = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  for (const name of UNPRIVILEGED) {
    const found = accounts.find((fields) => fields[0] === name)
    if (found) return { uid: Number(found[2]), gid: Number(found[3]) }
  }
  throw new Error(
    `Parallax runs as root, and PostgreSQL must not. Add an account named ${UNPRIVILEGED[0]}, or start Parallax as another user.`,
  )
}

/**
 * The folder itself when the server's account can reach it; else (root's home is closed to others) a folder of the same
 * content under /var/lib/parallax, one for each wanted path.
 */
export async function reachableFolder(folder: string, account: ServerAccount): Promise<string> {
  if (account.uid === null || account.gid === null) {
    await mkdir(folder, { recursive: true })
    return folder
  }
  await mkdir(folder, { recursive: true })
  const open = await isOpenToOthers(dirname(folder))
  const chosen = open
    ? folder
    : join('/var/lib/parallax', createHash('sha256').update(folder).digest('hex').slice(0, 16))
  await mkdir(chosen, { recursive: true, mode: 0o755 })
  await chown(chosen, account.uid, account.gid)
  return chosen
}

/** True when every folder on the way lets others pass. */
export async function isOpenToOthers(folder: string): Promise<boolean> {
  for (let path = folder; ; path = dirname(path)) {
    const { mode } = await stat(path)
    if ((mode & 0o001) === 0) return false
    if (path === dirname(path)) return true
  }
}
