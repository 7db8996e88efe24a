import { AppError } from '../../core/domain/app-error.js';
import { VEZGO_WORDS } from '../../core/domain/failure-words/vezgo-words.js';
import type { Profile } from '../app/profile.js';
import type { Services } from './services.js';

/** @throws AppError `not-allowed` while the sample is shown: it has credentials and a store of its own that are not to be changed */
export function ownProfile(profiles: Services['profiles']): Profile {
  const profile = profiles.current();
  if (profile.kind === 'live') return profile;
  throw new AppError('not-allowed', VEZGO_WORDS['sample-data']);
}
