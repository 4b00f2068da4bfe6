import type { Handler } from 'hono'
import type { Site } from '../site.ts'

/** Stylesheet, island, map. The version stands in the address, so a browser keeps them for ever. */
export function assetShow(site: Site): Handler {
  return (context) => {
    const asset = site.assets.find(context.req.param('name') ?? '')
    if (asset === undefined) return context.text('Not found', 404)
    const isCurrent = context.req.param('version') === site.assets.version
    return context.body(asset.body, 200, {
      'Content-Type': asset.type,
      ETag: asset.etag,
      'Cache-Control': isCurrent ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
  }
}
