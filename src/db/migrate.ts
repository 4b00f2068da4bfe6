import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Db } from './index.ts'

/** Any constant serves, as long as every Parallax process uses the same one. */
const MIGRATION_LOCK = 7_346_211

/**
 * Applies every file of `folder` that has not run yet, in order of name, all in one transaction together with their
 * marks, so that a failing file leaves nothing behind. Returns the names applied. Several processes may call it at
 * once: an advisory lock lets one work and the others wait.
 */
export async function migrate(db: Db, folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name)).sort()
  return db.transaction(async (outer) => {
    await outer.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK])
    await outer.query(
      'create table if not exists migration (name text primary key, applied_at timestamptz not null default now())',
    )
    const done = new Set(
      (await outer.query<{ name: string }>('select name from migration')).map((row) => row.name),
    )
    const applied: string[] = []
    for (const name of files.filter((file) => !done.has(file))) {
      await outer.query(await readFile(join(folder, name), 'utf8'))
      await outer.query('insert into migration (name) values ($1)', [name])
      applied.push(name)
    }
    return applied
  })
}
