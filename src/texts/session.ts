/** Words for who was signed in when a form was begun and is not, or is somebody else, when it is sent. */
export const sessionTexts = {
  awayTitle: 'Je was te lang weg',
  kept: 'Je bent niet meer aangemeld. Wat je typte, is niet weg. Zo ga je verder:',
  signInElsewhere: 'Meld je aan in een ander tabblad.',
  comeBack: 'Kom terug naar dit tabblad en druk op "Verder".',
  goOn: 'Verder',
  onlyHere: 'Sluit dit tabblad niet: wat je typte, staat alleen hier. Een bestand kunnen we niet meenemen.',
  signIn: 'Aanmelden',
  lost: {
    file: 'Je bent niet meer aangemeld. We kunnen een bestand niet meenemen. Meld je aan en kies het bestand opnieuw.',
    'too-large':
      'Je bent niet meer aangemeld. Dit formulier is te groot om mee te nemen. Meld je aan en vul het opnieuw in.',
  },
  otherTitle: 'Er is nu iemand anders aangemeld',
  otherName: (name: string) =>
    `Dit formulier is ingevuld door iemand anders. Nu is ${name} aangemeld. Ga je verder, dan gebeurt het op naam van ${name}.`,
  goOnAs: (name: string) => `Verder als ${name}`,
  notMine: 'Naar het begin, zonder dit te doen',
} as const;
