import { Aside } from './Aside'
import { Correction } from './Correction'
import { Errata, Erratum } from './Errata'
import { Answer, Exercise } from './Exercise'
import { Figure } from './Figure'
import { FirstScreen } from './FirstScreen'
import { Glossary } from './Glossary'
import { Measured } from './Measured'
import { Quantity } from './Quantity'
import { Read } from './Read'
import { References } from './References'
import { Try } from './Try'

/** Every element a chapter may use beside plain Markdown. */
export const elements = {
  Answer,
  Aside,
  Correction,
  Errata,
  Erratum,
  Exercise,
  Figure,
  FirstScreen,
  Glossary,
  Measured,
  Quantity,
  Read,
  References,
  Try,
}
