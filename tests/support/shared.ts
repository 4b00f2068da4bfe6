import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Folder of evaluation data beside the checkout; what needs it is left out where it is not there. */
export const sharedFolder = fileURLToPath(new URL('../../../shared/', import.meta.url))

export const hasSharedData = existsSync(`${sharedFolder}data/eval/rss-2025-05-28.jsonl`)
