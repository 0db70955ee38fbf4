import { mailDomain, senderOf } from './sender-address';

describe('the sender of mails', () => {
  it('is read with and without a name', () => {
    expect(senderOf("Hop 'n Job <hop@hop.example>")).toEqual({ name: "Hop 'n Job", email: 'hop@hop.example' });
    expect(senderOf('"Hop" <hop@hop.example>')).toEqual({ name: 'Hop', email: 'hop@hop.example' });
    expect(senderOf('hop@hop.example')).toEqual({ name: 'hop@hop.example', email: 'hop@hop.example' });
  });

  it('gives the domain of Message-IDs', () => {
    expect(mailDomain("Hop 'n Job <hop@mail.hop.example>")).toBe('mail.hop.example');
    expect(mailDomain('nonsense')).toBe('localhost');
  });
});
