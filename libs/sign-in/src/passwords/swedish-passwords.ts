/**
 * What people in Sweden begin passwords with: made by us, in small letters, beside the list of the whole
 * world.
 */
const WORDS = `
lösenord lösenordet losenord hemlig hemligt hemlighet hemligheten passord inloggning logga loggain
kontoret jobbet sommar sommaren vinter vintern höst hösten vår våren påsk påsken midsommar julafton jul
julen nyår semester fredagsmys januari februari mars april maj juni juli augusti september oktober
november december måndag tisdag onsdag torsdag fredag lördag söndag sverige svensk svenska stockholm
göteborg malmö uppsala linköping örebro västerås helsingborg norrköping jönköping umeå luleå kiruna
sundsvall gävle karlstad borås eskilstuna halmstad växjö kalmar visby gotland skåne norrland dalarna
lund kommun kommunen region regionen förvaltningen innovation innovationen drivbänk drivbanken
drivbänken samordnare välkommen valkommen hejsan hejhej hejpådig hejdå tjena godmorgon älskling alskling
älskardig jagälskardig jagalskardig jagälskar sötnos gumman gubben mamma pappa mormor farfar morfar
farmor katten hunden kissen valpen hästen fotboll hockey innebandy hammarby djurgården djurgarden
aikfotboll malmöff ifkgöteborg frölunda brynäs färjestad modo leksand tre kronor trekronor anna anders
andersson johan johansson karl karlsson erik eriksson lars larsson nils nilsson maria eva kristina
margareta elisabeth birgitta mikael emma sara elin johanna fredrik oskar gustav viktor alexander kungen
drottning volvo saab ikea absolut fikapaus kanelbulle kanelbullar köttbullar surströmming falukorv
pannkaka dalahäst allemansrätten lagom systembolaget qwertyuiopå asdfghjklö asdfghjklöä zxcvbnm
qwerty1234 abc123456 allaälskarallan hejhejhejhej enkeltlösenord bytlösenord nyttlösenord mittlösenord
dittlösenord testtest testkonto administratör administrator systemförvaltare
`;

export const SWEDISH_PASSWORDS: readonly string[] = WORDS.trim().split(/\s+/);
