/** A column with room for the place `at`, twice as long as before at least; what it held stays. */
export function longerColumn<Column extends Int32Array | Float64Array>(column: Column, at: number): Column {
  const Kind = column.constructor as new (length: number) => Column
  const longer = new Kind(Math.max(at + 1, column.length * 2))
  longer.set(column)
  return longer
}
