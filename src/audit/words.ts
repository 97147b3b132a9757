/**
 * Four letters or more, of scripts that set blanks between words. Written as ranges and not as `\p{L}`, which takes
 * several times as long, and a library has millions of letters.
 */
const WORD = /[a-z\u00c0-\u024f\u0370-\u1fff]{4,}/g;

/** Words that say nothing about a subject, in the two languages that are most often met. */
const COMMON: ReadonlySet<string> = new Set(
  `able about above according across actually after again against ahead alone along already also although always among
  another answer anybody anyone anything apart around away back because been before being below better between beyond
  both bring brings brought call called came cannot case come comes coming could does doing done down during each
  either else enough even ever every everybody everyone everything example except fast find first five four from full
  further gave gets give given gives goes going gone good great half happen happened happens hard have having help here
  high himself hold hours however inside instead into itself just keep keeps kind know known last later least leave less
  like little long longer look looked looks made make makes making many matter maybe mean means might more most much
  must myself near need needed needs never nobody none nothing often once only onto open other others otherwise ours
  outside over page pages part people perhaps place plus point possible quite rather read ready really right
  said same says second seen send shall short should show shows shown side since single some somebody someone something sometimes
  soon still such sure take taken takes taking talk tell tells than that their them themselves then there these they thing
  things think this those though three through time times today together told took toward towards turn under unless until
  upon used useful uses using very want wanted wants ways well went were what whatever when whenever where whether which
  while whole whom whose will with within without wish word words work works would wrong year years your yours yourself
  aber alle allem allen aller alles also andere anderen auch beim bevor bringt dabei dadurch dafür dagegen dahin damit
  danach dann daran darauf daraus darin darüber darum dass davon dazu dein deine denen denn deren deshalb dessen dich
  diese diesem diesen dieser dieses doch dort durch eine einem einen einer eines einige einmal erst etwas euch falls fast
  ganz geben gegen geht gibt gleich haben halten hier hinter ihnen ihre ihrem ihren ihrer immer indem jede jedem jeden
  jeder jedes jemand jetzt kann kein keine keinem keinen keiner können könnte lange machen macht mehr mein meine meisten
  muss müssen nach nachdem nein nicht nichts noch oder ohne schon sehr sein seine seinem seinen seiner seit selbst sich
  sind sobald sogar solche soll sollen sollte sondern sonst soweit über unser unsere unter viel viele vielen vielleicht
  wann waren warum weder weil welche welchem welchen welcher welches wenig wenn werden wieder will wird wissen wohin wurde
  wurden während würde würden zeigt zuerst zurück zwei zwischen`.split(/\s+/),
);

/** All words of a text, in lower case and in its order, as often as they stand there. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/**
 * The words of a text that tell what it is about: without common English and German ones, each once. A word and the
 * same with `s` at its end are one.
 *
 * @returns Each word without that `s`, and as the text first writes it, in lower case.
 */
export function tellingWords(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const word of wordsOf(text)) {
    if (COMMON.has(word)) continue;
    const single = word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
    if (!found.has(single)) found.set(single, word);
  }
  return found;
}
