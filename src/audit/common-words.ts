/** English and German words of four letters or more that say nothing about a subject. */

const ENGLISH = `
  able about above according across actually after again against ahead alone along already also although always
  among another answer anybody anyone anything apart around away back because been before being below better between
  beyond both bring brings brought call called came cannot case come comes coming could does doing done down during
  each either else enough even ever every everybody everyone everything example except fast find first five four
  from full further gave gets give given gives goes going gone good great half happen happened happens hard have
  having help here herself high himself hold hours however inside instead into itself just keep keeps kind know known last
  later least leave less like little long longer look looked looks made make makes making many matter maybe mean
  means might more most much must myself near need needed needs never next nobody none nothing often once only onto open
  other others otherwise ours ourselves outside over page pages part people perhaps place plus point possible quite rather
  read ready really right said same says second seen send shall short should show shown shows side since single some
  somebody someone something sometimes soon still such sure take taken takes taking talk tell tells than that their
  them themselves then there these they thing things think this those though three through time times today together
  told took toward towards turn under unless until upon used useful uses using very want wanted wants ways well went
  were what whatever when whenever where whether which while whole whom whose will wish with within without word
  words work works would wrong year years your yours yourself yourselves`;

/** Without words that are also in the English list. */
const GERMAN = `
  aber alle allem allen aller alles andere anderen auch beim bevor bringt dabei dadurch dafür dagegen dahin damit
  danach dann daran darauf daraus darin darum darüber dass davon dazu dein deine denen denn deren deshalb dessen
  dich diese diesem diesen dieser dieses doch dort durch eine einem einen einer eines einige einmal erst etwas euch
  falls ganz geben gegen geht gibt gleich haben halten hier hinter ihnen ihre ihrem ihren ihrer immer indem jede
  jedem jeden jeder jedes jemand jetzt kann kein keine keinem keinen keiner können könnte lange machen macht mehr
  mein meine meisten muss müssen nach nachdem nächste nächsten nächster nächstes nein nicht nichts noch oder ohne schon sehr sein seine seinem seinen
  seiner seit selbst sich sind sobald sogar solche soll sollen sollte sondern sonst soweit unser unsere unter viel
  viele vielen vielleicht wann waren warum weder weil welche welchem welchen welcher welches wenig wenn werden
  wieder wird wissen wohin wurde wurden während würde würden zeigt zuerst zurück zwei zwischen über`;

export const commonWords: ReadonlySet<string> = new Set(`${ENGLISH} ${GERMAN}`.trim().split(/\s+/));
