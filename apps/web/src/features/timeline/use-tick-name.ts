import { isoWeek } from '../../shared/text/days';
import { useFormats } from '../../shared/text/use-formats';
import { useMessages } from '../../shared/text/messages';
import { messages } from './messages';
import type { Zoom } from './scale';

/** What a tick of the axis is called. January says which year it begins. */
export function useTickName(zoom: Zoom): (tick: string) => string {
  const t = useMessages(messages);
  const { shortMonth } = useFormats();
  return (tick) => {
    const [year, month] = [tick.slice(0, 4), Number(tick.slice(5, 7))];
    switch (zoom) {
      case 'week':
        return t.week(isoWeek(tick));
      case 'month':
        return month === 1 ? `${shortMonth(tick)} ${year}` : shortMonth(tick);
      case 'quarter':
        return t.quarter((month + 2) / 3, year);
      case 'year':
        return year;
    }
  };
}
