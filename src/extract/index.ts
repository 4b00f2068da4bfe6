export { type ChosenText, chooseText } from './choose-text.ts'
export { type Extraction, type ExtractionStep, extractText } from './extract-text.ts'
export { type FetchPage, type ReadingOptions, readArticle } from './read-article.ts'
export { dropExpiredTexts } from './store.ts'
