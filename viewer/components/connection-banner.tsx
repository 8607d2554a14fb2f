/** Says that the server is away, what stays, and when it is asked again. */

import { useEffect } from 'preact/hooks';
import type { Screen } from '../state/screen.ts';

export function ConnectionBanner({ screen }: { readonly screen: Screen }) {
  const { gone, nextTry, tryNow } = screen.connection;
  useEffect(() => {
    window.addEventListener('online', tryNow);
    return () => window.removeEventListener('online', tryNow);
  }, []);
  if (!gone.value) return null;
  return (
    <div class="banner gone" role="alert">
      <p>
        <strong>The server does not answer.</strong> What is on the screen stays, and so do your view, basket
        and statements. Start it again with <code>npm start</code>; the page goes on by itself.{' '}
        <button type="button" class="link" onClick={tryNow}>
          Try now
        </button>{' '}
        <span class="gone-count" aria-hidden="true">
          {nextTry.value === 0 ? 'asking' : `next try in ${nextTry.value} s`}
        </span>
      </p>
    </div>
  );
}
