import { describe, expect, it } from 'vitest'
import { writeHandIn } from '../../src/classroom/handIn'
import { readFiles } from '../../src/classroom/key/files'
import { handInsIn } from '../../src/classroom/key/table'

const LESSON = 7
const handIn = (seed: number) => ({ seed, lesson: LESSON, answers: [1.5, undefined, -2] })
const file = (name: string, text: string | Uint8Array<ArrayBuffer>): File => new File([text], name)

describe('the files that students hand in', () => {
  it('are read in their order, whatever ends their lines, with a byte order mark or without', async () => {
    const files = [1, 2, 3].map((seed) => file(`hand-in-${seed}.txt`, `${writeHandIn(handIn(seed))}\n`))
    const marked = file('4.txt', `\uFEFF${writeHandIn(handIn(4))}\r\n\r\n`)
    const { codes, refused } = await readFiles([...files, marked])
    expect(refused).toEqual([])
    expect(handInsIn(codes, [{ name: 'Ada', seed: 2 }], LESSON)).toEqual(
      [1, 2, 3, 4].map((seed) => ({
        ok: true,
        handIn: handIn(seed),
        name: seed === 2 ? 'Ada' : undefined,
      })),
    )
  })

  it('are refused with the sentences of pasted codes where one is wrong or of another lesson', async () => {
    const right = writeHandIn(handIn(1))
    const wrong = `${right.slice(0, -1)}${right.endsWith('7') ? '8' : '7'}`
    const other = writeHandIn({ ...handIn(2), lesson: LESSON + 1 })
    const { codes } = await readFiles([file('a.txt', wrong), file('b.txt', right), file('c.txt', other)])
    expect(handInsIn(codes, [], LESSON)).toEqual(handInsIn([wrong, right, other].join('\n'), [], LESSON))
    expect(handInsIn(codes, [], LESSON).map(({ ok }) => ok)).toEqual([false, true, false])
  })

  it('are named where they are empty, too large for codes or cannot be read; the others count all the same', async () => {
    const gone = Object.assign(file('gone.txt', 'x'), { text: () => Promise.reject(new Error('gone')) })
    const { codes, refused } = await readFiles([
      file('photo.png', new Uint8Array(200_000)),
      file('empty.txt', ' \n'),
      gone,
      file('ada.txt', writeHandIn(handIn(5))),
    ])
    expect(refused.toSorted()).toEqual([
      '“empty.txt” is empty.',
      '“gone.txt” could not be read.',
      '“photo.png” is too large for codes.',
    ])
    expect(handInsIn(codes, [], LESSON)).toMatchObject([{ ok: true, handIn: { seed: 5 } }])
  })
})
