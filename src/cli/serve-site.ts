import { createServer } from 'node:net'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import { CommandFailure } from './context.ts'

/** A listening site. */
export interface RunningSite {
  readonly address: string
  /** Answers what is under way, then closes; open keep-alive connections are cut. */
  close(): Promise<void>
}

/** First port that is tried when none is asked for, and how many after it. */
const FIRST_PORT = 8080
const PORTS_TRIED = 100

/** Serves the site. `port` 0 means the first free port from 8080 on. */
export async function serveSite(site: Hono, at: { host: string; port: number }): Promise<RunningSite> {
  const port = at.port === 0 ? await firstFreePort(at.host) : at.port
  const server = await new Promise<ReturnType<typeof serve>>((done, fail) => {
    const listening = serve({ fetch: site.fetch, hostname: at.host, port }, () => done(listening))
    listening.once('error', (error: NodeJS.ErrnoException) => fail(listenFailure(error, at.host, port)))
  })
  const shown =
    at.host === '0.0.0.0' || at.host === '::' ? 'localhost' : at.host.includes(':') ? `[${at.host}]` : at.host
  return {
    address: `http://${shown}:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        if ('closeIdleConnections' in server) server.closeIdleConnections()
        setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 2_000).unref()
      }),
  }
}

function listenFailure(error: NodeJS.ErrnoException, host: string, port: number): CommandFailure {
  const why = error.code === 'EADDRINUSE' ? 'another program listens there' : error.message
  return new CommandFailure(
    `Parallax cannot listen on ${host}:${port}: ${why}. Set PARALLAX_PORT to another port, or leave it out.`,
  )
}

async function firstFreePort(host: string): Promise<number> {
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS_TRIED; port += 1) {
    if (await isFree(host, port)) return port
  }
  throw new CommandFailure(
    `No port from ${FIRST_PORT} to ${FIRST_PORT + PORTS_TRIED - 1} is free. Set PARALLAX_PORT.`,
  )
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((done) => {
    const probe = createServer()
    probe.once('error', () => done(false))
    probe.listen(port, host, () => probe.close(() => done(true)))
  })
}
