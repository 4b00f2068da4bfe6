import type { BlockNaming } from '../block-naming.ts'
import { paths } from '../paths.ts'

/** A block's name behind its colour; the name always stands there, the colour only helps the eye. */
export function BlockMark({ id, naming, link = false }: { id: string; naming: BlockNaming; link?: boolean }) {
  const name = naming.name(id)
  const classes = `block-mark ${naming.colour(id)}`
  return link && naming.known(id) ? (
    <a class={classes} href={paths.block(id)}>
      {name}
    </a>
  ) : (
    <span class={classes}>{name}</span>
  )
}
