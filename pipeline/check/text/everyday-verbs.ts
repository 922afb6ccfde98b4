/**
 * Verbs of everyday talk, as lemmas. The tagger takes many of them for nouns when they end in `-s` (`my dad bakes bread`);
 * after a subject they are verbs.
 */
export const everydayVerbs: ReadonlySet<string> = new Set(
	(
		'press be have do go get make say see come take want look use find give tell work call try ask need feel become leave put mean keep let ' +
		'begin help show hear play run move like live believe bring happen write sit stand lose pay meet learn change lead understand watch ' +
		'follow stop speak read spend grow open walk win teach offer remember love think know wait serve die send build stay fall cut reach ' +
		'kill raise pass sell decide return explain hope carry break agree hold eat drink cook bake clean wash dress sleep wake rest dance sing ' +
		'draw paint swim ride drive fly jump climb kick throw catch hit bark bite smell taste touch hug kiss smile laugh cry shout scream talk ' +
		'whisper listen hate enjoy hurt ache worry miss visit phone text ring knock push pull drop pick lift pack fix mend check choose count ' +
		'share join start finish end close shut lock turn buy cost fit wear grow shop queue travel train rain snow shine blow move hide seek ' +
		'chase feed brush comb cuddle stroke splash roll slide swing bounce stretch breathe cough sneeze sign point nod wave clap stamp spin ' +
		'stare hop skip march crawl lie relax calm scare frighten tease bully fight argue care trust thank answer reply email post print type ' +
		'colour copy spell add guess plan practise prefer dislike remind warn allow invite welcome treat test measure weigh mix pour stir spill ' +
		'tidy sweep dig plant water bring lend borrow save earn own belong seem sound appear arrive leave meet greet improve last live matter ' +
		'sort stick tear tie wipe yell beep buzz hum hiss roar meow purr boil burn melt freeze leak shake squeak support row sail fetch chop knit sew empty fill fold mop mark race bowl bat score cheer park unlock praise swap'
	).split(' '),
);
