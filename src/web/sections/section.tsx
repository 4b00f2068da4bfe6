import type { Child } from 'hono/jsx'

/** One section of an event page. `empty` replaces the body when there is nothing sound to say; such a section stays on the page as one line. */
export function Section(props: {
  id: string
  heading: string
  about?: string
  wide?: boolean
  empty?: string | false
  children?: Child
}) {
  return (
    <section
      id={props.id}
      class={`section${props.wide === true ? ' wide' : ''}${props.empty ? ' nothing' : ''}`}
      aria-labelledby={`${props.id}-heading`}
    >
      <h2 id={`${props.id}-heading`}>{props.heading}</h2>
      {props.about !== undefined && !props.empty && <p class="section-about">{props.about}</p>}
      {props.empty ? <p class="empty">{props.empty}</p> : props.children}
    </section>
  )
}
