import { randomBytes } from 'node:crypto'
import { afterAll, inject } from 'vitest'
import { type ClosableDb, openDb } from '../../src/db/index.ts'

/** A migrated, empty database on a real PostgreSQL, dropped when the test file ends. */
export async function freshDb(): Promise<ClosableDb> {
  return (await freshDatabase()).db
}

/** The same, with its address, for code that opens its own connections. */
export async function freshDatabase(): Promise<{ db: ClosableDb; url: string }> {
  const server = inject('postgresUrl')
  const name = `test_${randomBytes(8).toString('hex')}`
  const admin = openDb(server, 1)
  await admin.query(`create database ${name} template parallax_template`)
  const url = server.replace(/\/[^/]*$/, `/${name}`)
  const db = openDb(url)
  afterAll(async () => {
    await db.close()
    await admin.query(`drop database ${name} with (force)`)
    await admin.close()
  })
  return { db, url }
}
