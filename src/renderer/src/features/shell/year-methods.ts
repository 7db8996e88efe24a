import type { Settings } from '../../../../core/contract/views.js';

type MethodByYear = Settings['methodByYear'];

/** The methods of single years with that of one year changed; `null`: it has none of its own any more. */
export function withYearMethod(methods: MethodByYear, year: string, method: MethodByYear[string] | null): MethodByYear {
  const { [year]: _, ...others } = methods;
  return method === null ? others : { ...others, [year]: method };
}
