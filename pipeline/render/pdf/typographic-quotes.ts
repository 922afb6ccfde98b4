export { typographicQuotes } from '../shared/typographic-quotes.ts';
