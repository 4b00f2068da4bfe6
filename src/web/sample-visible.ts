import { countEditions } from '../publish/index.ts'
import type { Site } from './site.ts'

/** Whether sample events stand on the site, which every page then says. */
export async function isSampleVisible(site: Site): Promise<boolean> {
  return (await countEditions(site.db)).sample > 0
}
