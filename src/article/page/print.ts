/** Paper cannot be unfolded or followed: answers are gathered at its end, and each figure says where it lives. */

const heading = (text: string): HTMLElement => {
  const element = document.createElement('h2')
  element.textContent = text
  return element
}

/** “2.1”: the first exercise of the second chapter. */
function numbered(): { exercise: HTMLElement; number: string }[] {
  return [...document.querySelectorAll<HTMLElement>('.chapter')].flatMap((chapter) => {
    const number = chapter.querySelector('.chapter-number')?.textContent ?? ''
    return [...chapter.querySelectorAll<HTMLElement>('.exercise')].map((exercise, i) => ({
      exercise,
      number: `${number}.${i + 1}`,
    }))
  })
}

/** A copy of an answer without what folds it. */
function answerTo(exercise: HTMLElement, number: string): HTMLElement {
  const entry = document.createElement('div')
  entry.className = 'printed-answer'
  entry.dataset['number'] = number
  const copy = exercise.querySelector('.answer')?.cloneNode(true)
  if (copy instanceof Element)
    entry.append(...[...copy.childNodes].filter((node) => node.nodeName !== 'SUMMARY'))
  return entry
}

function gatherAnswers(): HTMLElement {
  const gathered = document.createElement('section')
  gathered.className = 'printed-answers'
  gathered.append(heading('Answers'))
  for (const { exercise, number } of numbered()) {
    exercise.dataset['number'] = number
    gathered.append(answerTo(exercise, number))
  }
  return gathered
}

function sayAddresses(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-figure]')].map((figure) => {
    const line = document.createElement('p')
    line.className = 'printed-address'
    line.textContent = new URL(`#${figure.id}`, location.href).href
    figure.append(line)
    return line
  })
}

/** Prepares the page for paper when it is printed, and puts it back afterwards. */
export function startPrinting(): void {
  let added: HTMLElement[] = []
  const putBack = (): void => {
    for (const element of added.splice(0)) element.remove()
    delete document.documentElement.dataset['printing']
  }
  addEventListener('beforeprint', () => {
    putBack()
    added = sayAddresses()
    const { dataset } = document.documentElement
    // A figure alone has no exercises.
    if (dataset['only'] !== undefined) return
    const answers = gatherAnswers()
    added.push(answers)
    document.querySelector('article')?.append(answers)
    dataset['printing'] = ''
  })
  addEventListener('afterprint', putBack)
}
