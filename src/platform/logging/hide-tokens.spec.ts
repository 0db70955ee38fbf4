import { newToken } from '../tokens';
import { hideTokens } from './hide-tokens';

describe('hiding tokens', () => {
  it('hides a link token and a query, keeps ids and words', () => {
    expect(hideTokens(`/mijn-dag/${newToken()}/annuleren?x=1`)).toBe('/mijn-dag/…/annuleren?…');
    expect(hideTokens('/evenementen/01890a5d-ac96-774b-bcce-b302099a8057/plan')).toBe(
      '/evenementen/01890a5d-ac96-774b-bcce-b302099a8057/plan',
    );
  });
});
