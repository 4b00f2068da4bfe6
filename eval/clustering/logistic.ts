/** One observation: features (without the constant), whether it is true, and how much it counts. */
export interface Example {
  readonly features: ArrayLike<number>
  readonly label: boolean
  readonly weight: number
}

const STEPS = 25

/**
 * Logistic regression with a ridge on every weight but the constant, by Newton's method. Returns the weights in the
 * order of the features, the constant last. Deterministic.
 */
export function fitLogistic(examples: readonly Example[], ridge: number): number[] {
  const size = (examples[0]?.features.length ?? 0) + 1
  let weights = new Array<number>(size).fill(0)
  for (let step = 0; step < STEPS; step += 1) {
    const { gradient, hessian } = derivatives(examples, weights, ridge)
    const move = solve(hessian, gradient)
    weights = weights.map((weight, at) => weight - (move[at] as number))
  }
  return weights
}

function derivatives(examples: readonly Example[], weights: readonly number[], ridge: number) {
  const size = weights.length
  const gradient = weights.map((weight, at) => (at === size - 1 ? 0 : ridge * weight))
  const hessian = weights.map((_, row) =>
    weights.map((__, column) => (row === column ? (row === size - 1 ? 1e-9 : ridge) : 0)),
  )
  const values = new Float64Array(size)
  for (const example of examples) {
    for (let at = 0; at < size - 1; at += 1) values[at] = example.features[at] as number
    values[size - 1] = 1
    let sum = 0
    for (let at = 0; at < size; at += 1) sum += (values[at] as number) * (weights[at] as number)
    const chance = 1 / (1 + Math.exp(-sum))
    const error = (chance - (example.label ? 1 : 0)) * example.weight
    const curve = Math.max(1e-6, chance * (1 - chance)) * example.weight
    for (let row = 0; row < size; row += 1) {
      const value = values[row] as number
      if (value === 0) continue
      gradient[row] = (gradient[row] as number) + error * value
      const line = hessian[row] as number[]
      for (let column = 0; column < size; column += 1)
        line[column] = (line[column] as number) + curve * value * (values[column] as number)
    }
  }
  return { gradient, hessian }
}

/** Gaussian elimination with partial pivoting. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const size = right.length
  const rows = matrix.map((row, at) => [...row, right[at] as number])
  for (let column = 0; column < size; column += 1) {
    let pivot = column
    for (let row = column + 1; row < size; row += 1) {
      if (Math.abs(rows[row]?.[column] as number) > Math.abs(rows[pivot]?.[column] as number)) pivot = row
    }
    const swapped = rows[pivot] as number[]
    rows[pivot] = rows[column] as number[]
    rows[column] = swapped
    for (let row = 0; row < size; row += 1) {
      if (row === column) continue
      const line = rows[row] as number[]
      const factor = (line[column] as number) / (swapped[column] as number)
      for (let at = column; at <= size; at += 1)
        line[at] = (line[at] as number) - factor * (swapped[at] as number)
    }
  }
  return rows.map((row, at) => (row[size] as number) / (row[at] as number))
}
