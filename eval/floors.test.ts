import { expect, it } from 'vitest'
import { findBreaches } from './floors.ts'

it('passes a figure at its floor and reports one under it or not measured', () => {
  const floors = { even: 0.5, under: 0.5, absent: 0.1 }
  const measured = [
    { name: 'even', value: 0.5 },
    { name: 'under', value: 0.49 },
    { name: 'other', value: 0 },
  ]
  expect(findBreaches(floors, measured)).toEqual([
    { name: 'under', floor: 0.5, value: 0.49 },
    { name: 'absent', floor: 0.1, value: null },
  ])
})
