import { describe, expect, it } from 'vitest'
import { holdsHanName } from './han-names.ts'

describe('names in Chinese text', () => {
  it.each([
    ['土耳其副总统奥克塔伊7日说', 'Oktay'],
    ['集团总裁鲍里索夫21日说', 'Borisov'],
    ['乌克兰代表基斯利察说', 'Kyslytsya'],
    ['外交部发言人汪文斌表示', 'Wang Wenbin'],
    ['英国商人哈丁在艇上', 'Harding'],
  ])('%s holds %s', (text, name) => {
    expect(holdsHanName(text, name)).toBe(true)
  })

  it.each([
    ['总统佩斯科夫说', 'Borisov'],
    ['卡霍夫卡水电站', 'Kharkiv'],
    ['西方媒体渲染俄罗斯将陷入内战', 'Macron'],
    ['外交部发言人汪文斌表示', 'Mao Ning'],
  ])('%s does not hold %s', (text, name) => {
    expect(holdsHanName(text, name)).toBe(false)
  })
})
