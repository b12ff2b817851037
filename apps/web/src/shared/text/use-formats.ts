import { useSession } from '../session';
import { formatsIn, type Formats } from './format';

export const useFormats = (): Formats => formatsIn(useSession().language);
