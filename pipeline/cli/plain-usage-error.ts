import type { CommanderError } from 'commander';
import { UserError } from '../model/errors.ts';

/** What the argument parser found wrong, in our words and with its suggestion. */
export function plainUsageError(error: CommanderError): UserError {
	const named = /'([^']*)'/.exec(error.message)?.[1] ?? '';
	const near = /Did you mean (?:one of )?([^?]+)\?/.exec(error.message)?.[1];
	const hint = near === undefined ? undefined : `Did you mean ${near}?`;
	return new UserError('usage/bad-command', sentenceFor(error, named), ...(hint === undefined ? [] : [hint]));
}

function sentenceFor({ code, message }: CommanderError, named: string): string {
	switch (code) {
		case 'commander.unknownCommand':
			return `There is no verb called "${named}".`;
		case 'commander.unknownOption':
			return unknownOption(named);
		case 'commander.missingArgument':
			return `The "${named}" is missing.`;
		case 'commander.missingMandatoryOptionValue':
			return `This verb needs "${named}".`;
		case 'commander.optionMissingArgument':
			return `The option "${named}" needs a value after it.`;
		case 'commander.excessArguments':
			return 'There are more words here than this verb can use.';
		case 'commander.invalidArgument':
			return invalidValue(message, named);
		case 'commander.help':
			return 'Name a verb, such as "build" or "check".';
		default:
			return message.replace(/^error: /, '');
	}
}

/** What was typed after `=` is not said again: it may be a password. */
function unknownOption(named: string): string {
	const [option = ''] = named.split('=');
	return option === named
		? `There is no option called "${named}" here.`
		: `The option "${option}" is not known here, or takes nothing after it.`;
}

/** The parser puts its own words before ours, or before the list of choices. */
function invalidValue(message: string, named: string): string {
	const choices = /Allowed choices are (.+)\.$/.exec(message)?.[1];
	if (choices !== undefined) return `The option "${named}" takes one of these: ${choices}.`;
	return message.replace(/^.*? is invalid\. /s, '');
}
