import { describe, expect, it } from 'vitest'
import { plainText } from './markup.ts'
import { readXml, type XmlElement } from './xml.ts'

/** The tree in short: names, texts, nesting. */
function shape(node: XmlElement | string): string {
  return typeof node === 'string' ? node : `${node.name}(${node.children.map(shape).join(' ')})`
}

const shapeOf = (source: string) => {
  const { root } = readXml(source)
  return root === null ? '' : shape(root)
}

describe('readXml', () => {
  it('names elements by their namespace, whatever the prefix, and by their prefix when undeclared', () => {
    expect(shapeOf('<r xmlns:x=" http://purl.org/dc/elements/1.1/ "><x:date/><dc:date/><a:b/></r>')).toBe(
      'r(dc:date() dc:date() a:b())',
    )
    expect(
      shapeOf(
        '<feed xmlns="http://www.w3.org/2005/Atom"><r xmlns="http://purl.org/rss/1.0/"><item/></r></feed>',
      ),
    ).toBe('atom:feed(r(item()))')
  })

  it.each([
    ['<r><a>1<b>2</a>3</r>', 'r(a(1 b(2)) 3)'],
    ['<r>1</x></r>', 'r(1)'],
    ['<r>a & b &amp; c &copy= &eacute; &#146; &nosuch;</r>', 'r(a & b & c &copy= é ’ &nosuch;)'],
    ['<r a=1 b="x" c>t</r>', 'r(t)'],
    ['<r>1 < 2 <<b>3</b></r>', 'r(1  <  2  < b(3))'],
    ['<r><![CDATA[<b>&amp;</b>]]>x</r>', 'r(<b>&amp;</b> x)'],
    ['<r><!-- <a> --><?php <a> ?><b/></r>', 'r(b())'],
    [
      '<rss><channel><item><title>a<link>b</link><item><title>c</title></channel></rss>',
      'rss(channel(item(title(a) link(b)) item(title(c))))',
    ],
    ['<feed><entry><link href="x"><title>a</title><entry/></feed>', 'feed(entry(link() title(a)) entry())'],
  ])('repairs %s', (source, wanted) => {
    expect(shapeOf(source)).toBe(wanted)
  })

  it('says when a document is cut, and which elements are whole', () => {
    const { root, cut } = readXml('<rss><channel><item>1</item><item>2<title')
    expect(cut).toBe(true)
    const items = (root!.children[0] as XmlElement).children as XmlElement[]
    expect(items.map((item) => item.closed)).toEqual([true, false])
    expect(readXml('<rss></rss>').cut).toBe(false)
  })

  it('expands internal entities once and looks at nothing outside', () => {
    const doctype =
      '<!DOCTYPE r [<!ENTITY own "mine"><!ENTITY a "&own;&own;"><!ENTITY file SYSTEM "file:///etc/passwd">]>'
    expect(shapeOf(`${doctype}<r>&own; &a; &file;</r>`)).toBe('r(mine &own;&own; &file;)')
  })

  it('bounds what entities that hold entities cost', () => {
    const levels = Array.from({ length: 20 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`)
    const { root } = readXml(`<!DOCTYPE r [<!ENTITY e0 "ha">${levels.join('')}]><r>&e20;</r>`)
    expect((root!.children[0] as string).length).toBeLessThan(100)
  })

  it('bounds depth and number of elements', () => {
    let depth = 0
    let at: XmlElement | undefined = readXml('<a>'.repeat(100_000)).root ?? undefined
    for (
      ;
      at !== undefined;
      at = at.children.find((child) => typeof child !== 'string') as XmlElement | undefined
    )
      depth += 1
    expect(depth).toBe(200)
    expect(readXml(`<a>${'<b/>'.repeat(1_000_000)}`).root!.children.length).toBeLessThan(120_001)
  })
})

describe('plainText', () => {
  it.each([
    ['<p>One</p><p>Two <b>bold</b></p>', 'One Two bold'],
    ['Fish &amp; chips &lt;3', 'Fish & chips <3'],
    ['a < b and c > d', 'a < b and c > d'],
    ['<script>alert(1)</script>x<style>p{}</style>', 'x'],
    ['x<!-- a > b -->y', 'xy'],
    ['how <script> came to be', 'how came to be'],
    ['x<br>y', 'x y'],
    ['?page=1&copy=2', '?page=1&copy=2'],
    ['zero\u200bwidth \u202edir\u202c', 'zerowidth dir'],
    ['<b', '<b'],
  ])('of %s is %s', (html, text) => {
    expect(plainText(html)).toBe(text)
  })

  it('parts paragraphs as asked', () => {
    expect(plainText('<p>One</p>\n<p>Two</p><ul><li>a<li>b</ul>', '\n\n')).toBe('One\n\nTwo\n\na\n\nb')
  })
})
