import { describe, expect, it } from 'vitest';
import { contractionsIn } from '../../../pipeline/check/text/contractions.ts';
import { tokensOf } from '../../../pipeline/language/tokens.ts';

const found = (text: string) => contractionsIn(tokensOf(text)).length > 0;

describe('contractionsIn', () => {
	it.each([
		"I've got two dogs.",
		"He's my friend.",
		"She's got a card.",
		"There's a park.",
		"Who's there?",
		"What's my plan?",
		"Here's my list.",
		"Dad's not well.",
		"My sister's happy at home.",
		"Tom's been ill.",
		"The bus isn't late.",
		'I couldn’t sleep.',
		"He'd like a rest.",
		"We'd been to the sea.",
		"Nobody's home.",
		"Everyone's kind to me.",
		"Sam's going home.",
		"Mum's always late.",
		"My bag's on the hook.",
		"The dog's hungry.",
		"Lunch's ready.",
		"The teacher's away today.",
		"My chair's broken.",
		"Jo's making tea.",
		"The room's too loud.",
		"I'll wait.",
		"It'll be fun.",
		"That'd be nice.",
		"You've been kind.",
		"You mustn't run.",
		"Leo's in Class 3.",
	])('a short form: %j', (text) => {
		expect(found(text)).toBe(true);
	});

	it.each([
		"This is Sam's.",
		"My mum's dog is big.",
		"The dog's tail is long.",
		"St John's is my school.",
		"I go to Lee's club.",
		"It is Jo's turn.",
		"I read in the children's room.",
		"My teachers' names are here.",
		"It is everyone's job.",
		"I like rock 'n' roll.",
		"Dad's new car is fast.",
		"Mum's making skills are good.",
		"I like Ann's baking.",
		"Today's food is soup.",
		"I sit by Sam's table.",
		"Nan's best cake is here.",
		"My brother's football is flat.",
		"I went to McDonald's with Mum.",
		"We had a day's rest.",
		"It is my class's turn.",
		"Sam's happy face is on the card.",
		"Leo's drawing is on the wall.",
		"I like Mum's cooking.",
		"The bus driver's name is Al.",
		"Her gran's nice house is near.",
		"I was born in the '90s.",
		"I mind my p's and q's.",
		"Let Ben's mum know.",
		"It is two weeks' time.",
		"Ben's other hand is weak.",
		"My nurse's first name is Kit.",
		"It is Mum's.",
	])('no short form: %j', (text) => {
		expect(found(text)).toBe(false);
	});
});
