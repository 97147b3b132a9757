/** Words that say nothing about what is sought, in English and German, in lower case without accents. A browser loads this. */
export const stopWords: ReadonlySet<string> = new Set(
  [
    'a an and any anything are as at be by can could customer did do does doing for from get give got had has have having',
    'help how i if in into is it its just like me my need needs of on or our out please send should show so some',
    'something than that the their them there these they thing things this those to us want was we were what when where',
    'which who will with would you your about latest current new take takes long vs',
    'aber als am an auch auf aus bei bin bitte brauche brauchen das dass dem den der des die du durch ein eine einem',
    'einen einer eines er es etwas fur gibt habe haben hat ich ihr im in ist kann konnen man mein mich mit nach noch nur',
    'oder sich sie sind so uber um und uns unser unsere von vom vor was wenn wer wie wir wo zu zum zur aktuell aktuelle',
    'neue neues kunde kunden',
  ].flatMap((line) => line.split(' ')),
);
