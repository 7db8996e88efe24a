import { useInViewport } from '@mantine/hooks';
import { useCallback, useState, type ReactNode } from 'react';
import { unwrap, useApi } from '../../api.js';
import { useLoad } from '../../ui/use-load.js';
import { useSession } from '../shell/session.js';
import classes from './provider-mark.module.css';

interface ProviderMarkProps {
  /** Vezgo's name of it; `null` where there is none, as with accounts of files. */
  readonly provider: string | null;
  readonly displayName: string;
  readonly size?: 'small' | 'large';
}

/** A provider's logo; its initials on a calm tile of the same size where there is none, or none yet. Says nothing that the name does not. */
export function ProviderMark({ provider, displayName, size = 'large' }: ProviderMarkProps): ReactNode {
  const { settings } = useSession();
  const { ref, inViewport } = useInViewport();
  // A logo far down a list is asked for when it is scrolled to, and stays.
  const [seen, setSeen] = useState(false);
  if (inViewport && !seen) setSeen(true);
  return (
    <span ref={ref} className={classes.tile} data-size={size} aria-hidden>
      {initialsOf(displayName)}
      {provider !== null && settings.providerLogos && seen && <Logo provider={provider} />}
    </span>
  );
}

function Logo({ provider }: { readonly provider: string }): ReactNode {
  const api = useApi();
  const logo = useLoad(
    useCallback(() => unwrap(api.providers.logo({ provider })), [api, provider]),
    { lasts: true },
  );
  // Without a logo the initials stay: there is nothing that a person could do.
  if (logo.state !== 'ready' || logo.value.image === null) return null;
  return <img src={logo.value.image} alt="" className={classes.logo} draggable={false} />;
}

/** Of its first two words: "Crypto.com Exchange" is CE. */
export function initialsOf(displayName: string): string {
  const words = displayName.split(/\s+/).filter((word) => /^[\p{L}\p{N}]/u.test(word));
  return words
    .slice(0, 2)
    .map((word) => String.fromCodePoint(word.codePointAt(0) ?? 0).toUpperCase())
    .join('');
}
