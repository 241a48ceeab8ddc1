import { renderToStaticMarkup } from 'react-dom/server'
import { Article } from './article/Article'

/** The whole article as HTML, for the browser to show before, and without, any script. */
export const renderArticle = (): string => renderToStaticMarkup(<Article />)
