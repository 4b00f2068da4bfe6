import type { Analysis, Evidence } from '../../../domain/index.ts'
import type { Matrix } from '../../claims/build-matrix.ts'

/** Claims whose sentences the page cites for who is held responsible: they are rows, so that a reader can open the cells. */
export function claimsOnBlame(
  matrix: Matrix,
  { narratives, disagreements }: Pick<Analysis, 'narratives' | 'disagreements'>,
): string[] {
  const told = [
    ...narratives.flatMap(({ sentences }) => sentences.filter((each) => each.role === 'responsibility')),
    ...disagreements
      .filter((each) => each.kind === 'responsibility')
      .flatMap(({ sides }) => sides.map((side) => side.sentence)),
  ]
  const cited = new Map<string, Evidence[]>()
  for (const span of told.flatMap((each) => each.evidence))
    cited.set(span.article, [...(cited.get(span.article) ?? []), span])
  return matrix.rows
    .filter((row) =>
      row.group.members.some(({ sentence }) => {
        const { start, end, field } = sentence.sentence
        return cited
          .get(sentence.in.article.id)
          ?.some((span) => span.field === field && span.start < end && span.end > start)
      }),
    )
    .map((row) => row.claim.id)
}
