import { describe, expect, it } from 'vitest'
import { expectUniqueIds } from '../../plugins/uniqueIds'

describe('expectUniqueIds', () => {
  it('passes a page whose ids differ', () => {
    expect(() => expectUniqueIds('<h3 id="smote">SMOTE</h3><figure id="figure-smote">')).not.toThrow()
  })

  it('says of both places of an id which section and which figure they belong to', () => {
    const page =
      '<section aria-labelledby="smote"><h3 id="smote">SMOTE</h3></section>' +
      '<figure data-figure="smote"><span id="smote"></span></figure>'
    expect(() => expectUniqueIds(page)).toThrow(
      'The id “smote” is given twice: to <h3> “SMOTE” in the section “smote” and to <span> of the figure “smote”',
    )
  })

  it('names every id that is given twice', () => {
    const page = '<p id="a"></p><p id="b"></p><p id="a"></p><p id="b"></p>'
    expect(() => expectUniqueIds(page)).toThrow(/“a”.*\n.*“b”/)
  })
})
