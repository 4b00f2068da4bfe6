/** Why a fetch gave nothing. */
export type NetReason =
  | 'bad-address'
  | 'blocked-address'
  | 'dns'
  | 'refused'
  | 'tls'
  | 'timeout'
  | 'broken'
  | 'too-large'
  | 'too-many-redirects'
  | 'robots'
  | 'robots-unreachable'
  | 'paused'
  | 'http-4xx'
  | 'http-5xx'
  | 'http-other'

/** A fetch that failed in an expected way. `message` is a sentence for a person. */
export interface NetFault {
  readonly ok: false
  readonly reason: NetReason
  readonly message: string
  /** HTTP status, when there was an answer. */
  readonly status: number | null
  /** Seconds the server asks us to stay away; null when it asks for nothing. */
  readonly retryAfterSeconds: number | null
}

const MESSAGES: Readonly<Record<NetReason, string>> = {
  'bad-address': 'The address is not one that starts with http:// or https://.',
  'blocked-address': 'The address leads into a private network, where Parallax does not go.',
  dns: 'The name of the server could not be resolved.',
  refused: 'The server does not accept connections.',
  tls: 'The secure connection failed: the certificate or the protocol was refused.',
  timeout: 'The server took too long.',
  broken: 'The connection broke off.',
  'too-large': 'The answer is larger than allowed.',
  'too-many-redirects': 'The address redirects too often.',
  robots: 'The robots rules of the site do not allow this page.',
  'robots-unreachable': 'The robots rules of the site cannot be read, so nothing is fetched from it for now.',
  paused: 'The server asked us to stay away for a while.',
  'http-4xx': 'The server refused the request',
  'http-5xx': 'The server failed',
  'http-other': 'The server gave an answer that cannot be used',
}

/** Builds a fault; `status` is told in the message when there is one. */
export function netFault(
  reason: NetReason,
  details: { status?: number; retryAfterSeconds?: number | null } = {},
): NetFault {
  const { status = null, retryAfterSeconds = null } = details
  const message = reason.startsWith('http-') ? `${MESSAGES[reason]} (HTTP ${status}).` : MESSAGES[reason]
  return { ok: false, reason, message, status, retryAfterSeconds }
}

/** Node and undici error codes by reason. */
const REASON_OF_CODE: Readonly<Record<string, NetReason>> = {
  PARALLAX_BLOCKED_ADDRESS: 'blocked-address',
  PARALLAX_TOO_LARGE: 'too-large',
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  ENODATA: 'dns',
  EAI_NODATA: 'dns',
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'refused',
  ENETUNREACH: 'refused',
  EADDRNOTAVAIL: 'refused',
  ETIMEDOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  UND_ERR_ABORTED: 'timeout',
  ABORT_ERR: 'timeout',
  UND_ERR_RES_EXCEEDED_MAX_SIZE: 'too-large',
  UND_ERR_HEADERS_OVERFLOW: 'too-large',
}

/** Turns what undici or the system threw into a fault. Programming errors are not caught here: they have no code. */
export function faultOfError(error: unknown): NetFault {
  const code = codeOf(error)
  const known = REASON_OF_CODE[code]
  if (known !== undefined) return netFault(known)
  if (/^(?:ERR_TLS|ERR_SSL|CERT_|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH|EPROTO)/.test(code))
    return netFault('tls')
  if (error instanceof Error && error.name === 'TimeoutError') return netFault('timeout')
  return netFault('broken')
}

/** Code of an error, of its cause, or of the first of several. */
function codeOf(error: unknown, depth = 0): string {
  if (typeof error !== 'object' || error === null || depth > 4) return ''
  const { code, cause, errors } = error as { code?: unknown; cause?: unknown; errors?: unknown[] }
  if (typeof code === 'string' && code !== '') return code
  return codeOf(cause, depth + 1) || codeOf(errors?.[0], depth + 1)
}
