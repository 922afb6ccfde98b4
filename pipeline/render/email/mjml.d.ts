declare module 'mjml' {
	interface MjmlOptions {
		readonly fonts?: Readonly<Record<string, string>>;
		readonly keepComments?: boolean;
		readonly ignoreIncludes?: boolean;
		readonly minify?: boolean;
		readonly validationLevel?: 'strict' | 'soft' | 'skip';
	}
	/** Fails where the markup breaks a rule of MJML and the level is `strict`. */
	export default function mjml2html(markup: string, options?: MjmlOptions): Promise<{ readonly html: string }>;
}
