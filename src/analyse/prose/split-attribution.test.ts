import { describe, expect, it } from 'vitest'
import { splitAttribution } from './split-attribution.ts'

describe('splitAttribution', () => {
  it('takes the speaker off the end of a statement', () => {
    expect(
      splitAttribution(
        'The strikes broke its upper part, the Russian-appointed acting governor Vladimir Saldo said',
      ),
    ).toEqual({
      speaker: 'the Russian-appointed acting governor Vladimir Saldo',
      clause: 'The strikes broke its upper part',
    })
    expect(
      splitAttribution('The water will fall by Friday, officials in Moscow said on Wednesday')?.speaker,
    ).toBe('officials in Moscow')
  })
  it('takes the speaker off the beginning, with an apposition', () => {
    expect(
      splitAttribution(
        'Park Ku-yeon, first vice minister of government policy, said Seoul would ask Tokyo to stop',
      ),
    ).toEqual({
      speaker: 'Park Ku-yeon, first vice minister of government policy',
      clause: 'Seoul would ask Tokyo to stop',
    })
    expect(splitAttribution('Ukraine said on Tuesday that Russian forces had blown up the dam')).toEqual({
      speaker: 'Ukraine',
      clause: 'Russian forces had blown up the dam',
    })
  })
  it('knows "according to" on either side', () => {
    expect(splitAttribution('According to the ministry, no water has leaked')?.clause).toBe(
      'no water has leaked',
    )
    expect(
      splitAttribution('The level fell below the mark, according to the Ukrainian operator')?.speaker,
    ).toBe('the Ukrainian operator')
  })
  it('leaves a sentence without a speaker, or with one nobody knows, whole', () => {
    expect(splitAttribution('The dam was breached on Tuesday, flooding the war zone')).toBeNull()
    expect(
      splitAttribution('The reservoir was falling by five centimetres an hour, he told the board'),
    ).toBeNull()
    expect(splitAttribution('The town was quiet, they said')).toBeNull()
  })
})
