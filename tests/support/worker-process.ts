// One worker over DATABASE_URL, as "parallax work" runs it, but with the feeds the database already has.
import { startWorker } from '../../src/app.ts'
import { readConfig } from '../../src/config/index.ts'
import { openDb } from '../../src/db/index.ts'
import { loadFullCatalogue } from '../../src/pipeline/load-full-catalogue.ts'
import { checkout } from './run-command.ts'

const config = readConfig(process.env, checkout)
if (!config.ok || config.value.databaseUrl === null) throw new Error('Give DATABASE_URL.')
const url = config.value.databaseUrl
const db = openDb(url)
const catalogue = loadFullCatalogue(checkout)
const worker = await startWorker({ db, url, config: config.value, catalogue }, { now: () => new Date() })
process.once('SIGTERM', async () => {
  await worker.stop(8_000)
  await db.close()
})
