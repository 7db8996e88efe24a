import type { ProviderView } from '../../core/contract/views.js';
import type { WireProvider } from '../../core/vezgo/schema.js';

/** Vezgo's providers as the screens show them, by name. */
export function providerViews(providers: readonly WireProvider[]): ProviderView[] {
  return providers
    .map((provider) => ({
      name: provider.name,
      displayName: provider.display_name ?? provider.name,
      authType: provider.auth_type ?? '',
      beta: provider.is_beta ?? false,
      notice: provider.connect_notice ?? null,
      type: provider.type ?? null,
    }))
    .sort((a, b) => a.displayName.localeCompare(b.displayName, 'en'));
}
