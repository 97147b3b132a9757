/** Headings that ask whether sales may send a piece. Their cells hold yes or no. */
import type { Share } from '../../schema/piece.ts';

/** By the audience that a yes means, separated by bars. */
export const SENDABLE_HEADINGS: Readonly<Record<Exclude<Share, 'public' | 'internal'>, string>> = {
  prospects:
    'can we send it|can i send it|can we send|can we send this|can we share it|can we share this|can be sent|can be shared|may we send it|may be sent|may be shared|ok to send|ok to share|okay to send|safe to send|safe to share|sendable|shareable|shareable externally|share externally|share with prospects|send to prospects|send to buyers|external|external use|external use ok|external sharing|for external use|ok for external use|can go external|customer facing|customer facing ok|client facing|extern|extern nutzbar|extern verwendbar|extern teilbar|extern erlaubt|extern freigegeben|externe nutzung|externe verwendung|darf raus|darf das raus|darf nach draußen|darf extern|darf extern geteilt werden|darf geteilt werden|darf verschickt werden|darf versendet werden|darf gesendet werden|dürfen wir das senden|dürfen wir es senden|weitergabe|weitergabe erlaubt|versendbar|teilbar|an interessenten|usage externe|diffusion externe|partageable|peut être envoyé|envoyable|uso externo|se puede enviar|se puede compartir|compartible|uso esterno|si può inviare|condivisibile|pode enviar|pode ser enviado|partilhável|compartilhável|extern gebruik|mag gedeeld worden|deelbaar|użytek zewnętrzny|можно отправлять|社外可|社外共有可|对外可用|외부 공유 가능',
  customers:
    'send to customers|share with customers|can go to customers|ok for customers|can we send it to customers|can we send this to customers|send to clients|share with clients|an kunden|darf an kunden|darf zum kunden|darf an kunden raus|darf an kunden gesendet werden|an kunden senden|kunden zeigen',
  partners: 'send to partners|share with partners|can go to partners|ok for partners|an partner|darf an partner',
};
