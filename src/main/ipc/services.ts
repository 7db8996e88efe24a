import type { AppInfo, Settings } from '../../core/contract/views.js';
import type { Profiles } from '../app/profiles.js';
import type { PrintDesk } from '../app/print-desk.js';
import type { SavedFiles } from '../app/save-file.js';
import type { Connector } from '../connect/connect-account.js';
import type { PageName } from '../app/open-page.js';
import type { Emit } from '../app/emit.js';
import type { RateAccess } from '../rates/fetch-rates.js';
import type { StoreDialogs } from '../app/store-dialogs.js';

/** What the handlers of all groups work with; built once in the composition root. */
export interface Services {
  readonly profiles: Profiles;
  readonly connector: Connector;
  readonly files: SavedFiles;
  readonly printing: PrintDesk;
  readonly storeDialogs: StoreDialogs;
  readonly rates: RateAccess;
  /** Reaches the addresses that it may ask, and no other; see api-fetch.ts. */
  readonly logoFetch: (apiUrl: string, mayAsk: (address: string) => boolean) => typeof fetch;
  readonly emit: Emit;
  readonly openPage: (page: PageName) => Promise<void>;
  /** Of what the app is built from, as one text. */
  readonly licences: () => Promise<string>;
  /** Frame, menu and dialogs go with the page's theme and language. */
  readonly follow: (settings: Pick<Settings, 'theme' | 'language'>) => void;
  /** The part of `app.info` that does not depend on the profile. */
  readonly about: Pick<AppInfo, 'version' | 'electron' | 'platform' | 'locale' | 'loopbackOnly'>;
}
