import { type ChangeNote, HEADINGS } from '../../publish/index.ts'
import type { PageContext } from '../page-context.ts'
import { paths } from '../paths.ts'
import { Section } from './section.tsx'

/** What the shown version changed, and the way to all others. */
export function History({ page, change }: { page: PageContext; change: ChangeNote }) {
  const { event, version } = page.view
  return (
    <Section id="history" heading={HEADINGS.history}>
      <p
        class="seen"
        data-seen-event={event}
        data-seen-version={version}
        data-seen-compare={paths.compareVersions(event, 1, version)}
        hidden
      >
        Since you last looked, at version <span data-seen-since="" />:{' '}
        <a href={paths.history(event)}>see what changed</a>
      </p>
      <ul class="change-words">
        {change.words.map((words) => (
          <li>{words}</li>
        ))}
      </ul>
      <p class="note">
        Version {version}. <a href={paths.history(event)}>All versions</a>
        {change.since !== null && (
          <>
            {' · '}
            <a href={paths.compareVersions(event, change.since, version)}>
              compare with version {change.since}
            </a>
          </>
        )}
        {' · '}
        <a href={paths.version(event, version)}>permanent address of this version</a>
      </p>
    </Section>
  )
}
