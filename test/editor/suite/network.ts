import { check } from './editor.ts';
import { refused, ways } from './refuseNetwork.ts';

if (ways().length > 0) {
  describe('the network', () => {
    it('was asked for by nothing in all of this, and would have been refused', () => {
      check(refused.length === 0, 'the extension stayed at home', refused);
      for (const [owner, name] of ways()) {
        const method = Reflect.get(owner, name);
        if (typeof method !== 'function') continue;
        const before = refused.length;
        try {
          Reflect.apply(method, undefined, ['127.0.0.1', 9]);
        } catch {
          // Refused, and remembered.
        }
        check(refused.length > before, `${name} is watched`);
      }
    });
  });
}
