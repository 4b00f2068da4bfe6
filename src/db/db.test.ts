import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { freshDb } from '../../tests/support/database.ts'
import { openDb, startEmbeddedServer } from './index.ts'

const folder = await mkdtemp(join(tmpdir(), 'parallax-db-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
const options = { dataFolder: folder, durable: true, say: () => {} }

describe('the embedded server', () => {
  it('keeps rows over a restart and refuses a second owner but not a guest', async () => {
    const first = await startEmbeddedServer(options)
    if (!first.ok) throw new Error(first.message)
    const db = openDb(first.value.url)
    await db.query('create table kept (n int)')
    await db.query('insert into kept values (7)')
    const second = await startEmbeddedServer(options)
    expect(second).toMatchObject({ ok: false, reason: 'in-use' })
    expect(second.ok ? '' : second.message).toContain('PARALLAX_DATA')
    const guest = await startEmbeddedServer({ ...options, guest: true })
    if (!guest.ok) throw new Error(guest.message)
    const guestDb = openDb(guest.value.url)
    expect(await guestDb.query('select n from kept')).toEqual([{ n: 7 }])
    await guestDb.close()
    await guest.value.stop()
    await db.close()
    await first.value.stop()

    const again = await startEmbeddedServer(options)
    if (!again.ok) throw new Error(again.message)
    const reopened = openDb(again.value.url)
    expect(await reopened.query('select n from kept')).toEqual([{ n: 7 }])
    await reopened.close()
    await again.value.stop()
  })
})

describe('a transaction', () => {
  it('leaves nothing behind when its work throws', async () => {
    const db = await freshDb()
    const work = db.transaction(async (inner) => {
      await inner.query("insert into correction (at, text, actor) values (now(), 'x', 'y')")
      throw new Error('stop')
    })
    await expect(work).rejects.toThrow('stop')
    expect(await db.query('select * from correction')).toEqual([])
  })
})
