/** pdfmake's own modules have no types: `pdfmake.ts` is the one file that imports them and says what they are. */
declare module 'pdfmake/js/*' {
	const module: { readonly default?: unknown };
	export default module;
}
