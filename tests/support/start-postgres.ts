import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate, openDb, startEmbeddedServer } from '../../src/db/index.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string
  }
}

/** One real PostgreSQL for the whole test run, with a migrated template; or the one PARALLAX_TEST_DATABASE names. */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.PARALLAX_TEST_DATABASE
  if (given) {
    await prepareTemplate(given)
    project.provide('postgresUrl', given)
    return async () => {}
  }
  const folder = await mkdtemp(join(tmpdir(), 'parallax-test-'))
  const server = await startEmbeddedServer({ dataFolder: folder, durable: false, say: () => {} })
  if (!server.ok) throw new Error(server.message)
  await prepareTemplate(server.value.url)
  project.provide('postgresUrl', server.value.url)
  return async () => {
    await server.value.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function prepareTemplate(url: string): Promise<void> {
  const admin = openDb(url, 1)
  await admin.query('drop database if exists parallax_template')
  await admin.query('create database parallax_template')
  await admin.close()
  const template = openDb(url.replace(/\/[^/]*$/, '/parallax_template'), 1)
  await migrate(template, new URL('../../migrations', import.meta.url).pathname)
  await template.close()
}
