import pg from 'pg'

export { type EmbeddedServer, startEmbeddedServer } from './embedded-server.ts'
export { migrate } from './migrate.ts'

/** What a statement may be run on: the pool, or the one connection of a transaction. */
export interface Db {
  /** Runs one statement and returns its rows. */
  query<Row extends pg.QueryResultRow = pg.QueryResultRow>(
    sql: string,
    values?: readonly unknown[],
  ): Promise<Row[]>
  /** Runs `work` in one transaction; any throw rolls it back. Never await the network inside. */
  transaction<Value>(work: (db: Db) => Promise<Value>): Promise<Value>
  /** Takes a connection of its own, for advisory locks that outlive a statement. Call `release` when done. */
  reserve(): Promise<ReservedDb>
}

export interface ReservedDb extends Db {
  release(): void
}

export interface ClosableDb extends Db {
  close(): Promise<void>
}

// bigint columns hold counters far below 2^53; text for them would leak into every caller.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** Opens a pool. `max` is the number of connections it may hold. */
export function openDb(connectionString: string, max = 10): ClosableDb {
  const pool = new pg.Pool({ connectionString, max, idleTimeoutMillis: 30_000 })
  // An idle connection that the server drops is replaced at the next query, which reports any lasting failure.
  pool.on('error', () => {})
  return {
    query: async (sql, values) => (await pool.query(sql, values as unknown[] | undefined)).rows as never,
    transaction: async (work) => {
      const client = await pool.connect()
      try {
        return await runTransaction(client, work)
      } finally {
        client.release()
      }
    },
    reserve: async () => {
      const client = await pool.connect()
      return { ...onClient(client), release: () => client.release() }
    },
    close: () => pool.end(),
  }
}

function onClient(client: pg.PoolClient): Omit<ReservedDb, 'release'> {
  return {
    query: async (sql, values) => (await client.query(sql, values as unknown[] | undefined)).rows as never,
    transaction: (work) => runTransaction(client, work),
    reserve: () => Promise.reject(new Error('A reserved connection cannot reserve another.')),
  }
}

async function runTransaction<Value>(
  client: pg.PoolClient,
  work: (db: Db) => Promise<Value>,
): Promise<Value> {
  await client.query('begin')
  try {
    const nested: Db = { ...onClient(client), transaction: (inner) => inner(nested) }
    const value = await work(nested)
    await client.query('commit')
    return value
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
