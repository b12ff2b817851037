import { both } from './language.js';

/** In the place of its title, for whoever does not see it. */
export const PROCESS_WITH_MARK = both('En process med sekretessmarkering', 'A process with a secrecy mark');
