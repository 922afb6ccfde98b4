import type { PackExpression } from '../../model/pack.ts';
import { mayTakeForEver } from './slow-expression.ts';

/**
 * A regular expression of a Vale style as JavaScript reads it, or what is wrong with it, in one plain sentence.
 * Refused is what could take for ever on some text.
 */
export function valeExpression(
	source: string,
	{ ignoreCase }: Pick<PackExpression, 'ignoreCase'>,
): PackExpression | { readonly wrong: string } {
	const expression = source
		.replace(/\(\?([ims]+)\)/g, '')
		.replace(/\(\?([ims]+):/g, '(?:')
		.replace(/\(\?P</g, '(?<')
		.replace(/\\[Aa](?![a-z])/g, '^')
		.replace(/\\[zZ]/g, '$');
	const isInsensitive = ignoreCase || /\(\?[ms]*i/.test(source);
	try {
		new RegExp(expression, expression.includes('\\p{') ? 'u' : '');
	} catch {
		return { wrong: `The expression "${source}" is not one that Plainplan can read.` };
	}
	if (mayTakeForEver(expression)) return { wrong: `The expression "${source}" could take for ever. It repeats what repeats already.` };
	return { expression, ignoreCase: isInsensitive };
}
