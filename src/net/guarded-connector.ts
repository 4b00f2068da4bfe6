import { type LookupAddress, lookup as systemLookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import { isPublicAddress } from './address-rules.ts'

/** A connection that the address rules forbid. */
export class BlockedAddressError extends Error {
  readonly code = 'PARALLAX_BLOCKED_ADDRESS'
}

/** Resolves a name to all its addresses. Tests pass their own. */
export type ResolveName = (name: string) => Promise<readonly LookupAddress[]>

export const resolveBySystem: ResolveName = (name) =>
  new Promise((resolve, reject) => {
    systemLookup(name, { all: true }, (error, addresses) => (error ? reject(error) : resolve(addresses)))
  })

interface ConnectorOptions {
  readonly resolve: ResolveName
  readonly isAllowed: (host: string, port: number) => boolean
  /** Longest time for TCP and TLS to be established, in milliseconds. */
  readonly connectTimeoutMs: number
}

/**
 * A connector for undici that reaches public addresses only. Literal addresses are checked before connecting (no
 * name is looked up for them), names in the look-up, and the socket once more when it stands, so that a name which
 * changes its answer between two look-ups gains nothing.
 */
export function createGuardedConnector(options: ConnectorOptions): buildConnector.connector {
  return (target, callback) => {
    const host = target.hostname.replace(/^\[|\]$/g, '')
    const port = Number(target.port || (target.protocol === 'https:' ? 443 : 80))
    const mayUse = (address: string) =>
      isPublicAddress(address) || options.isAllowed(host, port) || options.isAllowed(address, port)
    if (isIP(host) !== 0 && !mayUse(host)) {
      callback(blocked(host), null)
      return
    }
    const connect = buildConnector({
      timeout: options.connectTimeoutMs,
      lookup: guardedLookup(options.resolve, mayUse),
      autoSelectFamily: true,
      autoSelectFamilyAttemptTimeout: 500,
    } as buildConnector.BuildOptions)
    connect(target, (...[error, socket]) => {
      if (error !== null) return callback(error, null)
      if (mayUse(socket.remoteAddress ?? '')) return callback(null, socket)
      socket.destroy()
      callback(blocked(socket.remoteAddress ?? host), null)
    })
  }
}

/** One forbidden address among the answers forbids the name: it may be the one the next look-up connects to. */
function guardedLookup(resolve: ResolveName, mayUse: (address: string) => boolean): LookupFunction {
  return (name, lookupOptions, callback) => {
    resolve(name).then(
      (addresses) => {
        const forbidden = addresses.find(({ address }) => !mayUse(address))
        const first = addresses[0]
        if (forbidden !== undefined) return callback(blocked(forbidden.address), [])
        if (first === undefined)
          return callback(Object.assign(new Error(`No address for ${name}`), { code: 'ENOTFOUND' }), [])
        if (lookupOptions.all) callback(null, [...addresses])
        else callback(null, first.address, first.family)
      },
      (error) => callback(error, []),
    )
  }
}

function blocked(address: string): BlockedAddressError {
  return new BlockedAddressError(`${address} is not a public address.`)
}
