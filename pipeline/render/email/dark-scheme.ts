import type { Theme } from '../../model/theme.ts';

/**
 * The colours of a message on a dark screen, as CSS: for programs that say so by media query, and for Outlook on the web,
 * which marks what it darkens with `data-ogsc`. The outermost `[role=article]` keeps a white ground without its rule here.
 * No selector needs a sign that markup would escape.
 */
export function darkScheme({ colour }: Theme): string {
	const ground = `background:${colour['dark-ground']} !important;background-color:${colour['dark-ground']} !important`;
	const rules: readonly (readonly [selectors: readonly string[], style: string])[] = [
		[['body', '[role=article]', '.ground', '.ground table'], ground],
		[['.ink div', '.box table', '.box p'], `color:${colour['dark-text']} !important`],
		[['.accent div', '.ink a', '.box a', '.soft a'], `color:${colour['dark-accent']} !important`],
		[['.soft div'], `color:${colour['dark-soft']} !important`],
		[['.box table'], `border-color:${colour['dark-accent']} !important`],
		[['.box .box-head'], `color:${colour['on-pine']} !important`],
		[['.button td'], `background:${colour['dark-accent']} !important`],
		[['.button a'], `background:${colour['dark-accent']} !important;color:${colour['dark-on-accent']} !important`],
		[['.rule p'], `border-top-color:${colour['dark-rule']} !important`],
	];
	const css = (prefix: string) =>
		rules.map(([selectors, style]) => `${selectors.map((selector) => prefix + selector).join(', ')} {${style}}`).join('\n');
	return `:root {color-scheme: light dark}\n@media (prefers-color-scheme: dark) {\n${css('')}\n}\n${css('[data-ogsc] ')}`;
}
