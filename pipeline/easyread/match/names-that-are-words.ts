/** First names that are other words too, in lower case. Whoever is called so shows no picture of a rose or a bill. */
export const namesThatAreWords: ReadonlySet<string> = new Set(
	(
		'amber angel april archer art ash aspen august aurora autumn basil bay bea berry bill bishop blossom blue bob bonnie brook bud buddy candy carol ' +
		'chance charity chase cherry china chip christian clay cliff clover coral crystal daisy dale dawn dean diamond dot drew duke earl eve faith ' +
		'fern fish flora forest fox frank gene ginger glen grace grant guy hank harmony harry hazel heath heather holly honey hope hunter iris ivy jack jade ' +
		'jasmine jay jean jet jewel joy jules june junior king kit lance lane laurel lily liberty mac marina mark martin mason max may melody mercy miles misty ' +
		'nick noel nova oak olive opal oscar paris pat patience pearl peg penny pepper pete pip poppy prince ray red reed rich river rob robin rock rocky rose rosemary ruby ' +
		'rusty ruth saffron sage sandy saturn scout shell sierra sky skip star stone storm sue summer sunny teddy terry tiger tom tony trinity troy violet wade ' +
		'will willow winter wren young'
	).split(' '),
);

/** What stands before the name of a person, in lower case. */
export const titles: ReadonlySet<string> = new Set(
	'mr mrs ms miss mx dr doctor sir madam professor prof nurse sister auntie aunty aunt uncle nan nana granny gran grandma grandad grandpa officer pc coach captain rabbi imam father reverend rev'.split(
		' ',
	),
);
