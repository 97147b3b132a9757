/**
 * Words that mean the same in most companies that sell to companies, in English and German. A word is in one group only.
 * site.yaml adds to these groups and has its own.
 */
export const usualSynonyms: readonly (readonly string[])[] = [
  // Money
  [
    ...['ROI', 'return on investment', 'payback', 'pay back', 'pays off', 'amortization', 'break-even'],
    ...['Amortisation', 'Wirtschaftlichkeit', 'Wirtschaftlichkeitsrechnung', 'rechnet sich', 'Rentabilität'],
  ],
  [
    ...['price', 'pricing', 'price list', 'cost', 'fees', 'rate card'],
    ...['Preis', 'Preisliste', 'Preisübersicht', 'kostet', 'Kosten'],
  ],
  [
    ...['too expensive', 'expensive', 'too costly', 'cheaper', 'over budget', 'price objection'],
    ...['zu teuer', 'teuer', 'günstiger', 'billiger'],
  ],
  ['TCO', 'total cost of ownership', 'cost of ownership', 'total cost', 'Gesamtkosten', 'Betriebskosten'],
  ['business case', 'cost-benefit', 'justification', 'Kosten-Nutzen', 'Investitionsantrag'],
  ['subscription', 'SaaS', 'license', 'rent', 'Abo', 'Abonnement', 'Miete', 'Lizenz'],
  ['grant', 'subsidy', 'subsidies', 'funding', 'tax incentive', 'Förderung', 'Fördermittel', 'Zuschuss', 'Zuschüsse'],
  ['renewal', 'renew', 'Verlängerung', 'Vertragsverlängerung'],
  // Law and security
  [
    ...['GDPR', 'DSGVO', 'data protection', 'data privacy', 'privacy', 'personal data', 'Datenschutz', 'DPA'],
    ...['data processing agreement', 'processing agreement', 'AVV', 'AV-Vertrag', 'Auftragsverarbeitung'],
    ...['Auftragsverarbeitungsvertrag', 'Auftragsdatenverarbeitung'],
  ],
  [
    ...['SLA', 'service level', 'uptime', 'availability', 'response time'],
    ...['Verfügbarkeit', 'Reaktionszeit', 'Dienstgüte'],
  ],
  ['security', 'infosec', 'cybersecurity', 'Sicherheit', 'Informationssicherheit', 'IT-Sicherheit'],
  ['pentest', 'pen test', 'penetration test', 'Penetrationstest'],
  [
    ...['certificate', 'certification', 'certified', 'compliance', 'ISO 27001', 'SOC 2', 'TISAX'],
    ...['Zertifikat', 'Zertifizierung', 'zertifiziert'],
  ],
  ['SSO', 'single sign-on', 'sign-in', 'login', 'log in', 'SAML', 'OpenID', 'Anmeldung', 'Einmalanmeldung'],
  ['cloud', 'on-premises', 'on-premise', 'on-prem', 'hosting', 'self-hosted', 'Rechenzentrum', 'data center'],
  ['data residency', 'data location', 'data stored', 'server location', 'Datenstandort', 'Serverstandort'],
  ['backup', 'disaster recovery', 'restore', 'Datensicherung', 'Wiederherstellung'],
  ['contract', 'terms and conditions', 'Vertrag', 'AGB', 'Vertragsbedingungen'],
  [
    ...['cancel', 'cancellation', 'terminate', 'termination', 'exit', 'notice period', 'lock-in', 'vendor lock-in'],
    ...['opt out', 'Kündigung', 'kündigen', 'Kündigungsfrist', 'Ausstieg'],
  ],
  [
    'out of business',
    'bankrupt',
    'bankruptcy',
    'insolvency',
    'financial stability',
    'Insolvenz',
    'insolvent',
    'pleite',
  ],
  ['works council', 'workers council', 'labor union', 'Betriebsrat', 'Personalrat', 'Mitbestimmung'],
  // Products in use
  ['integration', 'interface', 'API', 'connector', 'Schnittstelle', 'Anbindung'],
  ['pilot', 'POC', 'proof of concept', 'free trial', 'test phase', 'Pilotprojekt', 'Testphase', 'Probebetrieb'],
  ['demo', 'demonstration', 'live demo', 'try it', 'Vorführung', 'ausprobieren'],
  [
    ...['implementation', 'rollout', 'roll out', 'onboarding', 'go-live', 'time to value', 'deployment'],
    ...['Einführung', 'Umsetzung', 'Inbetriebnahme', 'Einführungsplan'],
  ],
  ['change management', 'buy-in', 'on board', 'user acceptance', 'Akzeptanz'],
  ['training', 'course', 'academy', 'e-learning', 'Schulung', 'Kurs', 'Weiterbildung'],
  ['support', 'help desk', 'hotline', 'customer service', 'Kundendienst', 'Kundenservice'],
  ['KPI', 'metric', 'key figure', 'Kennzahl', 'Kennzahlen'],
  ['spreadsheet', 'Excel', 'Tabelle', 'Exceltabelle', 'Excel-Liste'],
  ['build or buy', 'make or buy', 'build vs buy', 'build it', 'in-house', 'Eigenentwicklung', 'selbst bauen'],
  // People and deals
  ['board', 'executive board', 'board of directors', 'Vorstand', 'Geschäftsführung', 'Geschäftsleitung', 'Beirat'],
  ['objection', 'pushback', 'Einwand', 'Einwände', 'Einwandbehandlung'],
  [
    ...['competitor', 'competition', 'competitive', 'versus', 'battlecard', 'battle card'],
    ...['Wettbewerb', 'Wettbewerber', 'Mitbewerber', 'Konkurrenz', 'Konkurrent'],
  ],
  ['RFP', 'tender', 'questionnaire', 'Ausschreibung', 'Fragebogen'],
  // Formats
  [
    ...['case study', 'customer story', 'success story', 'reference', 'testimonial', 'customer reference'],
    ...['Referenz', 'Kundenreferenz', 'Anwenderbericht', 'Kundenbeispiel', 'Praxisbeispiel', 'Erfolgsgeschichte'],
  ],
  ['deck', 'slides', 'presentation', 'PowerPoint', 'PPT', 'Präsentation', 'Folien', 'Foliensatz'],
  ['white paper', 'whitepaper', 'study', 'survey', 'Studie', 'Umfrage'],
  [
    'data sheet',
    'datasheet',
    'spec sheet',
    'specs',
    'specification',
    'technical data',
    'Datenblatt',
    'technische Daten',
  ],
  ['one-pager', 'flyer', 'leaflet', 'brochure', 'fact sheet', 'Broschüre', 'Einseiter', 'Prospekt'],
  ['video', 'film', 'clip', 'Erklärvideo'],
  ['webinar', 'webcast', 'recording', 'Aufzeichnung'],
  ['calculator', 'Rechner', 'Kalkulator'],
  ['guide', 'handbook', 'e-book', 'how-to', 'Leitfaden', 'Handbuch', 'Ratgeber'],
  ['template', 'Vorlage', 'Muster'],
  ['checklist', 'Checkliste'],
  ['comparison', 'compared', 'Vergleich', 'Gegenüberstellung'],
];
