import { AppError } from '../../../core/domain/app-error.js';

export function notThereYet(): never {
  throw new AppError('internal', 'This part is not there yet.');
}
