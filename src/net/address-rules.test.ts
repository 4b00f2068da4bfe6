import { describe, expect, it } from 'vitest'
import { createAllowList, isPublicAddress } from './address-rules.ts'
import { parseRetryAfter } from './retry-after.ts'

describe('isPublicAddress', () => {
  it.each([
    ...[
      '127.0.0.1',
      '10.1.2.3',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
    ],
    ...[
      '224.0.0.1',
      '239.255.255.250',
      '255.255.255.255',
      '198.18.0.1',
      '192.0.2.1',
      '203.0.113.9',
      '192.88.99.1',
    ],
    ...[
      '::',
      '::1',
      '::ffff:127.0.0.1',
      '::ffff:7f00:1',
      '::ffff:10.0.0.1',
      'fe80::1',
      'fe80::1%eth0',
      'fc00::1',
      'fd12:3456::1',
    ],
    ...[
      'ff02::1',
      '64:ff9b::7f00:1',
      '64:ff9b::10.0.0.1',
      '64:ff9b:1::1',
      '2002:7f00:1::',
      '2001:db8::1',
      '2001::1',
      '100::1',
    ],
    ...['fec0::1', '::127.0.0.1', 'not an address', ''],
  ])('is false for %s', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it.each([
    '93.184.216.34',
    '8.8.8.8',
    '172.32.0.1',
    '100.128.0.1',
    '2606:4700::1111',
    '::ffff:8.8.8.8',
    '64:ff9b::8.8.8.8',
    '[2a00:1450::1]',
  ])('is true for %s', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })
})

describe('createAllowList', () => {
  it('knows hosts with and without a port', () => {
    const isAllowed = createAllowList(['127.0.0.1:8001', 'intranet', '[::1]:90'])
    expect([isAllowed('127.0.0.1', 8001), isAllowed('127.0.0.1', 8002)]).toEqual([true, false])
    expect([isAllowed('Intranet', 1), isAllowed('other', 1), isAllowed('::1', 90)]).toEqual([
      true,
      false,
      true,
    ])
  })
})

describe('parseRetryAfter', () => {
  const now = new Date('2026-01-01T00:00:00Z')
  it.each([
    ['120', 120],
    ['Thu, 01 Jan 2026 00:02:00 GMT', 120],
    ['Wed, 31 Dec 2025 00:00:00 GMT', 0],
    ['999999999', 86_400],
    ['-5', null],
    ['soon', null],
    ['', null],
    [undefined, null],
  ])('reads %s as %s', (value, seconds) => {
    expect(parseRetryAfter(value, now)).toBe(seconds)
  })
})
