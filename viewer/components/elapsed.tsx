/** How long something has been under way, in whole seconds. */

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

export function Elapsed() {
  const seconds = useSignal(0);
  useEffect(() => {
    const timer = setInterval(() => (seconds.value += 1), 1000);
    return () => clearInterval(timer);
  }, []);
  // Read aloud once with what is around it, not every second.
  return <span aria-live="off">{seconds.value} s</span>;
}
