import { Page, Section } from '../../shared/page/page';
import { useSession } from '../../shared/session';
import { Waiting } from '../../shared/state/waiting';
import { useMessages } from '../../shared/text/messages';
import { LookSettings } from './look-settings';
import { messages } from './messages';
import { ReminderSettings } from './reminder-settings';

/** How Drivbänk looks, and how the person who acts is reminded. */
export function SettingsScreen() {
  const t = useMessages(messages);
  const { me } = useSession();
  return (
    <Page title={t.title} lead={t.lead}>
      <Section title={t.look}>
        <LookSettings />
      </Section>
      <Section title={t.reminders}>
        {me?.preferences ? <ReminderSettings key={me.id} me={me} preferred={me.preferences} /> : <Waiting />}
      </Section>
    </Page>
  );
}
